import type { Words } from "../../base/words.ts"

/** What a fact of this kind may say about itself: one of the values, any text, a number, or yes and no. */
type Attribute = readonly string[] | "text" | "number" | "boolean"

/** A kind of fact that a rule book may count. */
export interface FactKind {
  readonly name: Words
  readonly attributes: Readonly<Record<string, Attribute>>
}

const levels = ["national", "province", "prefecture", "county", "township", "committee"] as const
const proposalRoles = ["lead", "co_signer", "drafter", "participant"] as const
const forms = ["individual", "joint", "collective"] as const
const meetings = [
  "plenary",
  "group_discussion",
  "standing_committee",
  "chairs",
  "topic_consultation",
  "special_committee",
  "sector",
  "other",
] as const
const activities = [
  "inspection",
  "research",
  "supervision",
  "consultation",
  "visit",
  "reading",
  "welfare",
  "liaison",
  "invited",
  "other",
] as const

/** 约稿: handed in because the information office had asked for it. */
const occasions = ["commissioned"] as const

const kind = (zh: string, en: string, attributes: FactKind["attributes"] = {}): FactKind => ({
  name: { zh, en },
  attributes,
})
const proposal = { role: proposalRoles, form: forms }
/** `half_days_held`: of how many the meeting had, so that an attendance of less than two thirds can be told. */
const attendance = { half_days: "number", half_days_held: "number", hours: "number" } as const
const meeting = { meeting: meetings, ...attendance } as const
const activity = { activity: activities, ...attendance, level: levels } as const

/**
 * The kinds of facts that every rule book knows without declaring them. A house adds none here for one city: what only
 * one regulation counts is declared in its own rule book under `kinds`.
 */
export const factKinds: Readonly<Record<string, FactKind>> = {
  "proposal.submitted": kind("提交提案", "Proposal submitted", proposal),
  "proposal.filed": kind("提案立案", "Proposal filed", proposal),
  "proposal.rejected": kind("提案不予立案", "Proposal not filed", proposal),
  "proposal.converted": kind("提案转社情民意", "Proposal converted to an opinion report", proposal),
  "proposal.key": kind("重点提案", "Key proposal", proposal),
  "proposal.excellent": kind("优秀提案", "Excellent proposal", { ...proposal, level: levels }),
  "proposal.instructed": kind("提案获批示", "Proposal with a leader's instruction", {
    ...proposal,
    level: levels,
  }),
  "opinion.submitted": kind("报送社情民意", "Opinion report submitted", {
    role: proposalRoles,
    occasion: occasions,
  }),
  "opinion.adopted": kind("社情民意采用", "Opinion report adopted", {
    role: proposalRoles,
    level: levels,
    occasion: occasions,
  }),
  "opinion.instructed": kind("社情民意获批示", "Opinion report with a leader's instruction", {
    role: proposalRoles,
    level: levels,
  }),
  "meeting.attended": kind("出席会议", "Meeting attended", meeting),
  "meeting.excused": kind("请假缺席会议", "Absent from a meeting with leave", meeting),
  "meeting.absent": kind("未请假缺席会议", "Absent from a meeting without leave", meeting),
  "meeting.late": kind("会议迟到早退", "Late for a meeting, or left early", meeting),
  "activity.attended": kind("参加活动", "Activity attended", activity),
  "activity.excused": kind("请假缺席活动", "Absent from an activity with leave", activity),
  "activity.absent": kind("未请假缺席活动", "Absent from an activity without leave", activity),
  "activity.late": kind("活动迟到早退", "Late for an activity, or left early", activity),
  "training.attended": kind("参加培训", "Training attended", {
    whole: "boolean",
    ...attendance,
  }),
  "meeting.organised": kind("组织会议", "Meeting organised", { meeting: meetings, people: "number" }),
  "activity.organised": kind("组织活动", "Activity organised", { activity: activities, people: "number" }),
  "training.organised": kind("组织培训", "Training organised", { people: "number" }),
  "report.research": kind("调研（视察、监督）报告", "Report of an inquiry", { level: levels }),
  "study.notes": kind("学习笔记", "Study notes"),
  "study.essay": kind("学习心得", "Study essay"),
  "speech.given": kind("发言", "Speech", { form: ["oral", "written"], meeting: meetings }),
  "history.manuscript": kind("文史资料", "Historical manuscript", { level: levels }),
  "service.enterprise": kind("服务企业项目", "Enterprise or project served"),
  "service.family": kind("结对帮扶", "Family in need helped"),
  "service.constituents": kind("联系服务群众", "Constituents received or served", { hours: "number" }),
  "service.welfare": kind("社会公益", "Public welfare", { hours: "number", amount: "number" }),
  "honour.received": kind("表彰", "Honour received", { level: levels }),
  "report.yearly": kind("年度履职报告", "Yearly report of service"),
  "task.done": kind("完成交办任务", "Duty assignment done", { task: "text" }),
  "evaluation.constituents": kind("界别群众评议", "Constituents' evaluation", { score: "number" }),
  "evaluation.committee": kind("专委会（界别组）评价", "Committee's evaluation", { score: "number" }),
  "evaluation.organisation": kind("组织评价", "Organisation's evaluation", { score: "number" }),
  "member.scored": kind("委员得分", "A member's score", { score: "number", grade: "text", member: "text" }),
  "discipline.warning": kind("警告", "Warning"),
  "discipline.breach": kind("违纪违法", "Breach of discipline or law"),
}
