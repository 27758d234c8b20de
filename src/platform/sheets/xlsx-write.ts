import type { Writable } from "node:stream"
import { type ColumnKind, checkRow, type Export, type ExportColumn, noteText } from "./export.ts"
import { neutralise } from "./neutralise.ts"
import { type Cell, columnName, refuse } from "./table.ts"

const formats: Readonly<Record<ColumnKind, string>> = {
  text: "@",
  number: "#,##0.00",
  integer: "#,##0",
  percent: "0.0%",
  date: "yyyy-mm-dd",
  moment: "yyyy-mm-dd hh:mm",
}

const line = { style: "thin", color: { argb: "FFBFBFBF" } } as const
const border = { top: line, left: line, bottom: line, right: line }
const wrapped = { vertical: "top", wrapText: true } as const

/** Streams an export as XLSX; resolves to the number of data rows when everything was handed to `out`. */
export async function writeXlsx(table: Export, out: Writable): Promise<number> {
  const failed = new Promise<never>((_, reject) => {
    out.once("error", reject)
    out.once("close", () => out.writableFinished || reject(new Error("the reader went away")))
  })
  failed.catch(() => {})
  return Promise.race([write(table, out), failed])
}

async function write(table: Export, out: Writable): Promise<number> {
  const { columns, note } = table
  // Loaded with the first workbook: 8 MB that most servers need once a day.
  const { default: ExcelJS } = await import("exceljs")
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
  })
  book.creator = note?.exporter ?? "善议 Shanyi"
  book.lastModifiedBy = book.creator
  const noteFirst = note !== undefined && note.position !== "last"
  const headerRow = noteFirst ? 2 : 1
  const sheet = book.addWorksheet(sheetName(table.title), {
    views: [{ state: "frozen", ySplit: headerRow }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: `&L${note ? footer(noteText(note)) : ""}&R&P / &N` },
  })
  sheet.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`
  sheet.columns = columns.map((column) => ({
    width: widthOf(column),
    style: { font: { name: "宋体", size: 11 }, numFmt: formats[column.kind ?? "text"], alignment: wrapped },
  }))
  const addNote = () => {
    const row = sheet.addRow([noteText(note as NonNullable<typeof note>)])
    row.getCell(1).style = {
      font: { name: "楷体", size: 10, color: { argb: "FF595959" } },
      alignment: { vertical: "middle" },
    }
    if (columns.length > 1) sheet.mergeCells(row.number, 1, row.number, columns.length)
    row.commit()
  }
  if (noteFirst) addNote()
  const header = sheet.addRow(columns.map((column) => neutralise(column.header)))
  header.height = 22
  header.eachCell((cell) => {
    cell.style = {
      font: { name: "黑体", size: 11, bold: true },
      fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFF2F2F2" } },
      alignment: { vertical: "middle", horizontal: "center", wrapText: true },
      border,
    }
  })
  header.commit()
  let count = 0
  for await (const row of table.rows) {
    count += 1
    checkRow(row, columns, count)
    const added = sheet.addRow(row.map((cell, index) => exported(cell, columns[index]?.kind ?? "text")))
    added.commit()
    // exceljs queues without limit: let the reader catch up, so that a slow download doesn't fill the memory.
    if (count % 200 === 0) await breathe(out)
  }
  sheet.autoFilter = `A${headerRow}:${columnName(columns.length - 1)}${headerRow + count}`
  if (note?.position === "last") addNote()
  sheet.commit()
  await book.commit()
  return count
}

async function breathe(out: Writable): Promise<void> {
  if (out.writableNeedDrain) await new Promise<void>((resolve) => out.once("drain", resolve))
  else await new Promise<void>((resolve) => setImmediate(resolve))
}

function exported(cell: Cell, kind: ColumnKind): string | number | boolean | null {
  if (typeof cell !== "string") return cell
  if (kind === "date" || kind === "moment") return serialOf(cell) ?? neutralise(cell)
  if (cell.length > 32_767) throw refuse("sheets.exportCell", { length: cell.length, limit: 32_767 })
  return neutralise(cell)
}

/** The day number that spreadsheets count from 1899-12-30, the time of day as its fraction. */
function serialOf(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/.test(text)) return undefined
  const start = Temporal.PlainDateTime.from("1899-12-30")
  try {
    const seconds = Temporal.PlainDateTime.from(text.replace(" ", "T")).since(start, {
      largestUnit: "second",
    }).seconds
    return seconds / 86_400
  } catch {
    return undefined
  }
}

/** Excel refuses these characters, a leading or trailing apostrophe and more than 31 characters in a sheet's name. */
function sheetName(title: string): string {
  const name = [...title.replace(/[[\]:*?/\\\p{Cc}]/gu, " ").replace(/^'+|'+$/g, "")]
    .slice(0, 31)
    .join("")
    .trim()
  return name === "" ? "Sheet1" : name
}

/** `&` begins a code in a footer, and Excel takes 255 characters in all. */
const footer = (text: string): string => text.replaceAll("&", "&&").slice(0, 200)

function widthOf(column: ExportColumn): number {
  if (column.width !== undefined) return column.width
  const least = column.kind === "moment" ? 18 : column.kind === undefined || column.kind === "text" ? 16 : 13
  const shown = [...column.header].reduce((sum, character) => sum + (character > "\u2e7f" ? 2 : 1), 0)
  return Math.max(least, shown + 4)
}
