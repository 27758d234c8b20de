import type { CaseRecord } from "../../../platform/procedures/office.ts"
import type { ActivityKindName } from "../schema/kinds.ts"
import type { LeaveApprover } from "../terms.ts"
import type { When } from "./rules/half-days.ts"

/** One member at one activity, as the law sees it: a summons or an enrolment. */
export interface Attendance extends CaseRecord {
  readonly activityId: string
  readonly personId: string
  readonly personName: string
  readonly organiserId: string
  readonly leaveApprover: LeaveApprover
  readonly groupName: string
  readonly queuedAt: string | null
  readonly leaveReason: string | null
  readonly leaveLate: boolean
  readonly leaveRefusal: string | null
  readonly reminders: number
  readonly spoke: "oral" | "written" | null
  readonly late: boolean
  readonly outcome: string | null
  readonly halfDays: number | null
  /** Half-days checked in for, in order. */
  readonly checkedIn: readonly string[]
  /** Places taken, of an activity with a capacity. */
  readonly taken: number
  readonly activity: When & {
    readonly title: string
    readonly kind: ActivityKindName
    readonly place: string
    readonly state: string
    readonly answerBy: string
    readonly capacity: number | null
    readonly organiserName: string
  }
}
