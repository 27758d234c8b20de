import type { Words } from "../../../base/words.ts"

/** What counts as what: a meeting, an activity or a training, and its name among the facts of service. */
interface ActivityKind {
  readonly name: Words
  readonly counts: "meeting" | "activity" | "training"
  /** The attribute of the fact of service; trainings have none. */
  readonly as: string
  readonly mustAttend: boolean
}

const kind = (
  zh: string,
  en: string,
  counts: ActivityKind["counts"],
  as: string,
  mustAttend = false,
): ActivityKind => ({ name: { zh, en }, counts, as, mustAttend })

export const activityKinds = {
  plenary: kind("全体会议", "Plenary", "meeting", "plenary", true),
  standing_committee: kind("常委会会议", "Standing committee meeting", "meeting", "standing_committee", true),
  chairs: kind("主席会议", "Chairs' meeting", "meeting", "chairs", true),
  topic_consultation: kind("专题协商会", "Topic consultation", "meeting", "topic_consultation"),
  special_committee: kind("专委会会议", "Special committee meeting", "meeting", "special_committee", true),
  sector: kind("界别会议", "Sector meeting", "meeting", "sector", true),
  inspection: kind("视察", "Inspection", "activity", "inspection"),
  research: kind("调研", "Research", "activity", "research"),
  supervision: kind("民主监督活动", "Democratic supervision", "activity", "supervision"),
  training: kind("培训", "Training", "training", ""),
  study: kind("学习座谈", "Study session", "training", ""),
  visit: kind("走访", "Visit", "activity", "visit"),
  reading: kind("读书活动", "Reading", "activity", "reading"),
  welfare: kind("志愿服务", "Volunteer service", "activity", "welfare"),
  invited: kind("应邀参加的外部活动", "By invitation from outside", "activity", "invited"),
  other: kind("其他活动", "Other activity", "activity", "other"),
} as const satisfies Record<string, ActivityKind>

export type ActivityKindName = keyof typeof activityKinds
export const activityKindNames = Object.keys(activityKinds) as [ActivityKindName, ...ActivityKindName[]]

/** Meetings of the whole committee, whose notice and leave the terms treat apart. */
export const isHighMeeting = (name: ActivityKindName): boolean =>
  name === "plenary" || name === "standing_committee"
