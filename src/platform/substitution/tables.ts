import type { ColumnType } from "kysely"
import type { Duty } from "../../procedure/duties.ts"

declare module "../database/schema.ts" {
  interface Database {
    substitution: SubstitutionTable
  }
}

type Moment = ColumnType<Date, Date, Date>

export interface SubstitutionTable {
  org_id: number
  id: string
  person_id: string
  substitute_id: string
  duty: Duty
  since: string
  until: string
  reason: string
  named_by: string
  named_at: Moment
  ended_at: Date | null
  ended_by: string | null
}
