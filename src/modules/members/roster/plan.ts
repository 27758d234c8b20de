import type { Reason } from "../../../base/reason.ts"
import type { CellError } from "../../../platform/sheets/validate.ts"

export const rosterKinds = ["members", "units"] as const

/** What is known and may be the same as a row. */
export interface Lookalike {
  readonly id: string
  readonly name: string
  readonly detail: string
}

/** A row that may be an entry that exists: both are shown, and a person decides. */
export interface Undecided {
  readonly row: number
  readonly name: string
  readonly detail: string
  readonly alike: readonly Lookalike[]
}

/** For a row: the id of the entry it is, or that it is a new one. */
export type Decisions = Readonly<Record<string, string>>
export const isNew = "new"

/** What importing would do, row by row; nothing is done while errors or undecided rows are left. */
export interface Plan<Row> {
  readonly add: readonly Row[]
  readonly change: readonly { readonly id: string; readonly row: Row }[]
  readonly same: number
  readonly undecided: readonly Undecided[]
  readonly errors: readonly CellError[]
}

export function rowError(row: number, field: string, value: string, reason: Reason): CellError {
  return { row, column: null, header: null, field, value, reason }
}
