import type { ColumnType } from "kysely"

declare module "../database/schema.ts" {
  interface Database {
    deadline_reminder: {
      org_id: number
      deadline_id: string
      due_on: string
      kind: string
      at: ColumnType<Date, Date, Date>
    }
  }
}
