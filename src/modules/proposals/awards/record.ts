import type { CaseRecord } from "../../../platform/procedures/office.ts"

/** A proposal or a unit that was nominated. */
export interface Candidate {
  readonly id: string
  readonly kind: "proposal" | "unit"
  readonly proposalId: string | null
  readonly unitId: string | null
  /** The proposal's number and subject, or the unit's name. */
  readonly numberText: string | null
  readonly name: string
  /** The kind of the proposal; the terms say whether it is a collective one. */
  readonly proposalKind: string | null
  readonly reason: string
  /** 0 to 100; null until rated. */
  readonly score: number | null
  readonly proposed: boolean
}

/** One round of awards 评选 as the law sees it; nominations taken back are left out. */
export interface Award extends CaseRecord {
  readonly sessionId: string
  readonly title: string
  /** Percent of the honoured proposals that must be collective. */
  readonly collectiveShare: number
  readonly meeting: string | null
  readonly approvedOn: string | null
  readonly outcomeReason: string | null
  readonly publishedOn: string | null
  readonly candidates: readonly Candidate[]
  /** The bases of the shares: filed proposals of the session, and units with a duty on one of them. */
  readonly bases: { readonly filed: number; readonly units: number }
}
