import type { ColumnType, Generated } from "kysely"
import type { CaseColumns, Json } from "../../platform/database/schema.ts"
import type { DocumentContent } from "../../platform/documents/content.ts"
import type { ChainStep } from "./record.ts"
import type { SealSignature } from "./seals/provider.ts"
import type { TemplateContent } from "./templates/template.ts"

type Moment = ColumnType<Date, Date, Date>

export interface DocumentSeriesTable {
  org_id: number
  id: string
  code: string
  name: string
  pattern: string
}

export interface DocumentCounterTable {
  org_id: number
  series_id: string
  year: number
  last: number
}

export interface DocumentSealTable {
  org_id: number
  id: string
  name: string
  body_id: string | null
  image_hash: string
  diameter_mm: number
  provider: "image" | "sm2" | "file"
  public_key: string | null
  sealed_key: string | null
  added_by: string
  added_at: Moment
  retired_on: string | null
}

export interface DocumentTemplateTable {
  org_id: number
  id: string
  kind: string
  version: number
  content: Json<TemplateContent>
  published_by: string
  published_at: ColumnType<Date, Date, never>
}

export interface DocumentTemplateDraftTable {
  org_id: number
  kind: string
  content: Json<TemplateContent>
  made_by: string
  made_at: Moment
  previewed_at: Date | null
}

export interface OfficialDocumentTable extends CaseColumns {
  kind: string
  title: string
  content: Json<DocumentContent>
  template_id: string | null
  series_id: string | null
  seal_id: string | null
  chain: Json<ChainStep[]>
  step: Generated<number>
  round: Generated<number>
  number_year: number | null
  number: number | null
  number_text: string | null
  source_procedure: string | null
  source_id: string | null
  source_key: Generated<string>
  drafted_by: string | null
  issued_on: string | null
}

export interface DocumentSigningTable {
  org_id: number
  id: string
  document_id: string
  round: number
  step: number
  duty: string
  person_id: string
  name: string
  verdict: "signed" | "sent_back"
  note: Generated<string>
  content_hash: string
  at: ColumnType<Date, Date, never>
}

export interface DocumentIssueTable {
  org_id: number
  id: string
  document_id: string
  number_text: string | null
  content: Json<DocumentContent>
  pdf_hash: string
  pdf_size: number
  docx_hash: string
  docx_size: number
  seal_id: string | null
  signature: Json<SealSignature | null> | null
  issued_by: string | null
  at: ColumnType<Date, Date, never>
}

export interface DocumentRecipientTable {
  org_id: number
  id: string
  document_id: string
  relation: "main" | "copy"
  position: number
  body_id: string | null
  person_id: string | null
  name: string
  sent_at: Date | null
  channel: "system" | "paper" | "exchange" | "mail" | null
  received_at: Date | null
  received_by: string | null
}

declare module "../../platform/database/schema.ts" {
  interface Database {
    document_series: DocumentSeriesTable
    document_counter: DocumentCounterTable
    document_seal: DocumentSealTable
    document_template: DocumentTemplateTable
    document_template_draft: DocumentTemplateDraftTable
    official_document: OfficialDocumentTable
    document_signing: DocumentSigningTable
    document_issue: DocumentIssueTable
    document_recipient: DocumentRecipientTable
  }
}
