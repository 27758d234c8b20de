import type { Words } from "../../../base/words.ts"

const w = (zh: string, en: string): Words => ({ zh, en })

/** Screens of what members report and object to, and of reminders and talks. */
export const voiceScreens = {
  claims: w("核实填报", "Verify reports"),
  claimsLead: w(
    "委员填报的在别处的履职。逐条核实，或一次核实多条；快捷键按 ? 查看。",
    "What members did elsewhere. Verify one by one or many at once; press ? for the keys.",
  ),
  noClaims: w("没有待核实的填报", "Nothing waits to be verified"),
  noClaimsWhy: w(
    "委员填报以后出现在这里，并进入待办。",
    "What members report appears here and in your to-do.",
  ),
  verifyMany: w("全部核实（{n} 条）", "Verify all ({n})"),
  verifyManyLead: w(
    "把列表中待核实的 {n} 条全部计入履职；与本人有关的会被拒绝，并逐条说明。",
    "Counts the {n} reports of this list; those that concern you are refused, each with the reason.",
  ),
  another: w("这是另一件事，仍要提交", "This is another matter; send it all the same"),
  openThere: w("打开已有的记录", "Open what is there"),
  oneByOne: w("逐条核实", "One by one"),
  asList: w("列表", "List"),
  objections: w("计分异议", "Objections"),
  noObjections: w("没有计分异议", "There are no objections"),
  noObjectionsWhy: w(
    "异议期内委员提出的异议出现在这里，并进入待办。",
    "What members object to while it is open appears here and in your to-do.",
  ),
  measures: w("提醒与约谈", "Reminders and talks"),
  measuresLead: w(
    "办法建议的或人工提出的措施；由有权机关决定，指定的人办理。系统不自动作出任何一项。",
    "Proposed by the rules or by hand; decided by those entitled, carried out by whoever is named. Nothing follows by itself.",
  ),
  noMeasures: w("没有提醒与约谈事项", "There are no reminders or talks"),
  noMeasuresWhy: w(
    "年度审定以后，办法建议的措施出现在这里。",
    "Once a year is approved, what the rules propose appears here.",
  ),
  proposeMeasure: w("提出措施", "Propose a measure"),
  proposeLead: w(
    "用于办法没有规定的情形，如行为不符合委员身份；写明依据，由有权机关决定。",
    "For what no rule covers, such as conduct unfit for a member; say on what grounds. Those entitled decide.",
  ),
  evidenceFiles: w("依据材料", "Evidence"),
  addEvidence: w("附上签到表、照片、证明等", "Attach the list, photos or a certificate"),
  claimSent: w(
    "已提交，等待核实。可以附上依据材料。",
    "Sent; it waits to be verified. You may attach what shows it.",
  ),
  finish: w("完成", "Done"),
  day: w("日期", "Day"),
  due: w("期限", "Due"),
  state: w("状态", "State"),
  member: w("委员", "Member"),
  what: w("内容", "What"),
  approval: w("决定机关", "Decided by"),
  about: w("关于", "About"),
  seeYear: w("查看该委员本年履职", "See the member's year"),
  seeLedger: w("到履职记录更正", "Put the record right"),
  said: w("办理情况", "What was said"),
  proposedBy: w("{name}提出", "Proposed by {name}"),
  proposedByRules: w("考核办法建议", "Proposed by the rule book"),
  claimsWaiting: w("等待核实的填报", "Reports not yet counted"),
  claimStates: { waiting: w("待核实", "to be verified"), declined: w("不予核实", "declined") },
  correct: w("更正", "Correct"),
  correctLead: w(
    "原来的记录保留并注明已更正，新的记录代替它。",
    "What stood is kept and marked as superseded; this takes its place.",
  ),
  letters: w("通知书", "Letters"),
  lettersSent: w("已发出 {issued} / {total} 份", "{issued} of {total} issued"),
  lettersAll: w("{total} 份全部发出", "All {total} are issued"),
  seeLetters: w("查看公文", "See the documents"),
  gradesOf: w("等次分布（参加考核 {n} 人）", "Grades ({n} assessed)"),
  people: w("人数", "Members"),
  findMember: w("按姓名找", "Find a name"),
  showAll: w("显示全部 {n} 位", "Show all {n}"),
  base: w("基础分、前提和总分封顶", "Base, conditions and the cap of the whole"),
  yes: w("是", "Yes"),
  no: w("否", "No"),
} as const
