import type { Generated } from "kysely"
import type { CaseColumns, Json } from "../../../platform/database/schema.ts"
import type { HandlingScores, ProposalScores } from "./record.ts"

export interface AppraisalTable extends CaseColumns {
  session_id: string
  proposal_id: string
  assignment_id: string
  unit_id: string
  proposal_scores: Json<ProposalScores | null>
  proposal_comment: Generated<string>
  handling_scores: Json<HandlingScores | null>
  handling_comment: Generated<string>
  closed_on: string | null
  rectify_reason: string | null
  rectified: string | null
}

declare module "../../../platform/database/schema.ts" {
  interface Database {
    appraisal: AppraisalTable
  }
}
