export interface PublicationTable {
  org_id: number
  id: string
  proposal_id: string
  reply_id: string | null
  year: number
  number_text: string
  subject: string
  proposer: string
  category: string
  unit_name: string
  result_class: string | null
  class_label: string
  edition: string
  document_number: string
  replied_on: string | null
  proposal_html: string
  reply_html: string
  redacted: boolean
  published_on: string
  withdrawn_on: string | null
  bigrams: string
}

declare module "../../../platform/database/schema.ts" {
  interface Database {
    publication: PublicationTable
  }
}
