import type { ColumnType, Generated } from "kysely"
import type { CaseColumns, Json } from "../../../platform/database/schema.ts"
import type { KeyIssue, OpinionVerdict, VisitKind } from "./record.ts"

export interface KeyProposalTable extends CaseColumns {
  session_id: string
  proposal_id: string
  theme: string
  reason: Generated<string>
  relisted: Generated<boolean>
  meeting: string | null
  decided_on: string | null
  committee_id: string | null
  outcome_reason: string | null
  plan: string | null
  plan_approved_on: string | null
  report: string | null
  reported_on: string | null
  instruction: string | null
  instructed_on: string | null
  result: string | null
  closed_on: string | null
}

export interface KeyBundleTable {
  org_id: number
  id: string
  key_proposal_id: string
  proposal_id: string
}

export interface KeyOpinionTable {
  org_id: number
  id: string
  key_proposal_id: string
  body_id: string | null
  verdict: OpinionVerdict
  opinion: string
  by_person_id: string | null
  at: ColumnType<Date, Date, never>
}

export interface KeyVisitTable {
  org_id: number
  id: string
  key_proposal_id: string
  kind: VisitKind
  on_date: string
  place: string
  people: string
  proposer_present: boolean
  findings: string
  issues: Json<KeyIssue[]>
  by_person_id: string | null
  at: ColumnType<Date, Date, never>
}

declare module "../../../platform/database/schema.ts" {
  interface Database {
    key_proposal: KeyProposalTable
    key_bundle: KeyBundleTable
    key_opinion: KeyOpinionTable
    key_visit: KeyVisitTable
  }
}
