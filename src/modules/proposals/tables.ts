import type { ColumnType, Generated } from "kysely"
import type { CaseColumns, Json } from "../../platform/database/schema.ts"
import type { Recommendation } from "./record.ts"

type Moment = ColumnType<Date, Date, Date>

export interface ProposalTable extends CaseColumns {
  session_id: string
  kind: string
  period: string | null
  number: number | null
  number_text: string | null
  subject: Generated<string>
  situation: Generated<string>
  analysis: Generated<string>
  recommendations: Json<Recommendation[]>
  category: string | null
  contact: Generated<string>
  publish_consent: Generated<boolean>
  meeting_wished: Generated<boolean>
  researched: Generated<boolean>
  suggested_unit_ids: Json<string[]>
  seal_confirmed: Generated<boolean>
  submitted_on: string | null
  review_round: Generated<number>
  proposed_outcome: string | null
  outcome_grounds: Json<string[]>
  outcome_reason: string | null
  outcome_target: string | null
  merged_into: string | null
  filed_on: string | null
  assigned_on: string | null
  replied_on: string | null
  concluded_on: string | null
  result_class: string | null
  attempt: Generated<number>
  imported: Generated<boolean>
  key_candidate: Generated<boolean>
  is_key: Generated<boolean>
  lead_name: Generated<string>
  lead_sector: Generated<string>
}

export interface ProposalRevisionTable {
  org_id: number
  id: string
  proposal_id: string
  number: number
  why: string
  subject: string
  situation: string
  analysis: string
  recommendations: Json<Recommendation[]>
  by_person_id: string | null
  at: Moment
}

export interface ProposalReviewTable {
  org_id: number
  id: string
  proposal_id: string
  round: number
  opinion: string
  proposed_outcome: string
  unit_ids: Json<string[]>
  by_person_id: string | null
  at: Moment
}

declare module "../../platform/database/schema.ts" {
  interface Database {
    proposal: ProposalTable
    proposal_revision: ProposalRevisionTable
    proposal_review: ProposalReviewTable
    number_series: { org_id: number; series: string; last: number }
  }
}
