import type { CaseRecord } from "../../../platform/procedures/office.ts"
import type { AssignmentRole, ContactSummary } from "../assignments/record.ts"
import type { Recommendation } from "../record.ts"

export const dispositions = ["adopted", "planned", "partial", "not_adopted", "noted"] as const
export type Disposition = (typeof dispositions)[number]

export const publishAttributes = ["full", "redacted", "summary", "withheld"] as const
export type PublishAttribute = (typeof publishAttributes)[number]

/** `formal` 正式答复, `again` 再次答复 after rehandling, `supplementary` 补充答复 on a promise. */
export type Edition = "formal" | "again" | "supplementary"

/** What the unit says to one recommendation. What is planned, or done in part, has a date and somebody who answers for it. */
export interface Answer {
  readonly recommendationId: string
  readonly disposition: Disposition
  readonly text: string
  readonly dueOn?: string | undefined
  readonly owner?: string | undefined
}

/** An assisting unit, and what it said in this round of countersigning. */
export interface Assist {
  readonly unitId: string
  readonly name: string
  readonly verdict: "agreed" | "objected" | null
}

/** A reply 答复函 as the law sees it. Dates are YYYY-MM-DD. */
export interface Reply extends CaseRecord {
  readonly proposalId: string
  readonly assignmentId: string
  readonly unitId: string
  readonly unitName: string
  readonly edition: Edition
  readonly attempt: number
  readonly followUpId: string | null
  readonly round: number
  readonly draftSentOn: string | null
  readonly proposerComment: string | null
  /** Sanitised HTML. */
  readonly text: string
  readonly answers: readonly Answer[]
  /** The class the unit gave, and the one after checking. */
  readonly unitClass: string | null
  readonly resultClass: string | null
  readonly documentNumber: string | null
  readonly signer: string | null
  readonly contactName: string | null
  readonly contactPhone: string | null
  readonly publishAttribute: PublishAttribute | null
  readonly publishReason: string | null
  readonly checkerNote: string | null
  readonly issuedOn: string | null
  readonly publishedOn: string | null
  readonly assignment: {
    readonly role: AssignmentRole
    readonly state: string
    readonly contacts: readonly ContactSummary[]
  }
  readonly assists: readonly Assist[]
  readonly recommendations: readonly Recommendation[]
  readonly proposal: {
    readonly subject: string
    readonly numberText: string | null
    readonly kind: string
    readonly state: string
    readonly publishConsent: boolean
  }
  /** Dispatch offices 归口单位 of this track. */
  readonly dispatchOfficeIds: readonly string[]
}
