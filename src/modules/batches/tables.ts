import type { ColumnType, Generated } from "kysely"
import type { Reason } from "../../base/reason.ts"
import type { Json } from "../../platform/database/schema.ts"

export interface BatchTable {
  org_id: number
  id: string
  by_person_id: string
  key: string
  procedure: string
  action: string
  total: number
  begun_at: ColumnType<Date, Date, never>
  ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}

export type Outcome = "waiting" | "done" | "refused"

export interface BatchCaseTable {
  org_id: number
  id: string
  batch_id: string
  position: number
  case_id: string
  version: number | null
  input: Json<Record<string, unknown>>
  outcome: Generated<Outcome>
  name: Generated<string>
  reasons: ColumnType<Reason[], string | undefined, string>
}

declare module "../../platform/database/schema.ts" {
  interface Database {
    batch: BatchTable
    batch_case: BatchCaseTable
  }
}
