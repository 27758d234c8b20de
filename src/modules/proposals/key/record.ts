import type { CaseRecord } from "../../../platform/procedures/office.ts"

export const visitKinds = ["forum", "survey", "inspection", "unit_visit"] as const
export type VisitKind = (typeof visitKinds)[number]

export const verdicts = ["support", "reserve", "oppose"] as const
export type OpinionVerdict = (typeof verdicts)[number]

/** One line of the list of issues 问题清单. */
export interface KeyIssue {
  readonly issue: string
  readonly owner: string
  readonly dueOn: string
}

/** A key proposal 重点提案 as the law sees it: a theme with the proposals it bundles. Dates are YYYY-MM-DD. */
export interface KeyProposal extends CaseRecord {
  readonly sessionId: string
  /** The proposal it began with. */
  readonly proposalId: string
  readonly theme: string
  readonly reason: string
  readonly relisted: boolean
  readonly meeting: string | null
  readonly decidedOn: string | null
  readonly committeeId: string | null
  readonly outcomeReason: string | null
  readonly plan: string | null
  readonly planApprovedOn: string | null
  readonly report: string | null
  readonly reportedOn: string | null
  readonly instruction: string | null
  readonly instructedOn: string | null
  readonly result: string | null
  readonly closedOn: string | null
  readonly bundle: readonly {
    readonly proposalId: string
    readonly subject: string
    readonly numberText: string | null
    readonly state: string
  }[]
  readonly opinions: number
  readonly visits: number
  /** 立案件数 of the session, and how many proposals of other themes are key already. */
  readonly share: { readonly filed: number; readonly key: number }
}

/** From the meeting's decision on: everybody hears of it. */
export const chosenStates = ["selected", "supervising", "reported", "closed"] as const
