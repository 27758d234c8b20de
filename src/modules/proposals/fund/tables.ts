import type { ColumnType, Generated } from "kysely"
import type { CaseColumns, Json } from "../../../platform/database/schema.ts"
import type { FundStage } from "./record.ts"

export interface FundApplicationTable extends CaseColumns {
  proposal_id: string
  unit_id: string
  project: string
  purpose: string
  estimate: number
  own_money: number
  other_money: number
  asked: number
  visited_on: string | null
  visit_people: string | null
  visit_findings: string | null
  eligible: boolean | null
  meeting: string | null
  decided_on: string | null
  granted: number | null
  stages: Json<FundStage[]>
  outcome_reason: string | null
  accepted_on: string | null
  acceptance: string | null
  photo_ids: Json<string[]>
  audit_note: string | null
}

export interface FundPaymentTable {
  org_id: number
  id: string
  fund_application_id: string
  stage: string
  amount: number
  paid_on: string
  note: Generated<string>
  by_person_id: string | null
  at: ColumnType<Date, Date, never>
}

declare module "../../../platform/database/schema.ts" {
  interface Database {
    fund_application: FundApplicationTable
    fund_payment: FundPaymentTable
  }
}
