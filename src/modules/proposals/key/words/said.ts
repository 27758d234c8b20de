/** Refusals: what is missing, why, what to do; and what people are told. */
export const keyReasons = {
  key_share_exceeded: {
    zh: "本届次立案 {filed} 件，重点提案上限为 {ratio}%，即 {most} 件；已确定 {key} 件，本题目有 {bundled} 件，超过上限。请移出部分提案，或先调整比例。",
    en: "{filed} proposals are filed and {ratio}% of them, {most}, may be key. {key} are key already and this theme has {bundled}: too many. Take some out, or change the share first.",
  },
  no_opinion_heard: {
    zh: "还没有收到任何意见。备选提案应当先征求党派、团体、专门委员会和督查部门的意见。",
    en: "No opinion has come in. Parties, organisations, committees and the supervision office are asked first.",
  },
  decided_in_future: {
    zh: "决定日期不能晚于今天。请在主席会议作出决定之后登记。",
    en: "The decision cannot lie in the future. Enter it once the meeting has decided.",
  },
  first_of_bundle: {
    zh: "题目是从这件提案提出的，不能移出。可改为不列入，再从另一件提案重新提出。",
    en: "The theme was opened from this proposal, so it stays. Do not choose it, and open one from another proposal.",
  },
  no_plan: {
    zh: "还没有督办方案。请先拟定方案。",
    en: "There is no plan yet. Draft it first.",
  },
  consent_needed: {
    zh: "不是督办领导本人操作的，须注明领导同意的依据。请填写签批件或文号。",
    en: "Only the leader in person can do this without a paper. Say how the leader agreed: a signed paper or its number.",
  },
  visit_in_future: {
    zh: "活动日期不能晚于今天。请在活动之后登记。",
    en: "A visit cannot lie in the future. Record it once it has taken place.",
  },
  visit_before_decision: {
    zh: "活动日期早于确定为重点提案的日期 {decided}，不能计为督办活动。请核对日期。",
    en: "The date is before it became a key proposal ({decided}), so it is no supervision. Check the date.",
  },
  no_visit_yet: {
    zh: "还没有登记督办活动。请先登记座谈、调研、视察或走访，再提交报告。",
    en: "No visit is recorded. Record a forum, survey, inspection or visit before reporting.",
  },
  only_keepers_shortlist: {
    zh: "重点提案备选由提案委员会或其办公室提出。可向提案委员会推荐。",
    en: "The proposal committee or its office draws up the shortlist. You may recommend a proposal to them.",
  },
  no_such_proposal: {
    zh: "没有找到这件提案。请重新选择。",
    en: "This proposal was not found. Choose again.",
  },
  proposal_not_filed: {
    zh: "这件提案没有立案，不能列为重点提案。请选择已立案的提案。",
    en: "This proposal is not filed, so it cannot be a key proposal. Choose a filed one.",
  },
  no_such_session: {
    zh: "没有这个届次。请从列表中选择。",
    en: "There is no such session. Choose from the list.",
  },
  shortlisted_already: {
    zh: "这件提案已在重点题目“{theme}”中，不能重复列入。",
    en: "This proposal is under the theme “{theme}” already and cannot be listed twice.",
  },
  body_not_asked: {
    zh: "没有向这个单位征求意见，或者您不代表它。请选择被征求意见的单位。",
    en: "This body was not asked, or you do not speak for it. Choose one that was asked.",
  },
  no_such_body: {
    zh: "没有这个单位，或者它不属于可选的种类。请从列表中选择。",
    en: "There is no such body, or it is not of the kind needed here. Choose from the list.",
  },
  not_a_leader: {
    zh: "所选人员现在不担任督办领导，也不是主席会议成员。请选择有督办职责的领导。",
    en: "This person is neither a supervising leader nor one of the chairs today. Choose a leader.",
  },
  duties_not_shown: {
    zh: "领导督办情况只向领导和办理提案工作的部门显示。",
    en: "Leaders' duties are shown to leaders and to those who run the work.",
  },
}

const about = { zh: "《{subject}》", en: "{subject}" }
const told = (zh: string, en: string) => ({ title: { zh, en }, body: about })

export const keyNotices = {
  key_consulted: told("请对重点提案备选提出意见", "Your opinion on a key proposal is asked"),
  key_selected: told("列为重点提案", "Chosen as a key proposal"),
  key_leader_changed: told("请您督办重点提案", "You are to supervise a key proposal"),
  key_plan_drafted: told("督办方案请您审阅", "A supervision plan awaits your approval"),
  key_plan_approved: told("重点提案督办开始", "Supervision of a key proposal begins"),
  key_reported: told("重点提案督办报告", "Report on a key proposal"),
  key_instructed: told("领导对重点提案作出批示", "A leader gave an instruction on a key proposal"),
  key_closed: told("重点提案督办完成", "Supervision of a key proposal is finished"),
  overdue: told("重点提案督办已逾期", "Supervision of a key proposal is overdue"),
  due_soon: told("重点提案督办即将到期", "Supervision of a key proposal is due soon"),
}
