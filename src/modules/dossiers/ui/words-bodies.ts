import type { Words } from "../../../base/words.ts"
import { subjectName } from "../../../rulebook/appraisal/bodies.ts"

const w = (zh: string, en: string): Words => ({ zh, en })

/** Screens of a year that is about committees, sectors, groups or offices rather than members. */
export const bodyScreens = {
  who: w("单位", "Body"),
  subject: w("考核对象", "Who is scored"),
  yearTitle: w("{year} 年度{who}考核", "The year {year} of {who}"),
  theirs: w("我代表的单位", "For which I speak"),
  theirsLead: w("自评、查看得分和提出异议。", "Its report, its score and objections."),
  statements: w("年度工作报告", "Reports of the year"),
  noStatements: w("还没有单位提交。", "None is handed in yet."),
  duties: w("布置的任务", "What is asked"),
  dutiesLead: w(
    "完成情况由事实得出，不需填报。",
    "Whether it is done is read off the facts; nobody reports it.",
  ),
  endDutyDoes: w("各单位不再看到这项任务，不能恢复。", "They no longer see it. It cannot be undone."),
  evaluations: w("群众评议和领导评议", "Evaluations"),
  kinds: {
    constituents: w("群众（委员）评议", "Constituents or members"),
    committee: w("领导评议", "Leaders"),
  },
  gradesOf: w("等次分布（参加考核 {n} 个单位）", "Grades ({n} assessed)"),
  bodiesCounted: w("单位数", "Bodies"),
  proposeLead: w(
    "用于办法没有规定的情形；写明依据，由有权机关决定。",
    "For what no rule covers; say on what grounds. Those entitled decide.",
  ),
  statement: w("年度工作报告", "The year's report"),
  statementHint: w(
    "本单位一年来做了什么、效果如何。点评以前可以修改。",
    "What this body did in the year, and to what effect. It may be changed until it is reviewed.",
  ),
  reportOwed: w("提交本单位年度工作报告", "Hand in the report of the year"),
  owing: w("还有 {n} 个单位没有提交年度工作报告：", "{n} bodies have not handed in their report:"),
  done: w("已做的（本单位和所属委员）", "What it and its members did"),
  nothingDoneWhy: w(
    "以本单位名义办的会议、活动和提交的提案会自动出现在这里；其他由组织者按名单记录。",
    "What is organised or proposed in its name appears here by itself; whoever organised the rest records it.",
  ),
  findName: w("按名称找", "Find a name"),
  for: w("记给", "Recorded for"),
  forPeople: w("委员", "Members"),
  forBodies: w("专委会、界别、小组等单位", "Committees, sectors, groups"),
  bodies: w("哪些单位", "Which of them"),
  evaluated: w("被评价的单位", "Evaluated"),
  ofBodies: w("评价 {n} 个单位", "{n} bodies"),
  ofAll: w("全部单位", "all of them"),
  dutyDone: w("已完成 {done} / {asked} 个", "{done} of {asked} have done it"),
  takeFacts: w("下载事实", "Take the facts"),
  takeFactsWhy: w(
    "用命令行 shanyi appraisal score 计算同样的办法和事实，结果逐字节相同。",
    "The command line, shanyi appraisal score, makes the same bytes of the same rules and facts.",
  ),
} as const

/** For whom a year runs: 委员, 专门委员会 … */
export const subjectWords = (subject: string): Words => subjectName(subject)

/** A body's own matters are headed as a body's, a member's as a member's. */
export const whoOf = (rows: readonly { readonly bodyId: string | null }[]): Words =>
  rows[0]?.bodyId ? bodyScreens.who : w("委员", "Member")
