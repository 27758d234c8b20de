import type { ColumnType, Generated } from "kysely"
import type { CaseColumns, Json } from "../../platform/database/schema.ts"
import type { Outcome, StepName } from "./schema.ts"

interface LetterColumns extends CaseColumns {
  kind: string
  subject: string
  text: string
  content: Json<Record<string, unknown>>
  origin_procedure: string | null
  origin_case_id: string | null
  outcome: Outcome | null
  outcome_text: string | null
  outcome_content: Json<Record<string, unknown> | null>
}

export interface SentDispatchTable extends LetterColumns {
  to_org: number
  to_name: string
  attachment_ids: Json<string[]>
  expected_on: string | null
}

export interface ReceivedDispatchTable extends LetterColumns {
  from_org: number
  from_name: string
  sent_at: ColumnType<Date, Date, never>
  opened_procedure: string | null
  opened_case_id: string | null
}

export interface DispatchStepTable {
  org_id: number
  id: string
  dispatch_id: string
  position: number
  step: StepName
  at: ColumnType<Date, Date, never>
  organisation: string
  by_name: string
  note: Generated<string>
}

declare module "../../platform/database/schema.ts" {
  interface Database {
    sent_dispatch: SentDispatchTable
    received_dispatch: ReceivedDispatchTable
    dispatch_step: DispatchStepTable
  }
}
