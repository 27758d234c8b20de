import { type Cell, isEmpty, type Merge, type ReadOptions, type Row, refuse, type Table } from "./table.ts"

/**
 * Makes a table of the rows of a sheet. Titles and notes above the header are passed over: the header is the first row
 * with two different texts. A header of two rows (`提案人` over `姓名 | 电话`) is read as `提案人 姓名`, `提案人 电话`.
 */
export function tableOf(
  sheet: string | null,
  rows: readonly { number: number; cells: Cell[] }[],
  merges: readonly Merge[],
  options: ReadOptions & { limits: { rows: number } },
): Table {
  const name = sheet ?? ""
  fillMerged(rows, merges)
  const at =
    options.headerRow === undefined
      ? findHeader(rows)
      : rows.findIndex((row) => row.number === options.headerRow)
  const header = rows[at]
  if (header === undefined) {
    throw options.headerRow === undefined || rows.length === 0
      ? refuse("sheets.empty", { sheet: name })
      : refuse("sheets.noHeaderRow", { sheet: name, row: options.headerRow })
  }
  const bottom = merges
    .filter((merge) => merge.top === header.number && merge.bottom - merge.top < 4)
    .reduce((lowest, merge) => Math.max(lowest, merge.bottom), header.number)
  const headerRows = rows.filter((row) => row.number >= header.number && row.number <= bottom)
  const data = rows.slice(at + headerRows.length)
  if (data.length === 0) throw refuse("sheets.noRows", { sheet: name, row: bottom })
  if (data.length > options.limits.rows) {
    throw refuse("sheets.tooManyRows", { sheet: name, limit: options.limits.rows })
  }
  const width = [header, ...data].reduce((most, row) => Math.max(most, row.cells.length), 0)
  const headers = Array.from({ length: width }, (_, column) => {
    const parts = headerRows.map((row) => tidy(row.cells[column])).filter((part) => part !== "")
    return [...new Set(parts)].join(" ")
  })
  return { sheet, headers, rows: data.map((row) => padded(row, width)) }
}

const tidy = (cell: Cell | undefined): string =>
  isEmpty(cell) ? "" : String(cell).replace(/\s+/g, " ").trim()

function padded(row: Row, width: number): Row {
  if (row.cells.length === width) return row
  return {
    number: row.number,
    cells: Array.from({ length: width }, (_, column) => row.cells[column] ?? null),
  }
}

function findHeader(rows: readonly Row[]): number {
  const found = rows.slice(0, 20).findIndex((row) => {
    const texts = row.cells.filter((cell) => typeof cell === "string" && !isEmpty(cell))
    return new Set(texts).size >= 2
  })
  return Math.max(found, 0)
}

/**
 * Excel keeps the value of merged cells in the first of them. Down a column it holds for every row (one unit, several
 * proposals); across columns it is repeated only in the first twenty rows, where headers and titles are.
 */
function fillMerged(rows: readonly { number: number; cells: Cell[] }[], merges: readonly Merge[]): void {
  if (merges.length === 0) return
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  const last = rows.at(-1)?.number ?? 0
  const headRows = new Set(rows.slice(0, 20).map((row) => row.number))
  let budget = 1_000_000
  for (const merge of merges) {
    const value = byNumber.get(merge.top)?.cells[merge.left - 1] ?? null
    if (isEmpty(value)) continue
    for (let number = merge.top; number <= Math.min(merge.bottom, last); number++) {
      if (--budget < 0) return
      const row = byNumber.get(number)
      if (row === undefined) continue
      const right = headRows.has(merge.top) ? Math.min(merge.right, merge.left + 200) : merge.left
      for (let column = merge.left; column <= right; column++) {
        while (row.cells.length < column) row.cells.push(null)
        if (isEmpty(row.cells[column - 1])) row.cells[column - 1] = value
      }
    }
  }
}
