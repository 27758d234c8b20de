import { findText } from "../files/text.ts"
import { type Cell, gatherRows, isEmpty, type ReadOptions, refuse, type Table, tableLimits } from "./table.ts"

/** Reads an array of flat objects; a list of plain values becomes one cell, joined by `；`. */
export function readJson(bytes: Uint8Array, options: ReadOptions = {}): Table {
  const text = findText(bytes)?.text
  if (text === undefined) throw refuse("sheets.encoding")
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    throw refuse("sheets.jsonBroken", { error: (error as Error).message.slice(0, 120) })
  }
  if (!Array.isArray(parsed)) throw refuse("sheets.jsonNotRows")
  const limits = { ...tableLimits, ...options.limits }
  const gathered = gatherRows("JSON", limits)
  const columns = new Map<string, number>()
  parsed.forEach((item: unknown, index) => {
    if (typeof item !== "object" || item === null || Array.isArray(item)) {
      throw refuse("sheets.jsonNotObject", { row: index + 1 })
    }
    const cells: Cell[] = []
    for (const [key, value] of Object.entries(item)) {
      const column = columns.get(key) ?? columns.size
      columns.set(key, column)
      while (cells.length <= column) cells.push(null)
      cells[column] = cellOf(value, index + 1, key)
    }
    gathered.add(index + 1, cells)
  })
  if (gathered.rows.length === 0) throw refuse("sheets.noRows", { sheet: "JSON", row: 0 })
  if (gathered.rows.length > limits.rows)
    throw refuse("sheets.tooManyRows", { sheet: "JSON", limit: limits.rows })
  const headers = [...columns.keys()]
  const rows = gathered.rows.map((row) => ({
    number: row.number,
    cells: headers.map((_, column) => row.cells[column] ?? null),
  }))
  return { sheet: null, headers, rows }
}

function cellOf(value: unknown, row: number, column: string): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value
  if (Array.isArray(value) && value.every((each) => typeof each !== "object" || each === null)) {
    return value.filter((each) => !isEmpty(each as Cell)).join("；")
  }
  throw refuse("sheets.jsonNested", { row, column })
}
