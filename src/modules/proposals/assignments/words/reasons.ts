/** Refusals: what is missing, why it matters, what to do; and what people are told. */
export const reasons = {
  notice_issued_already: {
    zh: "这件交办的通知已经印发，不能重复编号。请在公文中查看或下载。",
    en: "The notice of this assignment has been issued and gets no second number. Find it among the documents.",
  },
  nothing_to_adjust: {
    zh: "没有要调整的内容。请更改单位、分工或承办部分后再提交。",
    en: "Nothing is changed. Choose another unit, role or part and submit again.",
  },
  unit_on_it_already: {
    zh: "该单位已承办这件提案，不能重复交办。请选择其他单位。",
    en: "This unit already has a duty on the proposal. Choose another.",
  },
  roles_do_not_fit: {
    zh: "分工不成立：独办只有一家；主办一家、会办若干；或分办两家以上。请先调整分工。",
    en: "The roles do not fit: one sole unit; or one lead with assists; or two or more separate units. Adjust them first.",
  },
  key_needs_plan: {
    zh: "重点提案须制定办理方案，列明任务、时限和责任人。请填写后再签收。",
    en: "A key proposal is handled by a plan with tasks, dates and owners. Fill it in before confirming receipt.",
  },
  return_window_passed: {
    zh: "申请退办的期限到 {until} 为止，已经逾期，不再受理。请继续办理；确有争议的，请与归口单位联系。",
    en: "A return could be asked for until {until}; it is too late now. Carry on, or talk to the dispatch office about a dispute.",
  },
  return_denied_before: {
    zh: "退办申请已经裁定，不能再次申请。请按裁定继续办理。",
    en: "The return was decided on and cannot be asked for again. Carry on as decided.",
  },
  same_unit: {
    zh: "这就是原承办单位。请选择另一家单位。",
    en: "This is the unit that has the case now. Choose another.",
  },
  assist_adds_no_unit: {
    zh: "会办单位的承办件不能增加单位。请在主办单位的承办件上提出。",
    en: "Units are added at the lead unit's assignment, not at an assisting unit's.",
  },
  no_such_unit: {
    zh: "没有这家承办单位，或该单位已撤并。请从列表中选择。",
    en: "There is no such handling unit, or it no longer exists. Choose from the list.",
  },
  contact_in_future: {
    zh: "沟通日期不能晚于今天。请在沟通之后登记。",
    en: "A contact cannot lie in the future. Record it once it has taken place.",
  },
  contact_before_assignment: {
    zh: "沟通日期早于交办日期 {assigned}，不能计为本次办理的沟通。请核对日期。",
    en: "The date is before the case was assigned ({assigned}) and does not count for it. Check the date.",
  },
  online_needs_reason: {
    zh: "网络沟通须说明为什么不能见面。请填写理由。",
    en: "Say why the contact was online and not in person.",
  },
  no_contact_to_confirm: {
    zh: "目前没有待您确认的沟通记录。",
    en: "No contact is waiting for your word at present.",
  },
  no_such_contact: {
    zh: "没有找到这条沟通记录。请刷新页面后重新选择。",
    en: "This contact was not found. Reload the page and choose again.",
  },
  contact_settled: {
    zh: "这条沟通记录已经确认或提出异议，不能更改。",
    en: "This contact was confirmed or disputed already and cannot be changed.",
  },
  only_assist_gives_opinion: {
    zh: "只有会办单位提交会办意见；本单位应当直接答复提案者。",
    en: "Only an assisting unit gives an opinion; this unit answers the proposer itself.",
  },
  assist_does_not_reply: {
    zh: "会办单位不直接答复提案者，请提交会办意见，由主办单位答复。",
    en: "An assisting unit does not answer the proposer. Give your opinion; the lead unit answers.",
  },
  extension_asked_already: {
    zh: "已申请延期至 {until}，请等待归口单位答复。",
    en: "An extension until {until} was asked for already. Wait for the dispatch office.",
  },
  no_extension_asked: {
    zh: "承办单位没有申请延期，因此没有可以裁定的事项。",
    en: "The unit has not asked for an extension, so there is nothing to decide.",
  },
  due_date_passed: {
    zh: "办理期限 {due} 已过。延期须在到期前申请，请尽快答复并说明情况。",
    en: "The date {due} has passed, and an extension is asked for beforehand. Reply as soon as you can and explain.",
  },
  no_extension_in_rehandling: {
    zh: "重新办理不能延期。请在期限内答复。",
    en: "Rehandling cannot be extended. Reply within its time.",
  },
  longest_reached: {
    zh: "办理时间已达到 {months} 个月的上限（{latest}），不能再延期。",
    en: "The limit of {months} months ({latest}) is reached, so no further extension is possible.",
  },
  extension_not_later: {
    zh: "延期后的日期须晚于现在的期限 {due}。请重新选择日期。",
    en: "The new date must be later than the present one, {due}. Choose another.",
  },
  past_longest: {
    zh: "总办理时间不能超过 {months} 个月，最晚到 {latest}。请选择更早的日期。",
    en: "The whole may take at most {months} months, until {latest}. Choose an earlier date.",
  },
  extension_too_long: {
    zh: "一次延期最多 {months} 个月，即到 {latest}。请选择更早的日期。",
    en: "One extension is {months} month(s) at most, until {latest}. Choose an earlier date.",
  },
  together_with_itself: {
    zh: "不能与自身一并办理。请选择另一件。",
    en: "It cannot be handled together with itself. Choose another.",
  },
  no_such_assignment: {
    zh: "本单位没有这件承办件。请从本单位的承办件中选择。",
    en: "Your unit has no such assignment. Choose one of your unit's.",
  },
  together_not_open: {
    zh: "该承办件已经答复或结束，不能再一并办理。",
    en: "That assignment is replied to or closed, so it can no longer be handled together.",
  },
}

const about = { zh: "《{subject}》", en: "{subject}" }
const why = { zh: "《{subject}》：{reason}", en: "{subject}: {reason}" }
const told = (zh: string, en: string, body = about) => ({ title: { zh, en }, body })

export const notices = {
  assigned: told("交办了新的提案，请签收", "A proposal was assigned to your unit; confirm receipt"),
  return_requested: told("有单位申请退办，请裁定", "A unit asks to return a case; please decide", why),
  return_granted: told("退办申请已同意", "The return was granted"),
  return_denied: told("退办申请未同意，请继续办理", "The return was denied; carry on", why),
  reassigned: told("提案改由其他单位办理", "Another unit now handles the proposal"),
  unit_proposed: told("有单位申请增加承办单位", "A unit asks for a further unit", why),
  unit_added: told("增加了承办单位", "A unit was added"),
  contact_recorded: told(
    "承办单位登记了与您的沟通，请确认",
    "The unit recorded a contact with you; please confirm",
  ),
  contact_disputed: told("提案者对沟通记录有异议", "The proposer disputes a contact", why),
  opinion_submitted: told("收到会办意见", "An assisting unit gave its opinion"),
  extension_requested: told("有单位申请延期，请裁定", "A unit asks for more time; please decide", why),
  extension_granted: told("同意延期", "The extension was granted"),
  extension_denied: told("延期申请未同意", "The extension was denied", why),
  reminded: told("催办：请抓紧办理", "Reminder: please get on with it"),
  rehandling: told("提案重新办理", "The case is to be handled again"),
  overdue: told("已逾期", "Overdue"),
  due_soon: told("即将到期", "Due soon"),
}
