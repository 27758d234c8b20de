import type { ColumnType, Generated } from "kysely"
import type { CaseColumns } from "../../../platform/database/schema.ts"

export interface AwardTable extends CaseColumns {
  session_id: string
  title: string
  collective_share: Generated<number>
  meeting: string | null
  approved_on: string | null
  outcome_reason: string | null
  published_on: string | null
}

export interface AwardCandidateTable {
  org_id: number
  id: string
  award_id: string
  kind: "proposal" | "unit"
  proposal_id: string | null
  unit_id: string | null
  reason: string
  score: number | null
  proposed: Generated<boolean>
  withdrawn_reason: string | null
  by_person_id: string | null
  at: ColumnType<Date, Date, never>
}

declare module "../../../platform/database/schema.ts" {
  interface Database {
    award: AwardTable
    award_candidate: AwardCandidateTable
  }
}
