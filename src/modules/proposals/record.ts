import type { CaseRecord } from "../../platform/procedures/office.ts"

export interface Recommendation {
  readonly id: string
  readonly text: string
}

/** What the law needs to know of the assignments of a proposal. */
export interface AssignmentSummary {
  readonly id: string
  readonly unitId: string
  readonly role: "sole" | "lead" | "assist" | "separate"
  readonly state: string
}

/** A proposal 提案 as the law sees it. Dates are YYYY-MM-DD. */
export interface Proposal extends CaseRecord {
  readonly sessionId: string
  /** YYYY-MM-DDTHH:mm:ssZ: what is submitted later is an intersession proposal. */
  readonly cutoffAt: string
  readonly kind: string
  readonly period: "plenary" | "intersession" | null
  readonly number: number | null
  readonly numberText: string | null
  readonly subject: string
  /** Sanitised HTML: headings, lists, tables. */
  readonly situation: string
  readonly analysis: string
  readonly recommendations: readonly Recommendation[]
  readonly category: string | null
  readonly contact: string
  readonly publishConsent: boolean
  readonly meetingWished: boolean
  readonly researched: boolean
  readonly suggestedUnitIds: readonly string[]
  readonly sealConfirmed: boolean
  readonly submittedOn: string | null
  readonly reviewRound: number
  readonly proposedOutcome: string | null
  readonly outcomeGrounds: readonly string[]
  readonly outcomeReason: string | null
  readonly outcomeTarget: string | null
  readonly mergedInto: string | null
  readonly filedOn: string | null
  readonly assignedOn: string | null
  readonly repliedOn: string | null
  readonly concludedOn: string | null
  readonly resultClass: string | null
  readonly attempt: number
  /** A past paper, brought in from a file. */
  readonly imported: boolean
  readonly keyCandidate: boolean
  readonly isKey: boolean
  readonly leadName: string
  readonly leadSector: string
  readonly assignments: readonly AssignmentSummary[]
  readonly openPromises: number
  readonly awaitedFeedback: number
}
