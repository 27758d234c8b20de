import type { Generated } from "kysely"
import type { CaseColumns } from "../../../platform/database/schema.ts"

export interface FollowUpTable extends CaseColumns {
  proposal_id: string
  reply_id: string
  unit_id: string
  recommendation_id: string
  recommendation: string
  promise: string
  owner: string
  due_on: string
  first_due_on: string
  progress: string | null
  evidence: string | null
  done: Generated<boolean>
  new_due_on: string | null
  reported_on: string | null
  decision: string | null
  kept_on: string | null
  times_due: Generated<number>
}

declare module "../../../platform/database/schema.ts" {
  interface Database {
    follow_up: FollowUpTable
  }
}
