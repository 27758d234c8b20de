import type { Words } from "../../base/words.ts"

/** What is wrong with a rule book or a file of facts: what, why, and what to do. */
export const problemWords: Readonly<Record<string, Words>> = {
  not_json: {
    zh: "第 {line} 行第 {column} 列写错，文件读不下去：这里应为 {expected}。请检查前后的逗号、引号和括号。",
    en: "The text breaks off at line {line}, column {column}: {expected} is expected here. Check the commas, quotes and brackets around it.",
  },
  text_after_end: {
    zh: "第 {line} 行第 {column} 列：内容到前面已经结束，后面还有多余的文字，多半是括号多了一个。请删去。",
    en: "At line {line}, column {column}: everything was closed before this, so something is left over, often one bracket too many. Remove it.",
  },
  repeated_key: {
    zh: "“{key}”在同一处写了两次，前一次会被忽略。请删去一个。",
    en: "“{key}” is written twice in one place, and the first would be lost. Remove one.",
  },
  missing: { zh: "这里缺少必须写的一项。请补上。", en: "What must stand here is missing. Add it." },
  wrong_type: {
    zh: "这里应写{expected}，现在写的是别的。请改正。",
    en: "Something else stands here than {expected}. Correct it.",
  },
  not_a_choice: {
    zh: "写的不在可选之列，只能是：{choices}。请改选一个。",
    en: "This is none of the choices. Write one of: {choices}.",
  },
  too_small: {
    zh: "太小、太短或太少，最少 {least}。请改大或补足。",
    en: "Too small, too short or too few: {least} at least. Make it more.",
  },
  too_big: {
    zh: "太大、太长或太多，最多 {most}。请改小或删减。",
    en: "Too large, too long or too many: {most} at most. Make it less.",
  },
  not_a_date: {
    zh: "没有这一天，或写法不对。日期写作 2026-03-01。",
    en: "There is no such day, or it is written otherwise. A date is written 2026-03-01.",
  },
  not_a_name: {
    zh: "标识写法不对，别处无法引用。请用小写字母、数字和“_”，以字母开头，例如 filed_2。",
    en: "Nothing could refer to an id written so. Use small letters, digits and “_”, beginning with a letter: filed_2.",
  },
  not_an_amount: {
    zh: "这里要写能精确计算的数：最多六位小数，或“25/2”这样的分数。请改正。",
    en: "A number that can be reckoned exactly belongs here: of at most six places, or a fraction such as “25/2”. Correct it.",
  },
  not_understood: {
    zh: "这里的写法不在格式之内。请对照格式说明。",
    en: "This is not among the forms that the format knows. Compare its description.",
  },
  unknown_key: {
    zh: "格式中没有“{key}”这一项。请检查拼写，或删去。",
    en: "The format has no “{key}”. Check the spelling, or remove it.",
  },
  no_case: {
    zh: "设定“{name}”现在是“{value}”，cases 里没有写这种情况。请补上，或改变设定。",
    en: "The setting “{name}” is “{value}”, and cases says nothing for it. Add that case, or change the setting.",
  },
  kind_known: {
    zh: "“{name}”已在事实目录中，重新声明会改变它的含义。请直接使用，或另取名称。",
    en: "“{name}” is in the catalogue already, and would mean something else. Use it as it is, or choose another name.",
  },
  not_a_number: {
    zh: "“{name}”不是数，不能比较大小。请写它的值。",
    en: "“{name}” is no number and has no bounds. Write its value.",
  },
  negative_cap: {
    zh: "封顶 {cap} 低于 0，没有人能得到高于它的分。限制扣分请改用 floor: {cap}。",
    en: "The cap {cap} is below nothing: nobody could have more. To limit deductions write floor: {cap}.",
  },
  for_and_not_for: {
    zh: "“{name}”既在适用之列，又在不适用之列，规则自相矛盾。请删去一处。",
    en: "“{name}” is among those it is for and those it is not for. Remove it from one.",
  },
  tie_rule_missing: {
    zh: "按名次或比例评定，却没有说明末位同分怎么办，结果会因人而异。请写 ties：in（都评上）、out（都不评）或 open（由人决定）。",
    en: "Places are given by rank or share, and nothing says what becomes of ties for the last one. Write ties: in (all of them), out (none) or open (people decide).",
  },
  quotas_over_whole: {
    zh: "到这一等次，各等次的比例加起来超过全体。请调低其中之一。",
    en: "With this grade the shares come to more than everybody. Lower one of them.",
  },
  unknown_subject: {
    zh: "这个算例里没有“{name}”。请写 subjects 中的一个标识。",
    en: "There is no “{name}” in this example. Write the id of one of its subjects.",
  },
  unknown_measure: {
    zh: "没有措施“{name}”。请在 measures 中写出，或改正名称。",
    en: "There is no measure “{name}”. Write it under measures, or correct the name.",
  },
  expects_nothing: {
    zh: "这个算例没有写应得的结果，什么也验证不了。请写 score、grade 或 measures。",
    en: "This example says nothing that should come of it, and proves nothing. Write score, grade or measures.",
  },
  unknown_setting: {
    zh: "没有名为“{name}”的设定。请在 settings 中写出，或改正名称。",
    en: "There is no setting “{name}”. Write it under settings, or correct the name.",
  },
  setting_unused: {
    zh: "设定“{name}”没有被任何规则使用。请引用它，或删去。",
    en: "No rule uses the setting “{name}”. Refer to it, or remove it.",
  },
  setting_not_a_choice: {
    zh: "设定“{name}”不能是“{value}”，只能是：{choices}。",
    en: "The setting “{name}” cannot be “{value}”; it may be: {choices}.",
  },
  unknown_kind: {
    zh: "没有“{name}”这种履职事实。请从目录中选择，或在 kinds 中声明。",
    en: "There is no kind of fact “{name}”. Choose one of the catalogue, or declare it under kinds.",
  },
  unknown_attribute: {
    zh: "“{kind}”没有“{name}”这一属性。请检查拼写，或在 kinds 中声明。",
    en: "“{kind}” has no attribute “{name}”. Check the spelling, or declare it under kinds.",
  },
  unknown_attribute_value: {
    zh: "“{name}”不能是“{value}”，只能是：{choices}。",
    en: "“{name}” cannot be “{value}”; it may be: {choices}.",
  },
  unknown_role: {
    zh: "没有“{name}”这种身份。请检查拼写，或在 roles 中声明。",
    en: "There is no role “{name}”. Check the spelling, or declare it under roles.",
  },
  unknown_item: {
    zh: "没有计分项“{name}”，规则无从适用。请改正名称，或补上这一项。",
    en: "There is no item “{name}” for the rule to apply to. Correct the name, or add the item.",
  },
  unknown_block: {
    zh: "没有分块“{name}”，规则无从适用。请改正名称，或补上这一块。",
    en: "There is no block “{name}” for the rule to apply to. Correct the name, or add the block.",
  },
  unknown_grade: {
    zh: "没有等次“{name}”。请在 grades 中写出，或改正名称。",
    en: "There is no grade “{name}”. Write it under grades, or correct the name.",
  },
  unknown_score: {
    zh: "没有名为“{name}”的得分。可以是 total、分块或计分项的标识。",
    en: "There is no score “{name}”. It may be total, or the id of a block or an item.",
  },
  repeated_id: {
    zh: "标识“{name}”用了两次，引用时分不清是哪一个。请改掉一个。",
    en: "The id “{name}” is used twice, and a reference could mean either. Change one.",
  },
  repeated_year: { zh: "年份重复。请只写一次。", en: "This year is there twice. Write it once." },
  score_too_early: {
    zh: "这里的条件先于计分：得分要等它，它又要等得分，循环不定。请改用 count、rate 或 role。",
    en: "This condition is asked before there are points, which would wait for it in turn: a circle. Use count, rate or role instead.",
  },
  grade_too_early: {
    zh: "等次只能用于 measures 的条件，这里还没有等次。",
    en: "Grades can be asked about in measures only; here there are none yet.",
  },
  past_too_early: {
    zh: "跨年的条件只能用于 measures。",
    en: "Conditions over several years belong to measures only.",
  },
  no_fact_here: {
    zh: "这里不针对某一事实，不能按事实的属性取值。请写数值，或用 byRole。",
    en: "This is about no single fact and cannot go by what a fact says. Write an amount, or use byRole.",
  },
  cap_below_floor: {
    zh: "封顶 {cap} 低于保底 {floor}，没有分数能同时满足。请改正其中之一。",
    en: "The cap {cap} is below the floor {floor}: no score keeps to both. Correct one of them.",
  },
  start_above_cap: {
    zh: "起始分 {start} 高于封顶 {cap}。请改正其中之一。",
    en: "It starts with {start}, above its cap {cap}. Correct one of them.",
  },
  start_below_floor: {
    zh: "起始分 {start} 低于保底 {floor}。请改正其中之一。",
    en: "It starts with {start}, below its floor {floor}. Correct one of them.",
  },
  ends_before_it_begins: {
    zh: "结束早于开始，其间什么也没有。请改正其中之一。",
    en: "It ends before it begins, and nothing lies between. Correct one of the two.",
  },
  empty_block: {
    zh: "这个分块没有计分项，也没有起始分。请补上，或删去。",
    en: "This block has neither items nor a start. Add some, or remove it.",
  },
  not_with_per: {
    zh: "“{key}”不能与 per “{per}”同用。请删去，或改变计数方式。",
    en: "“{key}” does not go with per “{per}”. Remove it, or count in another way.",
  },
  no_points: {
    zh: "没有写分值。请写 points、steps 或 bands 之一。",
    en: "Nothing says what it is worth. Write one of points, steps and bands.",
  },
  one_worth: {
    zh: "分值写了两种。请只留一种。",
    en: "What it is worth is said in two ways. Keep one.",
  },
  bands_alone: {
    zh: "bands 按总量计分，不能与 from、best、share、times 同用。",
    en: "Bands go by the total and cannot be joined with from, best, share or times.",
  },
  steps_or_from: {
    zh: "steps 已经说明从第几件起。请删去 from。",
    en: "The steps say where they begin. Remove from.",
  },
  same_start: {
    zh: "有两档都从 {start} 开始。请改正。",
    en: "Two of them begin at {start}. Correct one.",
  },
  no_bounds: {
    zh: "没有写界限。请写 atLeast、above、atMost、below 之一。",
    en: "There is no bound. Write one of atLeast, above, atMost and below.",
  },
  nothing_within: {
    zh: "没有数能同时满足这些界限，条件永远不成立。请改正。",
    en: "No number lies within these bounds: the condition never holds. Correct them.",
  },
  one_window: {
    zh: "请只写 consecutive 或 inTerm 之一。",
    en: "Write one of consecutive and inTerm.",
  },
  in_two_sets: {
    zh: "“{name}”已在互斥组“{other}”中，两组可能相互矛盾。请合并。",
    en: "“{name}” is in the set “{other}” already, and the two may contradict each other. Make them one.",
  },
  when_or_unless: {
    zh: "请写 when 或 unless 之一。",
    en: "Write one of when and unless.",
  },
  gate_does_nothing: {
    zh: "这道前提没有写后果。请写 grade、gradeAtMost、score 等之一。",
    en: "This gate has no effect. Write grade, gradeAtMost, score or another.",
  },
  no_places: {
    zh: "这些只用于按名次或比例评定的等次。请写 rank 或 share，或删去它们。",
    en: "These belong to a grade by rank or by share. Write rank or share, or remove them.",
  },
  not_a_share: {
    zh: "一份不能没有，也不能超过全部（100%）。请写大于 0、不超过 1 的数：0.1 是一成。",
    en: "A share is more than nothing and no more than the whole (100%). Write a number above 0 and up to 1: 0.1 is a tenth.",
  },
  otherwise_alone: {
    zh: "“其余”的等次不能再有界限、名次或条件。",
    en: "The grade of all others has no bounds, places or conditions.",
  },
  grade_without_rule: {
    zh: "没有说明何时评定这一等次。请写界限、名次、比例、条件或 otherwise。",
    en: "Nothing says when this grade is given. Write bounds, a rank, a share, a condition or otherwise.",
  },
  grade_never_reached: {
    zh: "前面的等次已包含它，永远评不到。请从高到低排列。",
    en: "Those before it leave nothing to it. Put the grades from the best to the worst.",
  },
  grade_beyond_cap: {
    zh: "总分最多 {most}，达不到 {least}，永远评不到。请改正界限，或提高封顶。",
    en: "No score goes beyond {most}, and this grade begins at {least}: nobody can reach it. Correct the bound, or raise the caps.",
  },
  grades_overlap: {
    zh: "{from} 到 {to} 分同时属于两个等次，评哪一个不定。请改正界限。",
    en: "Scores from {from} to {to} belong to two grades, and either could be given. Correct the bounds.",
  },
  scores_without_grade: {
    zh: "得分在 {from} 和 {to} 之间的人评不上任何等次。请改正界限，或把总分取整。",
    en: "Whoever has between {from} and {to} gets no grade. Correct the bounds, or round the total.",
  },
  no_lowest_grade: {
    zh: "低于 {below} 分没有等次。请补上最低的等次。",
    en: "Scores below {below} have no grade. Add the lowest grade.",
  },
  no_grade_for_the_rest: {
    zh: "其余的人没有等次。请加一个 otherwise 的等次。",
    en: "The others have no grade. Add one with otherwise.",
  },
  fact_without_date: {
    zh: "计算多年时，每条事实都要写 on 或 year。",
    en: "With several years, each fact says on or year.",
  },
}
