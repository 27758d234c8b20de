import type { Words } from "../../base/words.ts"

/** Who may, in reports, objections and measures. */
export const voicePolicies = {
  serviceKeeper: { zh: "委员联络机构", en: "the liaison office" },
  chair: { zh: "主席会议成员", en: "a chair" },
  oneself: { zh: "本人", en: "the member" },
  notConcerned: { zh: "与此事无关的人", en: "somebody whom it does not concern" },
  entitled: { zh: "有权决定的人", en: "whoever is entitled" },
  carrier: { zh: "承办人", en: "whoever carries it out" },
  inForce: { zh: "决定以后", en: "once it is decided" },
}

/** Refusals of members' service that belong to no procedure. */
export const reasons: Readonly<Record<string, Words>> = {
  service_keepers_only: {
    zh: "履职档案和考核由委员联络机构管理。请与他们联系。",
    en: "Dossiers and appraisal are kept by the liaison office. Get in touch with them.",
  },
  service_recorders_only: {
    zh: "履职由组织活动的部门记录。您参加的请在“我的履职”填报。",
    en: "Service is recorded by the office that organised it. Report what you took part in under “My year”.",
  },
  not_your_record: {
    zh: "这条是别的部门记录的。请由该部门或委员联络机构更正。",
    en: "Another office recorded this. Let that office or the liaison office put it right.",
  },
  own_service_only: {
    zh: "只能查看和填报自己的履职。",
    en: "You can see and report your own service only.",
  },
  service_there_already: {
    zh: "{name} {on} 的“{title}”已经计入（{source}），不能重复记录。请打开已有的记录查看；有误的，请更正那一条。",
    en: "“{title}” of {name} on {on} counts already ({source}) and cannot be recorded twice. Open what is there; if it is wrong, put that right.",
  },
  service_perhaps_there: {
    zh: "{name} {on} 已有同类履职“{title}”（{source}）。如果是同一件事，不用再记；确实是另一件事的，请勾选后再提交。",
    en: "There is already “{title}” of {name} on {on} ({source}). If this is the same, nothing more is needed; if it is another matter, tick the box and send again.",
  },
  service_there_meanwhile: {
    zh: "{name} {on} 已有同类履职“{title}”（{source}）。是同一件事的，请不予核实；是另一件事的，请委员说明后重新填报。",
    en: "There is already “{title}” of {name} on {on} ({source}). If this is the same, decline it; if it is another matter, let the member say so in a new report.",
  },
  service_in_future: {
    zh: "日期不能晚于今天。请在活动之后记录。",
    en: "The day cannot lie in the future. Record it afterwards.",
  },
  person_twice: {
    zh: "同一人出现两次。请只保留一次。",
    en: "Somebody is there twice. Keep them once.",
  },
  body_twice: {
    zh: "同一单位出现两次。请只保留一次。",
    en: "A body is there twice. Keep it once.",
  },
  not_assessed: {
    zh: "其中有单位不在本年度考核范围内。请从专委会、界别、小组或机关工作机构中选择。",
    en: "One of these bodies is not scored here. Choose a committee, a sector, a group or an office.",
  },
  which_body: {
    zh: "您代表不止一个单位。请写明是哪一个。",
    en: "You speak for several bodies. Say which.",
  },
  own_body_only: {
    zh: "只有召集人、负责人或其工作人员可以代表本单位。请与委员联络机构联系。",
    en: "Only a convener, a representative or its staff speak for a body. Get in touch with the liaison office.",
  },
  not_a_member: {
    zh: "名单中有人不是委员。请从名册中选择。",
    en: "Somebody of this list is no member. Choose from the roster.",
  },
  not_for_oneself: {
    zh: "评价、表彰、考勤由组织记录，不能自己填报。请选择其他类别。",
    en: "Evaluations, honours and attendance are recorded by the organisation. Choose another kind.",
  },
  service_unknown_kind: {
    zh: "没有“{name}”这种履职事实。请从目录中选择。",
    en: "There is no kind of fact “{name}”. Choose from the catalogue.",
  },
  service_unknown_attribute: {
    zh: "这类事实没有“{name}”这一属性。请删去。",
    en: "Facts of this kind have no “{name}”. Remove it.",
  },
  service_unknown_attribute_value: {
    zh: "“{name}”不能是“{value}”，只能是：{choices}。",
    en: "“{name}” cannot be “{value}”; it may be: {choices}.",
  },
  service_not_an_amount: {
    zh: "数值最多六位小数。请改正。",
    en: "Numbers have six places at most. Correct it.",
  },
  service_wrong_type: {
    zh: "属性的类型不对。请改正。",
    en: "An attribute is of the wrong type. Correct it.",
  },
  service_reason_needed: {
    zh: "不予核实须说明原因。",
    en: "Say why it is declined.",
  },
  no_such_entry: {
    zh: "没有这条履职记录。请刷新列表。",
    en: "There is no such entry. Reload the list.",
  },
  entry_decided: {
    zh: "这条记录已经处理过。请刷新后查看。",
    en: "This entry has been dealt with. Reload to see how.",
  },
  not_own_entry: {
    zh: "不能处理与自己有关的记录。请由其他工作人员处理。",
    en: "You cannot decide what concerns yourself. Let a colleague do it.",
  },
  no_such_rule_book: {
    zh: "没有这一版考核办法。请从列表中选择。",
    en: "There is no such version. Choose from the list.",
  },
  rule_book_not_sound: {
    zh: "考核办法有矛盾或错误，不能使用；首处在 {place}。请按检查结果改正。",
    en: "The rule book is not sound; the first fault is at {place}. Correct it as the check says.",
  },
  rule_book_adopted: {
    zh: "这一版已经通过。修改请另存新版。",
    en: "This version is adopted already. Save a new one to change it.",
  },
  examples_fail: {
    zh: "有 {count} 个算例与办法不符，首个是“{first}”。请改正办法或算例。",
    en: "{count} examples do not come out as they say, “{first}” first. Correct the book or the examples.",
  },
  nothing_to_compare: {
    zh: "{year} 年没有通过的考核办法，无从比较。请先通过一版。",
    en: "No version was in force in {year} to compare with. Adopt one first.",
  },
  no_such_year: {
    zh: "没有这一年度的考核。请从列表中选择。",
    en: "There is no such year. Choose from the list.",
  },
  reports_closed: {
    zh: "述职已经截止。请与工作人员联系。",
    en: "Reports are closed. Get in touch with the staff.",
  },
  report_reviewed: {
    zh: "述职已经点评，不能再改。",
    en: "Your report has been reviewed and stands.",
  },
  no_such_report: {
    zh: "没有这份述职，或者是您自己的。请刷新列表。",
    en: "There is no such report, or it is your own. Reload the list.",
  },
  objections_closed: {
    zh: "现在不在异议期内，不能提出异议。请与工作人员联系。",
    en: "This is not the time for objections. Get in touch with the staff.",
  },
  no_such_evaluation: {
    zh: "没有这次评价。请刷新列表。",
    en: "There is no such round. Reload the list.",
  },
  evaluation_closed: {
    zh: "这次评价已经结束。请刷新后查看。",
    en: "This round is closed already. Reload to see it.",
  },
  evaluation_too_late: {
    zh: "年度已经计分，不能再开始或结束评价。请先退回到记录阶段。",
    en: "The year is scored; rounds are opened and closed before that.",
  },
  evaluation_past: {
    zh: "截止日期不能早于今天。请改为以后的日期。",
    en: "The last day lies in the past. Choose a later one.",
  },
  evaluation_too_few: {
    zh: "没有一位委员得到 {least} 份以上评价，不能结束：份数太少会泄露是谁评的。请催促评价人。",
    en: "No member has {least} marks yet, and fewer would tell who gave them. Ask the evaluators.",
  },
  duty_too_late: {
    zh: "年度已经计分，不能再布置任务。请在下一年度布置。",
    en: "The year is scored. Ask for it in the next one.",
  },
  duty_of_year: {
    zh: "期限须在 {year} 年内。请改正日期。",
    en: "The day must lie in {year}. Correct it.",
  },
  no_such_duty: {
    zh: "没有这项任务，或者已经取消。请刷新列表。",
    en: "There is no such duty, or it was taken back. Reload the list.",
  },
  year_archived: {
    zh: "这一年度已经归档，不能再提出措施。请在新的年度提出。",
    en: "This year is archived. Propose it in the current one.",
  },
  no_such_dossier: {
    zh: "没有这一届的履职档案。请核对届次和姓名。",
    en: "There is no dossier of this term. Check the term and the name.",
  },
}
