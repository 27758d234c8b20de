import type { ActivityFacts } from "./activity-form.tsx"

/** What the page of an activity is told. */
export type ActivityView = ActivityFacts & {
  organiserName: string
  organisingBody: { id: string; name: string } | null
  leaveApprover: string
  answerBy: string
  outcomeReason: string | null
  halfDays: string[]
  counts: Record<string, number> | null
  organises: boolean
  inside: boolean
  invitedNames: Record<string, string>
  own: { id: string; path: "summons" | "enrolments" } | null
}
