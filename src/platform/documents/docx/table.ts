import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx"
import type { Block } from "../content.ts"
import { standard } from "../standard.ts"
import { line, millimetres, text } from "./pieces.ts"

const cellSize = 12
const edge = { style: BorderStyle.SINGLE, size: 4, color: "000000" }

/** A table as wide as the print area, its head repeated on every page. */
export function table(block: Extract<Block, { kind: "table" }>): (Paragraph | Table)[] {
  const all = block.columns.reduce((sum, column) => sum + (column.width ?? 1), 0)
  const widths = block.columns.map(({ width = 1 }) =>
    Math.round((millimetres(standard.area.width) * width) / all),
  )
  const cell = (words: string, at: number, role?: "hei") =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: words
        .split("\n")
        .map((each) =>
          line([text(each, { size: cellSize, ...(role ? { role } : {}) })], { align: "center", pitch: 20 }),
        ),
    })
  const rows = [
    new TableRow({
      tableHeader: true,
      children: block.columns.map(({ title }, at) => cell(title, at, "hei")),
    }),
    ...block.rows.map(
      (row) =>
        new TableRow({ cantSplit: true, children: block.columns.map((_, at) => cell(row[at] ?? "", at)) }),
    ),
  ]
  const caption = block.caption
    ? [
        line([text(block.caption, { role: "hei", size: standard.size.small })], {
          align: "center",
          keepNext: true,
        }),
      ]
    : []
  return [
    ...caption,
    new Table({
      rows,
      columnWidths: widths,
      width: { size: millimetres(standard.area.width), type: WidthType.DXA },
      alignment: AlignmentType.CENTER,
      borders: {
        top: edge,
        bottom: edge,
        left: edge,
        right: edge,
        insideHorizontal: edge,
        insideVertical: edge,
      },
    }),
  ]
}
