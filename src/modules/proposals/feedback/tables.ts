import type { ColumnType, Generated } from "kysely"
import type { CaseColumns } from "../../../platform/database/schema.ts"

type Moment = ColumnType<Date, Date, Date>

export interface FeedbackTable extends CaseColumns {
  proposal_id: string
  reply_id: string
  unit_id: string
  proposer_id: string
  attempt: Generated<number>
  channel: string | null
  given_on: string | null
}

/** Insert only: the program cannot read this table. */
export interface RatingTable {
  org_id: number
  id: string
  feedback_id: string
  proposal_id: string
  reply_id: string
  attempt: number
  unit_id: string
  session_id: string
  rater_id: string
  axis: string
  value: string
  asks_rehandling: boolean
  comment: Generated<string>
  at: Moment
}

declare module "../../../platform/database/schema.ts" {
  interface Database {
    feedback: FeedbackTable
    rating: RatingTable
  }
}
