export const substitutionReasons = {
  substitute_self: {
    zh: "替岗人不能是本人。请另选一人。",
    en: "Nobody stands in for themselves. Choose somebody else.",
  },
  substitute_no_account: {
    zh: "此人没有账户，不能替岗。请选择有账户的人。",
    en: "This person has no account and cannot stand in. Choose somebody who has.",
  },
  substitute_of_unit: {
    zh: "承办单位的人员不能替委员或提案委履职：评价和审查须与承办分开。请另选一人。",
    en: "Somebody of a handling unit cannot stand in for a member or the committee: those who are judged do not act for those who judge. Choose somebody else.",
  },
  duty_not_held: {
    zh: "其中有您现在没有的职责，不能委托。请去掉。",
    en: "One of these duties is not yours and cannot be handed over. Leave it out.",
  },
  substitution_period: {
    zh: "替岗须有起止日期：不早于今天，最长 6 个月。请更改日期。",
    en: "A substitution begins today or later and lasts six months at most. Change the days.",
  },
  substitution_held: {
    zh: "这段时间的同一职责已委托给 {name}。请先结束原委托。",
    en: "{name} stands in for this duty in that period already. End that first.",
  },
  substitution_over: { zh: "这项替岗已经结束。", en: "This substitution has ended." },
}

export const dutyWords = {
  proposing: {
    zh: "委员履职（提案、社情民意、活动回执、履职补录；不含评价）",
    en: "A member's own work: proposals, reports, answers to invitations (not ratings)",
  },
  representing: {
    zh: "代表所在党派、团体、界别或专委会",
    en: "Speaking for a party, organisation, sector or committee",
  },
  handling: { zh: "承办单位的办理", en: "Handling in a unit" },
  dispatching: { zh: "归口交办", en: "Dispatching" },
  office: { zh: "办公室工作", en: "Office work" },
  committee: { zh: "提案委员会的审查和决定", en: "Review and decisions of the proposal committee" },
  supervising: { zh: "督查", en: "Supervision" },
  leading: { zh: "主席会议成员和督办领导的批办", en: "A chair's or leader's decisions" },
}

export const substitutionWords = {
  title: { zh: "替岗", en: "Substitutes" },
  lead: {
    zh: "出差、学习或病假时，可指定一人在一段时间内替您办理。每一步都记为“某人替某人办理”，并通知您。评价、投票和须本人办理的事项不能委托。",
    en: "While you are away, somebody may act for you for a period. Each step is recorded as theirs for you, and you are told. Ratings, ballots and what is done in person cannot be handed over.",
  },
  mine: { zh: "替我办理的人", en: "Who acts for me" },
  others: { zh: "我替谁办理", en: "For whom I act" },
  name: { zh: "指定替岗人", en: "Name a substitute" },
  who: { zh: "替岗人", en: "Substitute" },
  duties: { zh: "委托的职责", en: "Duties" },
  since: { zh: "自", en: "From" },
  until: { zh: "至（含当日）", en: "To, that day included" },
  reason: { zh: "事由", en: "Reason" },
  end: { zh: "结束替岗", en: "End it" },
  noneMine: { zh: "没有人替您办理。", en: "Nobody acts for you." },
  noneOthers: { zh: "您没有替别人办理。", en: "You act for nobody." },
  noDuties: { zh: "您现在没有可以委托的职责。", en: "You hold no duty that could be handed over." },
  act: { zh: "替 {name} 办理", en: "Act for {name}" },
  needsSecondFactor: {
    zh: "这项职责要求两步验证",
    en: "This duty asks for a second factor",
  },
  setUp: { zh: "去设置", en: "Set one up" },
  later: { zh: "未开始", en: "not begun" },
  over: { zh: "已结束", en: "ended" },
}
