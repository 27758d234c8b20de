import type { CaseRecord } from "../../../platform/procedures/office.ts"
import type { ReportText, Secrecy } from "../reports/record.ts"
import type { journalKinds, Signer } from "../schema/terms.ts"

export type IssueKind = (typeof journalKinds)[number]

/** A report as it stands in an issue: edited, or as it was handed in when the original is forwarded. */
export interface IssueItem extends ReportText {
  readonly reportId: string
  readonly state: string
  readonly urgent: boolean
  readonly secrecy: Secrecy
  readonly reporterName: string
  readonly reporterAffiliation: string
}

/** 编发: one issue of a journal, as the law sees it. */
export interface JournalIssue extends CaseRecord {
  readonly kind: IssueKind
  readonly journal: string
  readonly title: string
  /** 按语: what the office says above the reports. */
  readonly note: string
  readonly year: number | null
  readonly number: number | null
  readonly numberText: string | null
  readonly urgent: boolean
  readonly addressees: readonly string[]
  readonly copies: readonly string[]
  /** Who signs, in order, as the terms said when it was begun. */
  readonly chain: readonly Signer[]
  readonly step: number
  readonly composedBy: string | null
  readonly composerName: string
  readonly reviewerName: string | null
  readonly signerName: string | null
  readonly signedOn: string | null
  readonly items: readonly IssueItem[]
}
