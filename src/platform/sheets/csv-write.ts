import { Readable, type Writable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { stringify } from "csv-stringify"
import { checkRow, type Export, noteText } from "./export.ts"
import { neutralise } from "./neutralise.ts"
import type { Cell } from "./table.ts"

/** Streams an export as CSV in UTF-8 with a byte order mark (Excel needs it for Chinese); resolves to its data rows. */
export async function writeCsv(table: Export, out: Writable): Promise<number> {
  let count = 0
  const { columns, note } = table
  async function* records(): AsyncGenerator<(string | number | boolean | null)[]> {
    const noteRow = note ? [noteText(note), ...columns.slice(1).map(() => null)] : undefined
    if (noteRow && note?.position !== "last") yield noteRow
    yield columns.map((column) => neutralise(column.header))
    for await (const row of table.rows) {
      count += 1
      checkRow(row, columns, count)
      yield row.map(exported)
    }
    if (noteRow && note?.position === "last") yield noteRow
  }
  await pipeline(
    Readable.from(records()),
    stringify({
      bom: true,
      record_delimiter: "windows",
      // Left to itself it quotes only what holds the record delimiter, and a line break within a cell would split it.
      quoted_match: /[\r\n]/,
      cast,
    }),
    out,
  )
  return count
}

const exported = (cell: Cell): Cell => (typeof cell === "string" ? neutralise(cell) : cell)
const cast = { boolean: (value: boolean) => (value ? "TRUE" : "FALSE") }
