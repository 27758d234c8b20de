import type { ColumnType } from "kysely"

declare module "../../../platform/database/schema.ts" {
  interface Database {
    calendar_feed: CalendarFeedTable
  }
}

export interface CalendarFeedTable {
  org_id: number
  person_id: string
  secret_hash: string
  detail: boolean
  made_at: ColumnType<Date, Date, Date>
  read_at: Date | null
}
