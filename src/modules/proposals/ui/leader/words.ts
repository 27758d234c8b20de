/** What the page of those who lead says. */
export const leaderWords = {
  title: { zh: "总览", en: "At a glance" },
  awaits: { zh: "等您一句话", en: "Awaiting your word" },
  awaitsNone: { zh: "没有等您处理的事。", en: "Nothing waits for you." },
  more: { zh: "全部 {n} 件待办", en: "All {n} things to do" },
  figures: { zh: "三个数", en: "Three figures" },
  allFigures: { zh: "看全部统计", en: "All statistics" },
  sealed: { zh: "这些数字不向您开放。", en: "These figures are not open to you." },
  late: { zh: "逾期的", en: "What is late" },
  lateNone: { zh: "没有逾期的承办件。", en: "Nothing is overdue." },
  lateSince: { zh: "{deadline}已过 {n} 天", en: "{deadline} passed {n} days ago" },
  lateMore: { zh: "看全部逾期的", en: "All that is overdue" },
  key: { zh: "我督办的重点提案", en: "Key proposals I supervise" },
  keyNone: {
    zh: "本年还没有由您督办的重点提案。主席会议确定后列在这里。",
    en: "You supervise no key proposal yet. Once the chairs decide, they stand here.",
  },
  keyFacts: { zh: "调研走访 {visits} 次", en: "{visits} visit(s)" },
  keyLast: { zh: "最近 {date}", en: "last on {date}" },
  promises: { zh: "到期未兑现的承诺", en: "Promises past their date" },
  promisesOf: {
    zh: "{overdue} 项到期未兑现，{open} 项未了。",
    en: "{overdue} past their date, {open} still open.",
  },
  ledger: { zh: "看承诺台账", en: "See the ledger" },
} as const
