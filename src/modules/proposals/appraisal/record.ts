import type { CaseRecord } from "../../../platform/procedures/office.ts"

/** 科学性、严肃性、可行性、规范性、影响性: what a proposal is rated for, 0 to 100 each. */
export const proposalDimensions = ["sound", "serious", "feasible", "wellFormed", "influential"] as const
export type ProposalScores = Readonly<Record<(typeof proposalDimensions)[number], number>>

/** 组织领导、办理机制、沟通面商、办理成效、答复规范: what handling is rated for. */
export const handlingDimensions = ["leadership", "method", "contact", "effect", "answer"] as const
export type HandlingScores = Readonly<Record<(typeof handlingDimensions)[number], number>>

/** One two-way appraisal 双向评议 as the law sees it. What each side said is shown by `present.ts` when it may be. */
export interface Appraisal extends CaseRecord {
  readonly sessionId: string
  readonly proposalId: string
  readonly assignmentId: string
  readonly unitId: string
  readonly unitName: string
  readonly proposalScores: ProposalScores | null
  readonly proposalComment: string
  readonly handlingScores: HandlingScores | null
  readonly handlingComment: string
  readonly closedOn: string | null
  readonly rectifyReason: string | null
  readonly rectified: string | null
  readonly proposal: { readonly subject: string; readonly numberText: string | null }
}
