import type { ColumnType } from "kysely"
import type { Json } from "../../../platform/database/schema.ts"
import type { ComputedMeasure, Conventions } from "./schema.ts"

interface ProposalStatisticsTable {
  org_id: number
  id: string
  session_id: string
  title: string
  measures: Json<{ conventions: Conventions; measures: ComputedMeasure[] }>
  published_on: string
  by_person_id: string
  at: ColumnType<Date, Date, never>
}

declare module "../../../platform/database/schema.ts" {
  interface Database {
    proposal_statistics: ProposalStatisticsTable
  }
}
