import type { ColumnType, Generated, GeneratedAlways } from "kysely"
import type { CaseColumns, Json } from "../../platform/database/schema.ts"
import type { ReportText, Secrecy } from "./reports/record.ts"
import type { Signer } from "./schema/terms.ts"

type Moment = ColumnType<Date, Date, Date>
/** A row that is added and never changed. */
type Added = ColumnType<Date, Date, never>

interface OpinionReportTable extends CaseColumns {
  kind: "report" | "micro"
  channel: string
  number: number | null
  number_text: string | null
  title: Generated<string>
  problem: Generated<string>
  cause: Generated<string>
  suggestion: Generated<string>
  edited: Json<ReportText | null> | null
  place: Generated<string>
  topic: string | null
  scope_level: Generated<string>
  urgent: Generated<boolean>
  secrecy: Generated<Secrecy>
  name_withheld: Generated<boolean>
  original_work: Generated<boolean>
  no_state_secret: Generated<boolean>
  reporter_name: Generated<string>
  reporter_affiliation: Generated<string>
  reporter_standing: Generated<boolean>
  submitted_on: string | null
  registered_on: string | null
  screener_id: string | null
  editor_id: string | null
  outcome_grounds: Generated<Json<string[]>>
  outcome_reason: string | null
  merged_into: string | null
  issued_on: string | null
  reported_on: string | null
  answered_on: string | null
  closed_on: string | null
  author_view: string | null
  author_comment: string | null
  receipt_hash: string | null
  commission_id: string | null
}

interface OpinionCommissionTable extends CaseColumns {
  title: string
  request: string
  due_on: string
  asker_name: Generated<string>
  reminders: Generated<number>
  summary: string | null
  closed_on: string | null
}

interface JournalIssueTable extends CaseColumns {
  kind: "single" | "digest" | "forwarded"
  journal: string
  title: Generated<string>
  note: Generated<string>
  year: number | null
  number: number | null
  number_text: string | null
  urgent: Generated<boolean>
  addressees: Generated<Json<string[]>>
  copies: Generated<Json<string[]>>
  chain: Generated<Json<Signer[]>>
  step: Generated<number>
  next_role: GeneratedAlways<string | null>
  composed_by: string | null
  composer_name: Generated<string>
  reviewer_name: string | null
  signer_name: string | null
  signed_on: string | null
}

interface LeaderInstructionTable extends CaseColumns {
  report_id: string
  leader_name: string
  leader_post: Generated<string>
  level: string
  instruction: string
  instructed_on: string
  due_on: string | null
  result: string | null
  carried_out_on: string | null
}

interface OpinionTransferTable extends CaseColumns {
  report_id: string
  unit_id: string
  request: Generated<string>
  fast: Generated<boolean>
  receiver: string | null
  reply: string | null
  result_class: string | null
  replied_on: string | null
  return_reason: string | null
  reminders: Generated<number>
}

declare module "../../platform/database/schema.ts" {
  interface Database {
    opinion_report: OpinionReportTable
    opinion_commission: OpinionCommissionTable
    opinion_text: {
      org_id: number
      id: string
      report_id: string
      number: number
      why: "submitted" | "resubmitted" | "edited"
      title: string
      problem: string
      cause: string
      suggestion: string
      by_person_id: string | null
      at: Added
    }
    opinion_contact: {
      org_id: number
      id: string
      report_id: string
      name: string
      phone: string
      at: Added
    }
    opinion_reporting: {
      org_id: number
      id: string
      report_id: string
      body: string
      level: string
      form: string
      sent_on: string
      dispatch_id: string | null
      receipt: Generated<string>
      received_on: string | null
      by_person_id: string | null
      at: Moment
    }
    opinion_adoption: {
      org_id: number
      id: string
      report_id: string
      level: string
      body: string
      form: string
      adopted_on: string
      proof: Generated<string>
      proof_file_id: string | null
      by_person_id: string | null
      at: Added
    }
    opinion_credit: {
      org_id: number
      id: string
      report_id: string
      matter_id: string
      person_id: string | null
      body_id: string | null
      event: string
      detail: Generated<string>
      points: number
      on_date: string
      at: Added
    }
    journal_issue: JournalIssueTable
    journal_item: { org_id: number; id: string; issue_id: string; report_id: string; position: number }
    journal_receipt: {
      org_id: number
      id: string
      issue_id: string
      addressee: string
      received_on: string
      received_by: string
      note: Generated<string>
      by_person_id: string | null
      at: Added
    }
    leader_instruction: LeaderInstructionTable
    opinion_transfer: OpinionTransferTable
    opinion_source: {
      org_id: number
      id: string
      kind: "station" | "point" | "informant"
      person_id: string
      name: string
      since: string
      until: string | null
    }
    hotline_ticket: {
      org_id: number
      id: string
      service_request_id: string | null
      report_id: string | null
      direction: "in" | "out"
      service_name: string
      description: string
      address: Generated<string>
      agency: Generated<string>
      status: "open" | "closed"
      status_notes: Generated<string>
      requested_at: Moment
      updated_at: Moment
      expected_at: ColumnType<Date | null, Date | null, Date | null>
      reopened: Generated<number>
    }
  }
}
