import type { Words } from "../../base/words.ts"
import type { LineKind } from "./result.ts"

/** What is wrong with a rule book or a file of facts: what, why, and what to do. */
export const problemWords: Readonly<Record<string, Words>> = {
  not_json: {
    zh: "不是有效的 JSON：{message}。请检查逗号、引号和括号。",
    en: "This is not JSON: {message}. Check commas, quotes and brackets.",
  },
  missing: { zh: "缺少这一项。请补上。", en: "This is missing. Add it." },
  wrong_type: { zh: "类型不对，应为 {expected}。", en: "The type is wrong; {expected} is expected." },
  not_a_choice: { zh: "只能是其中之一：{choices}。", en: "It must be one of: {choices}." },
  too_small: { zh: "太小或太短，最少 {least}。", en: "Too small or too short: {least} at least." },
  too_big: { zh: "太大或太长，最多 {most}。", en: "Too large or too long: {most} at most." },
  not_a_date: {
    zh: "日期应写作 2026-03-01。",
    en: "A date is written 2026-03-01.",
  },
  not_a_name: {
    zh: "标识只能用小写字母、数字和规定的分隔符，以字母开头。",
    en: "An identifier has small letters, digits and the separators allowed, and begins with a letter.",
  },
  not_an_amount: {
    zh: "应为最多六位小数的数，或“25/2”这样的分数。",
    en: "A number of at most six places is expected, or a fraction such as “25/2”.",
  },
  not_understood: {
    zh: "这里的写法不在格式之内。请对照格式说明。",
    en: "This is not among the forms that the format knows. Compare its description.",
  },
  unknown_key: {
    zh: "格式中没有“{key}”这一项。请检查拼写，或删去。",
    en: "The format has no “{key}”. Check the spelling, or remove it.",
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
  unknown_item: { zh: "没有计分项“{name}”。请改正。", en: "There is no item “{name}”. Correct it." },
  unknown_block: { zh: "没有分块“{name}”。请改正。", en: "There is no block “{name}”. Correct it." },
  unknown_grade: {
    zh: "没有等次“{name}”。请在 grades 中写出，或改正名称。",
    en: "There is no grade “{name}”. Write it under grades, or correct the name.",
  },
  unknown_score: {
    zh: "没有名为“{name}”的得分。可以是 total、分块或计分项的标识。",
    en: "There is no score “{name}”. It may be total, or the id of a block or an item.",
  },
  repeated_id: {
    zh: "标识“{name}”重复。每个标识只能用一次。",
    en: "The id “{name}” is used twice. Each may be used once.",
  },
  repeated_year: { zh: "年份重复。请只写一次。", en: "This year is there twice. Write it once." },
  score_too_early: {
    zh: "这里的条件先于计分，不能依据得分。请改用 count、rate 或 role。",
    en: "This condition is asked before there are points. Use count, rate or role instead.",
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
    zh: "封顶 {cap} 低于保底 {floor}。请改正其中之一。",
    en: "The cap {cap} is below the floor {floor}. Correct one of them.",
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
    zh: "结束早于开始。请改正其中之一。",
    en: "It ends before it begins. Correct one of the two.",
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
    zh: "没有数能同时满足这些界限。请改正。",
    en: "No number lies within these bounds. Correct them.",
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
    zh: "比例应大于 0，不超过 1，例如 0.1 表示一成。",
    en: "A share is above 0 and at most 1: 0.1 is a tenth.",
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
    zh: "总分封顶低于 {least}，永远评不到。请改正界限或封顶。",
    en: "The total is capped below {least}: nobody can reach it. Correct the bound or the cap.",
  },
  grades_overlap: {
    zh: "{from} 到 {to} 分属于两个等次。请改正界限。",
    en: "Scores from {from} to {to} belong to two grades. Correct the bounds.",
  },
  scores_without_grade: {
    zh: "{from} 到 {to} 分之间没有等次。请改正界限，或把总分取整。",
    en: "Scores between {from} and {to} have no grade. Correct the bounds, or round the total.",
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

/** Why a line of the account stands there. */
export const lineWords: Readonly<Record<LineKind, Words>> = {
  start: { zh: "起始分", en: "start" },
  counts: { zh: "计分", en: "counts" },
  lacking: { zh: "未完成", en: "not done" },
  rate: { zh: "按比例", en: "by the share reached" },
  summary: { zh: "评价得分", en: "by evaluation" },
  before_from: { zh: "未到起计件数", en: "before the number from which it counts" },
  beyond: { zh: "超出计分件数", en: "beyond the number that counts" },
  once_only: { zh: "只计一次", en: "counts once only" },
  not_distinct: { zh: "同一事项（同一天）已计", en: "the same matter or day once more" },
  not_credited: { zh: "不在计分人数之内", en: "not among those credited" },
  not_best: { zh: "不在取最高的几件之内", en: "not among the best that count" },
  exclusive: { zh: "与另一项不重复计分", en: "credited under another item" },
  item_cap: { zh: "单项封顶", en: "cut at the item's cap" },
  item_floor: { zh: "单项保底", en: "raised to the item's floor" },
  not_taken: { zh: "本块取其他项", en: "the block takes other parts" },
  block_times: { zh: "本块折算", en: "weighed" },
  block_cap: { zh: "本块封顶", en: "cut at the block's cap" },
  block_floor: { zh: "本块保底", en: "raised to the block's floor" },
  total_cap: { zh: "总分封顶", en: "cut at the total's cap" },
  total_floor: { zh: "总分保底", en: "raised to the total's floor" },
  rounding: { zh: "取整", en: "rounding" },
  gate: { zh: "前提条件", en: "a condition that overrides" },
  given: { zh: "已记载的得分", en: "as recorded" },
}
