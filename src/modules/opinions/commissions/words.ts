import type { ProcedureWords } from "../../../platform/procedures/office.ts"

const about = { zh: "《{subject}》", en: "{subject}" }
const told = (zh: string, en: string) => ({ title: { zh, en }, body: about })

export const commissionWords = {
  name: { zh: "约稿", en: "Request for reports" },
  states: {
    asking: { zh: "征集中", en: "Asking" },
    closed: { zh: "已结束", en: "Closed" },
  },
  next: {
    asking: {
      zh: "受约的委员、单位在时限内报送信息；信息办公室可以催稿、延期或者结束。",
      en: "Those asked hand in their reports by the date; the office may remind, prolong or close.",
    },
    closed: {
      zh: "约稿已结束。此前起草的信息仍可报送；需要时可以延期重新征集。",
      en: "It is closed. Reports begun before can still be handed in; prolonging it opens it again.",
    },
  },
  actions: {
    open: { zh: "发出约稿", en: "Ask for reports" },
    answer: { zh: "应约写信息", en: "Write a report" },
    decline: { zh: "暂无可报", en: "Nothing to report" },
    receive: { zh: "收到信息", en: "Report received" },
    takeBack: { zh: "信息撤回", en: "Report taken back" },
    askMore: { zh: "增加约稿对象", en: "Ask more people" },
    remind: { zh: "催稿", en: "Remind" },
    extend: { zh: "延期", en: "Prolong" },
    close: { zh: "结束约稿", en: "Close" },
  },
  does: {
    answer: {
      zh: "打开一篇与本次约稿关联的信息草稿；报送后即为答复。",
      en: "Opens a draft that belongs to this request; handing it in is the answer.",
    },
    decline: {
      zh: "告知信息办公室这次没有情况可报。",
      en: "Tells the office that there is nothing this time.",
    },
    receive: { zh: "报送的信息记入约稿。", en: "A report handed in counts as the answer." },
    takeBack: { zh: "撤回的信息不再算作答复。", en: "A report taken back is no answer any more." },
    askMore: { zh: "通知新增的对象，时限不变。", en: "Tells those added; the date stays." },
    remind: { zh: "提醒尚未答复的对象。", en: "Reminds those who have not answered." },
    extend: {
      zh: "把时限延到所选日期，并告知尚未答复的对象；已结束的约稿重新开始征集。",
      en: "Moves the date and tells those who have not answered; a closed one opens again.",
    },
    close: { zh: "不再征集，并告知尚未答复的对象。", en: "Ends it and tells those who have not answered." },
  },
  fields: {
    title: { zh: "题目", en: "Subject" },
    request: { zh: "约稿理由和要求", en: "Why, and what is asked" },
    dueOn: { zh: "截止日期", en: "By" },
    personIds: { zh: "委员、信息员、联络站负责人", en: "Members, informants, keepers of stations" },
    bodyIds: { zh: "党派团体、界别、专委会、单位", en: "Parties, sectors, committees, units" },
    sources: { zh: "全部发给", en: "All of" },
    until: { zh: "延到", en: "Until" },
    reason: { zh: "理由", en: "Reason" },
    note: { zh: "说明", en: "Note" },
    summary: { zh: "小结", en: "Summary" },
  },
  deadlines: { answers: { zh: "报送信息", en: "Reports due" } },
  relations: {
    asked: { zh: "约稿对象（待答复）", en: "Asked, not yet answered" },
    answered: { zh: "约稿对象（已报送）", en: "Asked, handed in" },
    declined: { zh: "约稿对象（暂无可报）", en: "Asked, nothing to report" },
  },
  reasons: {
    until_not_later: {
      zh: "新的时限须晚于今天和原定日期。请重新选择。",
      en: "The new date lies after today and after the old one. Choose another.",
    },
    due_in_past: {
      zh: "截止日期已过。请选择今天或以后的日期。",
      en: "That date is past. Choose today or later.",
    },
    nobody_asked: {
      zh: "还没有选择约稿对象。请至少选择一人、一个单位或一类。",
      en: "Nobody is chosen. Choose a person, a body or a kind.",
    },
    not_one_who_reports: {
      zh: "所选人员中有人既不是在任委员，也不是信息员或联络站负责人。请重新选择。",
      en: "Somebody chosen is neither a member in office nor an informant or keeper of a station. Choose again.",
    },
    no_such_body: {
      zh: "所选单位不存在或者已撤销。请重新选择。",
      en: "A chosen body does not exist any more. Choose again.",
    },
    everybody_answered: {
      zh: "所有对象都已答复，不必催稿。",
      en: "Everybody has answered; there is nobody to remind.",
    },
    only_office_asks: { zh: "约稿由信息办公室发出。", en: "The information office asks for reports." },
  },
  choices: {
    station: { zh: "全部联络站", en: "All stations" },
    point: { zh: "全部信息直报点", en: "All reporting points" },
    informant: { zh: "全部特邀信息员", en: "All informants" },
  },
  notices: {
    commission_asked: told("约稿：请报送社情民意信息", "A report is asked of you"),
    commission_reminded: told("催稿：请报送社情民意信息", "Reminder: a report is asked of you"),
    commission_extended: told("约稿时限已延长", "More time for your report"),
    commission_closed: told("约稿已结束，不必再报", "The request is closed; no report is needed"),
    commission_declined: told("有对象答复暂无可报", "Somebody has nothing to report"),
    overdue: told("约稿已到期", "A request for reports is overdue"),
    due_soon: told("约稿即将到期", "A request for reports is due soon"),
  },
  policies: {
    informationOffice: { zh: "信息办公室", en: "the information office" },
    asked: { zh: "尚未答复的约稿对象", en: "whoever is asked and has not answered" },
    everAsked: { zh: "约稿对象", en: "whoever was asked" },
    system: { zh: "系统", en: "the system" },
  },
} satisfies ProcedureWords
