import type { ColumnType } from "kysely"

declare module "../../platform/database/schema.ts" {
  interface FactTable {
    by_person: ColumnType<string | null, never, never>
    for_person: ColumnType<string | null, never, never>
  }
}
