import type { CaseRecord } from "../../../platform/procedures/office.ts"

export const roles = ["sole", "lead", "assist", "separate"] as const
export type AssignmentRole = (typeof roles)[number]

/** How unit and proposer were in touch; which of these count as meetings is a term. */
export const contactKinds = [
  "face_meeting",
  "forum",
  "visit",
  "inspection",
  "phone",
  "online",
  "letter",
] as const
export type ContactKind = (typeof contactKinds)[number]

export const milestones = ["before", "during", "after"] as const

/** What the law needs to know of a contact; place, people and summary are read when it is shown. */
export interface ContactSummary {
  readonly id: string
  readonly kind: ContactKind
  readonly onDate: string
  readonly confirmed: boolean
  readonly disputed: boolean
  /** During which attempt at handling it was recorded. */
  readonly attempt: number
}

/** Another unit's duty on the same proposal. */
export interface Sibling {
  readonly id: string
  readonly unitId: string
  readonly role: AssignmentRole
  readonly state: string
}

/** An assignment 承办件 as the law sees it. Dates are YYYY-MM-DD. */
export interface Assignment extends CaseRecord {
  readonly proposalId: string
  readonly unitId: string
  readonly unitName: string
  readonly track: string
  readonly role: AssignmentRole
  /** The part a separate unit 分办 answers for. */
  readonly part: string
  readonly assignedOn: string | null
  readonly clockFrom: string | null
  readonly keptDueOn: string | null
  readonly returnUntil: string | null
  readonly reassignedFrom: string | null
  readonly acknowledgedOn: string | null
  readonly receiver: string | null
  readonly leaderInCharge: string | null
  readonly section: string | null
  readonly handlingPlan: string | null
  readonly returnReason: string | null
  readonly suggestedUnitId: string | null
  readonly returnRequestedOn: string | null
  /** How often a return was asked for. */
  readonly returns: number
  readonly extensionAsked: string | null
  readonly extensionUntil: string | null
  readonly extensionReason: string | null
  readonly extensions: number
  readonly opinion: string | null
  readonly opinionOn: string | null
  readonly repliedOn: string | null
  readonly attempt: number
  readonly togetherWith: string | null
  readonly proposal: {
    readonly subject: string
    readonly numberText: string | null
    readonly kind: string
    readonly state: string
    readonly isKey: boolean
  }
  /** Due date of the reply, the rehandling or the opinion, whichever runs now. */
  readonly dueOn: string | null
  readonly contacts: readonly ContactSummary[]
  readonly siblings: readonly Sibling[]
  /** The newest reply of this attempt, if one was begun. */
  readonly reply: { readonly id: string; readonly state: string } | null
  readonly hasIssuedReply: boolean
  /** The unit has its 交办通知. */
  readonly hasNotice: boolean
  /** Dispatch offices 归口单位 of this track. */
  readonly dispatchOfficeIds: readonly string[]
}
