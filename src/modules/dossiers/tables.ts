import type { ColumnType } from "kysely"
import type { CaseColumns, Json } from "../../platform/database/schema.ts"
import type { AssessmentJson } from "../../rulebook/appraisal/output.ts"
import type { Approval } from "./measures/schema/ladder.ts"

type Moment = ColumnType<Date, Date, Date>

interface ServiceEntryTable {
  org_id: number
  id: string
  person_id: string | null
  body_id: ColumnType<string | null, string | null | undefined, never>
  kind: string
  on_date: string
  title: string
  attributes: Json<Readonly<Record<string, string | number | boolean>>>
  matter_id: string | null
  source: "organiser" | "member"
  evidence: ColumnType<string, string | undefined, string>
  state: "waiting" | "counted" | "declined" | "voided" | "superseded"
  recorded_by: string | null
  recorded_at: Moment
  decided_by: string | null
  decided_at: Date | null
  reason: ColumnType<string, string | undefined, string>
  replaces_id: string | null
}

interface RuleBookTable {
  org_id: number
  id: string
  code: string
  version: number
  name: string
  book: Json<object>
  saved_by: string | null
  saved_at: Moment
  note: string
  adopted_on: string | null
  adopted_by: string | null
  meeting: string | null
}

interface ServiceYearTable extends CaseColumns {
  year: number
  subject: ColumnType<string, string | undefined, never>
  title: string
  rule_book_id: string
  scored_on: string | null
  objections_from: string | null
  meeting: string | null
  approved_on: string | null
  notified_on: string | null
  outcome_reason: string | null
  letters_total: number | null
  letters_issued: ColumnType<number, number | undefined, number>
}

interface ServiceScoreTable {
  org_id: number
  id: string
  service_year_id: string
  person_id: string | null
  body_id: ColumnType<string | null, string | null | undefined, never>
  grade: string | null
  points: string | null
  account: Json<AssessmentJson>
  at: Moment
}

interface ServiceReportTable {
  org_id: number
  id: string
  service_year_id: string
  person_id: string | null
  body_id: ColumnType<string | null, string | null | undefined, never>
  body: string
  submitted_at: Moment
  review: string | null
  reviewed_by: string | null
  reviewed_at: Date | null
}

interface ServiceObjectionTable extends CaseColumns {
  service_year_id: string
  person_id: string | null
  body_id: ColumnType<string | null, string | null | undefined, never>
  about: string
  body: string
  reason: ColumnType<string, string | undefined, string>
  decided_by: string | null
}

interface ServiceMeasureTable extends CaseColumns {
  service_year_id: string
  person_id: string | null
  body_id: ColumnType<string | null, string | null | undefined, never>
  code: string
  name: string
  rung: string
  approval: Approval
  meeting: string | null
  reason: ColumnType<string, string | undefined, string>
  decided_by: string | null
  proposed_by: string | null
  grounds: ColumnType<string, string | undefined, string>
  carried_by: string | null
  due_on: string | null
  held_on: string | null
  record: ColumnType<string, string | undefined, string>
}

interface ServiceClaimTable extends CaseColumns {
  person_id: string | null
  body_id: ColumnType<string | null, string | null | undefined, never>
  kind: string
  on_date: string
  title: string
  attributes: Json<Readonly<Record<string, string | number | boolean>>>
  evidence: string
  separate: ColumnType<boolean, boolean | undefined, never>
  reason: ColumnType<string, string | undefined, string>
  decided_by: string | null
  entry_id: string | null
}

interface ServiceEvaluationTable {
  org_id: number
  id: string
  service_year_id: string
  kind: "constituents" | "committee"
  title: string
  closes_on: string
  sealed: ColumnType<boolean, boolean, never>
  opened_by: string | null
  opened_at: Moment
  closed_at: Date | null
}

interface ServiceEvaluatedTable {
  org_id: number
  id: string
  evaluation_id: string
  person_id: string | null
  body_id: ColumnType<string | null, string | null | undefined, never>
}

interface ServiceEvaluatorTable {
  org_id: number
  id: string
  evaluation_id: string
  name: string
  code_hash: string
  used: ColumnType<boolean, boolean | undefined, boolean>
}

interface ServiceMarkTable {
  org_id: number
  id: string
  evaluation_id: string
  person_id: string | null
  body_id: ColumnType<string | null, string | null | undefined, never>
  mark: number
  evaluator_id: string | null
}

interface ServiceDutyTable {
  org_id: number
  id: string
  service_year_id: string
  name: string
  kind: string
  at_least: number
  standing_only: boolean
  due_on: string
  set_by: string | null
  set_at: Moment
  ended_at: Date | null
}

declare module "../../platform/database/schema.ts" {
  interface Database {
    service_entry: ServiceEntryTable
    rule_book: RuleBookTable
    service_year: ServiceYearTable
    service_score: ServiceScoreTable
    service_report: ServiceReportTable
    service_objection: ServiceObjectionTable
    service_measure: ServiceMeasureTable
    service_claim: ServiceClaimTable
    service_evaluation: ServiceEvaluationTable
    service_evaluated: ServiceEvaluatedTable
    service_evaluator: ServiceEvaluatorTable
    service_mark: ServiceMarkTable
    service_duty: ServiceDutyTable
  }
}
