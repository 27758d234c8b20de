import type { CaseRecord } from "../../../platform/procedures/office.ts"

export interface FundStage {
  readonly name: string
  readonly amount: number
}

/** An application to the special fund 提案办理专项资金 as the law sees it. Sums are whole yuan. */
export interface FundApplication extends CaseRecord {
  readonly proposalId: string
  readonly unitId: string
  readonly unitName: string
  readonly project: string
  readonly purpose: string
  readonly estimate: number
  readonly ownMoney: number
  readonly otherMoney: number
  readonly asked: number
  readonly visitedOn: string | null
  readonly visitPeople: string | null
  readonly visitFindings: string | null
  readonly eligible: boolean | null
  readonly meeting: string | null
  readonly decidedOn: string | null
  readonly granted: number | null
  readonly stages: readonly FundStage[]
  readonly outcomeReason: string | null
  readonly acceptedOn: string | null
  readonly acceptance: string | null
  readonly photoIds: readonly string[]
  readonly auditNote: string | null
  /** Paid out so far, by stage. */
  readonly paid: readonly { readonly stage: string; readonly amount: number; readonly paidOn: string }[]
  readonly proposal: { readonly subject: string; readonly numberText: string | null }
}
