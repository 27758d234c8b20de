import type { ColumnType } from "kysely"

declare module "../../platform/database/schema.ts" {
  interface Database {
    person_change: PersonChangeTable
  }
  interface PersonTable {
    name_keys: ColumnType<string, never, never>
  }
}

type Moment = ColumnType<Date, Date, Date>

export interface PersonChangeTable {
  org_id: number
  id: string
  person_id: string
  field: "name" | "gender" | "birth_year" | "employer" | "post" | "party" | "email"
  old_value: string | null
  new_value: string | null
  state: ColumnType<
    "waiting" | "accepted" | "declined" | "withdrawn",
    "waiting" | undefined,
    "accepted" | "declined" | "withdrawn"
  >
  asked_at: Moment
  decided_at: Date | null
  decided_by: string | null
  note: ColumnType<string, string | undefined, string>
}
