import { Refusal, reason } from "../../base/reason.ts"

/** A date is `YYYY-MM-DD`, a moment `YYYY-MM-DDTHH:mm:ss`, a time of day `HH:mm:ss`; an empty cell is null. */
export type Cell = string | number | boolean | null

export interface Row {
  /** As the person sees it in the file: 1 is the first row (or the first object of JSON). */
  readonly number: number
  readonly cells: readonly Cell[]
}

export interface Table {
  /** The sheet's name; null for CSV and JSON. */
  readonly sheet: string | null
  readonly headers: readonly string[]
  readonly rows: readonly Row[]
}

export interface TableLimits {
  /** Rows of data. */
  readonly rows: number
  readonly columns: number
  /** Characters in one cell. */
  readonly cell: number
  /** Bytes of the file. */
  readonly bytes: number
}

export const tableLimits: TableLimits = { rows: 50_000, columns: 200, cell: 100_000, bytes: 30 * 1024 * 1024 }

export interface ReadOptions {
  /** Which sheet of a workbook; the first visible one that isn't empty unless told otherwise. */
  readonly sheet?: string
  /** The number of the header row; found unless told. */
  readonly headerRow?: number
  readonly limits?: Partial<TableLimits>
}

/** Cells that were merged, by row and column number (both from 1, inclusive). */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** `A`, `B` … `Z`, `AA` …: how people name the column with this index (from 0). */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

export const refuse = (code: string, params: Record<string, string | number> = {}) =>
  new Refusal("invalid", reason(code, { params }))

/** Collects rows under the limits, naming the place that breaks one. */
export function gatherRows(sheet: string, limits: TableLimits) {
  const rows: { number: number; cells: Cell[] }[] = []
  return {
    rows,
    add(number: number, cells: Cell[]): void {
      let length = cells.length
      while (length > 0 && isEmpty(cells[length - 1])) length--
      if (length === 0) return
      cells.length = length
      if (length > limits.columns) {
        throw refuse("sheets.tooManyColumns", { sheet, row: number, columns: length, limit: limits.columns })
      }
      // Twenty rows for titles and notes above the header.
      if (rows.length >= limits.rows + 20) throw refuse("sheets.tooManyRows", { sheet, limit: limits.rows })
      for (let index = 0; index < length; index++) {
        const cell = cells[index] ?? null
        cells[index] = cell
        if (typeof cell === "string" && cell.length > limits.cell) {
          const where = { sheet, row: number, column: columnName(index) }
          throw refuse("sheets.cellTooLong", { ...where, length: cell.length, limit: limits.cell })
        }
      }
      rows.push({ number, cells })
    },
  }
}

export const isEmpty = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "")
