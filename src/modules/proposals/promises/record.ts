import type { CaseRecord } from "../../../platform/procedures/office.ts"

/** A promise 承诺 carried past the reply, as the law sees it. Dates are YYYY-MM-DD. */
export interface FollowUp extends CaseRecord {
  readonly proposalId: string
  readonly replyId: string
  readonly unitId: string
  readonly unitName: string
  readonly recommendationId: string
  readonly recommendation: string
  readonly promise: string
  /** Who answers for it within the unit. */
  readonly owner: string
  readonly dueOn: string
  /** The date first promised: a promise put off is seen to be put off. */
  readonly firstDueOn: string
  readonly progress: string | null
  readonly evidence: string | null
  readonly done: boolean
  readonly newDueOn: string | null
  readonly reportedOn: string | null
  /** Why it was sent back or dropped. */
  readonly decision: string | null
  readonly keptOn: string | null
  /** How often it fell due unkept. */
  readonly timesDue: number
  readonly proposal: {
    readonly subject: string
    readonly numberText: string | null
    readonly state: string
  }
  readonly attachments: number
  /** A supplementary reply on this promise, if one was begun. */
  readonly supplementId: string | null
}
