import type { ColumnType, Generated } from "kysely"
import type { Json } from "../../../platform/database/schema.ts"
import type { Finding, ImportCounts, Setup } from "./record.ts"

export interface ProposalImportTable {
  org_id: number
  id: string
  state: ImportState
  file_name: string
  file_hash: string
  file_size: number
  setup: Json<Setup>
  total: Generated<number>
  done: Generated<number>
  indexed: Generated<number>
  counts: ColumnType<Partial<ImportCounts>, string | undefined, string>
  errors: ColumnType<Finding[], string | undefined, string>
  by_person_id: string
  at: ColumnType<Date, Date, never>
  ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}

/** `refused`: the file has errors and nothing was written. `failed`: the program could not do it; it tries again. */
export type ImportState =
  | "uploaded"
  | "queued"
  | "reading"
  | "writing"
  | "indexing"
  | "done"
  | "refused"
  | "failed"

export interface ProposalImportRowTable {
  org_id: number
  id: string
  import_id: string
  row: number
  source_key: string
  row_hash: string
  proposal_id: string
}

declare module "../../../platform/database/schema.ts" {
  interface Database {
    proposal_import: ProposalImportTable
    proposal_import_row: ProposalImportRowTable
  }
}
