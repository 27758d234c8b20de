import { bytesOfBuffer } from "../files/bytes.ts"
import { openZip, type Zip, zipLimits } from "../files/zip.ts"
import { tableOf } from "./header.ts"
import {
  type Cell,
  columnName,
  gatherRows,
  type Merge,
  type ReadOptions,
  refuse,
  type Table,
  tableLimits,
} from "./table.ts"
import { readPart, readWorkbook, type SheetPart, unescaped, type Workbook } from "./xlsx-parts.ts"

/**
 * Reads one sheet of a workbook, piece by piece and under limits. Formulas give the value that was saved with them; a
 * cell that holds an error (#REF!) refuses the file, naming the cell.
 */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Promise<Table> {
  const zip = await openZip(bytesOfBuffer(bytes), { ...zipLimits, unpacked: 300 * 1024 * 1024 })
  const workbook = await readWorkbook(zip)
  const names = workbook.sheets.map((sheet) => sheet.name).join("、")
  const chosen =
    options.sheet === undefined
      ? workbook.sheets.filter((sheet) => !sheet.hidden)
      : workbook.sheets.filter((sheet) => sheet.name === options.sheet)
  if (chosen.length === 0) throw refuse("sheets.noSheet", { sheet: options.sheet ?? "", sheets: names })
  const limits = { ...tableLimits, ...options.limits }
  for (const sheet of chosen) {
    const { rows, merges } = await readSheet(zip, workbook, sheet, limits)
    if (rows.length > 0) return tableOf(sheet.name, rows, merges, { ...options, limits })
  }
  throw refuse("sheets.empty", { sheet: chosen[0]?.name ?? "" })
}

async function readSheet(zip: Zip, workbook: Workbook, sheet: SheetPart, limits: typeof tableLimits) {
  const gathered = gatherRows(sheet.name, limits)
  const merges: Merge[] = []
  let row = 0
  let column = 0
  let cells: Cell[] = []
  let type = "n"
  let isDate = false
  let value = ""
  let collecting = false
  let phonetic = false
  await readPart(zip, sheet.path, {
    open: (name, attribute) => {
      if (name === "row") {
        row = Number(attribute("r") ?? row + 1)
        column = 0
        cells = []
      } else if (name === "c") {
        const place = findPlace(attribute("r"))
        column = place?.column ?? column + 1
        type = attribute("t") ?? "n"
        isDate = workbook.dateStyles[Number(attribute("s") ?? 0)] === true
        value = ""
      } else if (name === "rPh") phonetic = true
      else if (name === "v" || (name === "t" && !phonetic)) collecting = true
      else if (name === "mergeCell" && merges.length < 20_000) addMerge(merges, attribute("ref"))
    },
    text: (text) => {
      if (collecting) value += text
    },
    close: (name) => {
      if (name === "v" || name === "t") collecting = false
      else if (name === "rPh") phonetic = false
      else if (name === "c" && value !== "") {
        const where = { sheet: sheet.name, row, column: columnName(column - 1) }
        if (!(column >= 1 && column <= 16_384)) throw refuse("files.damaged")
        if (column > limits.columns) {
          throw refuse("sheets.tooManyColumns", {
            sheet: sheet.name,
            row,
            columns: column,
            limit: limits.columns,
          })
        }
        if (type === "e") throw refuse("sheets.cellError", { ...where, value })
        while (cells.length < column) cells.push(null)
        cells[column - 1] = cellOf(type, value, isDate, workbook)
      } else if (name === "row") gathered.add(row, cells)
    },
  })
  return { rows: gathered.rows, merges }
}

function cellOf(type: string, value: string, isDate: boolean, workbook: Workbook): Cell {
  switch (type) {
    case "s":
      return unguarded(workbook.strings[Number(value)] ?? "")
    case "str":
    case "inlineStr":
      return unguarded(unescaped(value))
    case "b":
      return value === "1" || value === "true"
    case "d":
      return value.replace(/T00:00:00(?:\.0+)?$/, "")
    default: {
      const number = Number(value)
      if (!Number.isFinite(number)) return value
      // Excel keeps 15 digits; what lies beyond is noise of the binary form (3.3000000000000003).
      return isDate ? dateOf(number, workbook.from1904) : Number(number.toPrecision(15))
    }
  }
}

/** Our own exports put an apostrophe before a text that a spreadsheet might take for a formula. */
export const unguarded = (text: string): string => text.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, "")

/** Day 1 is 1900-01-01; Excel believes in a 29 February 1900 (day 60), so earlier days are one off. */
function dateOf(serial: number, from1904: boolean): Cell {
  const seconds = Math.round((serial % 1) * 86_400)
  const time = Temporal.PlainTime.from("00:00").add({ seconds: seconds % 86_400 })
  const days = Math.floor(serial) + (seconds === 86_400 ? 1 : 0)
  if (days < 0 || days > 2_958_465) return serial
  if (days === 0 && !from1904) return time.toString({ smallestUnit: "second" })
  const start = Temporal.PlainDate.from(from1904 ? "1904-01-01" : days < 60 ? "1899-12-31" : "1899-12-30")
  const date = start.add({ days }).toString()
  return seconds % 86_400 === 0 ? date : `${date}T${time.toString({ smallestUnit: "second" })}`
}

function findPlace(reference: string | undefined): { row: number; column: number } | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? "")
  if (!found) return undefined
  const column = [...(found[1] as string)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(found[2]), column }
}

function addMerge(merges: Merge[], reference: string | undefined): void {
  const [from, to] = (reference ?? "").split(":").map(findPlace)
  if (from && to) merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column })
}
