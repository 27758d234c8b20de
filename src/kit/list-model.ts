import type { ReactNode } from "react"
import type { Words } from "../base/words.ts"

/** A row of any list. `version` is needed for bulk actions. */
export interface ListRow {
  id: string
  version?: number
}

export interface Column<Row> {
  key: string
  label: Words
  cell: (row: Row) => ReactNode
  /** The server's sort key; without it the column does not sort. */
  sort?: string
  /** rem */
  width?: number
  number?: boolean
  /** Hidden until chosen. */
  extra?: boolean
}

export interface FilterChoice {
  value: string
  label: Words
}

export interface Filter {
  /** The query parameter. */
  key: string
  label: Words
  kind: "choice" | "text" | "date" | "person"
  choices?: readonly FilterChoice[]
}

export interface BulkAction {
  action: string
  danger?: boolean
  /** A module's own way, when the office has a bulk endpoint: returns the ids that failed with why. */
  run?: (rows: ListRow[], input: unknown, onProgress: (done: number) => void) => Promise<BulkFailure[]>
}

export interface BulkFailure {
  id: string
  why: string
}
