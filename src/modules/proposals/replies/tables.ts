import type { ColumnType, Generated } from "kysely"
import type { CaseColumns, Json } from "../../../platform/database/schema.ts"
import type { Answer, Edition, PublishAttribute } from "./record.ts"

type Moment = ColumnType<Date, Date, Date>

export interface ReplyTable extends CaseColumns {
  proposal_id: string
  assignment_id: string
  unit_id: string
  edition: Edition
  attempt: Generated<number>
  follow_up_id: string | null
  round: Generated<number>
  draft_sent_on: string | null
  proposer_comment: string | null
  text: Generated<string>
  answers: Json<Answer[]>
  unit_class: string | null
  result_class: string | null
  document_number: string | null
  signer: string | null
  contact_name: string | null
  contact_phone: string | null
  publish_attribute: PublishAttribute | null
  publish_reason: string | null
  checker_note: string | null
  issued_on: string | null
  published_on: string | null
}

export interface CountersignTable {
  org_id: number
  id: string
  reply_id: string
  unit_id: string
  round: number
  verdict: "agreed" | "objected"
  note: Generated<string>
  by_person_id: string | null
  at: Moment
}

declare module "../../../platform/database/schema.ts" {
  interface Database {
    reply: ReplyTable
    countersign: CountersignTable
  }
}
