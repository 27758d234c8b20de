import { type Cell, refuse } from "./table.ts"

/** What a column holds, which decides how a spreadsheet shows it. Dates come as `YYYY-MM-DD`, moments as local ISO. */
export type ColumnKind = "text" | "number" | "integer" | "percent" | "date" | "moment"

export interface ExportColumn {
  readonly header: string
  readonly kind?: ColumnKind
  /** In characters; by the header and the kind unless given. */
  readonly width?: number
}

/** Who took the data out, when and what for: printed on the sheet, so that a copy that strays names its source. */
export interface ExportNote {
  readonly exporter: string
  /** Local date and time as it should be read, such as `2026-03-05 10:00`. */
  readonly at: string
  readonly purpose: string
  readonly language: "zh" | "en"
  readonly position?: "first" | "last"
}

export interface Export {
  readonly title: string
  readonly columns: readonly ExportColumn[]
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>
  readonly note?: ExportNote
}

export function noteText(note: ExportNote): string {
  return note.language === "zh"
    ? `导出人：${note.exporter}　导出时间：${note.at}　用途：${note.purpose}　仅限内部工作使用，请勿外传`
    : `Exported by ${note.exporter} at ${note.at} for: ${note.purpose}. For internal work only; do not pass on.`
}

/** A row must fill its columns exactly: one too many would stand under no header. */
export function checkRow(row: readonly Cell[], columns: readonly ExportColumn[], number: number): void {
  if (row.length !== columns.length) {
    throw refuse("sheets.exportRow", { row: number, cells: row.length, columns: columns.length })
  }
}
