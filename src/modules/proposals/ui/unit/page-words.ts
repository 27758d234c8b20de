/** What the page of an assignment says besides the procedure's own words. */
export const pageWords = {
  journey: { zh: "办理进程", en: "The journey of this assignment" },
  number: { zh: "提案{number}", en: "Proposal {number}" },
  key: { zh: "重点提案", en: "Key proposal" },
  attempt: { zh: "第 {n} 次办理", en: "Attempt {n}" },
  toProposal: { zh: "看提案全部进展", en: "See the whole proposal" },
  part: { zh: "本单位承办部分：{part}", en: "Your part: {part}" },
  reply: {
    begin: { zh: "起草答复", en: "Draft the reply" },
    again: { zh: "起草再次答复", en: "Draft the repeated reply" },
    open: { zh: "继续写答复", en: "Go on with the reply" },
    read: { zh: "看答复", en: "Read the reply" },
    failed: { zh: "没有开成", en: "It was not begun" },
  },
  proposer: {
    title: { zh: "联系提案者", en: "How to reach the proposers" },
    lead: { zh: "第一提案人", en: "Lead proposer" },
    bodies: { zh: "提案单位", en: "Signing body" },
    cosigners: { zh: "联名人", en: "Co-signers" },
    contact: { zh: "联系方式", en: "Contact" },
    none: {
      zh: "提案者没有留联系方式，请向提案委办公室查询。",
      en: "The proposer left no contact details; ask the proposal office.",
    },
    meeting: { zh: "希望与承办单位面商", en: "Wishes to meet the unit" },
  },
  contacts: {
    title: { zh: "与提案者的沟通", en: "Contacts with the proposer" },
    none: {
      zh: "还没有登记沟通。联系之后点“登记沟通”。",
      en: "No contact is recorded yet. Record each one after it took place.",
    },
    noneProposer: {
      zh: "承办单位还没有登记与您的沟通。登记后会请您确认。",
      en: "The unit has recorded no contact yet. When it does, you are asked to confirm it.",
    },
    enough: {
      zh: "已沟通 {n} 次，其中见面 {m} 次，达到答复前的要求。",
      en: "{n} contacts, {m} of them meetings: enough for the reply.",
    },
    missing: {
      zh: "答复前须沟通 {need} 次、其中见面 {needMeetings} 次；现有 {n} 次、见面 {m} 次，还差{gap}。",
      en: "Before the reply: {need} contacts, {needMeetings} of them meetings. So far {n} and {m}; still missing: {gap}.",
    },
    gapContacts: { zh: "沟通 {n} 次", en: "{n} contact(s)" },
    gapMeetings: { zh: "见面 {n} 次", en: "{n} meeting(s)" },
    and: { zh: "，其中", en: ", including " },
    stages: { zh: "各环节沟通情况", en: "Contacts at each stage" },
    stageNone: { zh: "还没有", en: "none yet" },
    stageSome: { zh: "{n} 次", en: "{n}" },
    toConfirm: {
      zh: "有 {n} 次沟通等您确认是否属实",
      en: "{n} contact(s) wait for your word on whether they took place",
    },
  },
  window: {
    open: {
      zh: "可申请退办至 {date}。裁定以前仍由本单位负责，期限暂停计算；同意后改交其他单位，不同意则继续办理，不能再次申请。",
      en: "A return may be asked for until {date}. Until it is decided the case stays with you and the clock stands still; if granted another unit takes over, if denied you go on and cannot ask again.",
    },
    extension: {
      zh: "现在的期限是 {due}，最晚可到 {latest}。归口单位同意以前原期限不变；同意后提案者会收到通知。",
      en: "It is due on {due} and may run until {latest} at the latest. Until the dispatch office agrees the date stands; then the proposers are told.",
    },
    asked: { zh: "已申请延期至 {date}：{reason}", en: "An extension until {date} was asked for: {reason}" },
    returning: { zh: "退办理由：{reason}", en: "Reason for return: {reason}" },
    suggested: { zh: "建议改交：{unit}", en: "Suggested unit: {unit}" },
    extended: { zh: "已延期至 {date}", en: "Extended until {date}" },
  },
  similar: {
    title: { zh: "以前的类似提案", en: "Earlier similar proposals" },
    none: { zh: "没有找到类似的提案。", en: "No similar proposal was found." },
    shared: { zh: "相同的词：{terms}", en: "Shared words: {terms}" },
    show: { zh: "看当时的答复", en: "See the reply then given" },
    hidden: {
      zh: "这份答复属于其他单位且未公开，您不能查看。",
      en: "This reply is another unit's and not open to you.",
    },
    answered: { zh: "{unit} {on}答复（{class}）", en: "{unit} replied {on} ({class})" },
    duplicate: { zh: "几乎相同", en: "Nearly the same text" },
    same_matter: { zh: "同一事项", en: "The same matter" },
    related: { zh: "相关", en: "Related" },
  },
  others: {
    title: { zh: "共同办理的单位", en: "Other units on it" },
    opinion: { zh: "会办意见", en: "Opinion" },
    opinionOn: { zh: "{date}提交", en: "given {date}" },
    waiting: { zh: "尚未提交会办意见", en: "No opinion yet" },
    own: { zh: "本单位的会办意见", en: "Your opinion" },
  },
  together: {
    pick: { zh: "与哪一件一并办理", en: "Handle together with" },
    none: {
      zh: "本单位没有其他在办的提案可以一并办理。",
      en: "Your unit has no other open assignment to handle it with.",
    },
    with: { zh: "与另一件一并办理，分别答复", en: "Handled together with another; each is answered" },
    open: { zh: "查看那一件", en: "See the other" },
  },
  sheet: { zh: "提案办理单", en: "Handling sheet" },
  plan: { zh: "办理方案", en: "Handling plan" },
} as const
