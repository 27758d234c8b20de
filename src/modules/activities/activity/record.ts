import type { CaseRecord } from "../../../platform/procedures/office.ts"
import type { ActivityKindName } from "../schema/kinds.ts"
import type { LeaveApprover } from "../terms.ts"
import type { Invited } from "./schema.ts"

/** A meeting or activity as the law sees it. */
export interface ActivityRecord extends CaseRecord {
  readonly title: string
  readonly kind: ActivityKindName
  readonly mustAttend: boolean
  readonly onDate: string
  readonly fromTime: string
  readonly untilDate: string
  readonly untilTime: string
  readonly place: string
  readonly about: string
  readonly organiserId: string
  readonly organiserName: string
  readonly capacity: number | null
  readonly answerBy: string
  readonly leaveApprover: LeaveApprover
  readonly invited: Invited
  readonly calledOn: string | null
  readonly settledOn: string | null
  readonly outcomeReason: string | null
  /** How many attendances stand in each state. */
  readonly counts: Readonly<Record<string, number>>
}
