import type { CaseRecord } from "../../../platform/procedures/office.ts"

/** One year of service 履职考核年度 as the law sees it. */
export interface ServiceYear extends CaseRecord {
  readonly year: number
  /** Who is scored: `member`, or bodies of one kind, as the rule book says. */
  readonly subject: string
  readonly title: string
  readonly ruleBookId: string
  readonly scoredOn: string | null
  readonly objectionsFrom: string | null
  readonly meeting: string | null
  readonly approvedOn: string | null
  readonly notifiedOn: string | null
  readonly outcomeReason: string | null
  /** Letters of the notification; null before it. */
  readonly lettersTotal: number | null
  readonly lettersIssued: number
  /** Standing members, or bodies, who owe their yearly report. */
  readonly reporters: readonly string[]
  /** The bodies that are scored; none in a year of members. */
  readonly assessed: readonly string[]
  /** How many members or bodies have a score, objections wait for an answer, and measures for a decision. */
  readonly scored: number
  readonly waiting: number
  readonly undecided: number
}
