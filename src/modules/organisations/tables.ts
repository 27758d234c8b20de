import type { ColumnType, Generated } from "kysely"

declare module "../../platform/database/schema.ts" {
  interface Database {
    branch_act: BranchActTable
  }
  interface BodyTable {
    functional: Generated<boolean>
  }
}

export interface BranchActTable {
  org_id: number
  id: string
  body_id: string
  person_id: string
  kind: "recruit" | "dues" | "move_in" | "move_out"
  on_date: string
  note: Generated<string>
  by_person_id: string
  at: ColumnType<Date, Date, Date>
}
