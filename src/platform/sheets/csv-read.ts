import { Readable } from "node:stream"
import { CsvError, parse } from "csv-parse"
import { findText } from "../files/text.ts"
import { tableOf } from "./header.ts"
import { gatherRows, type ReadOptions, refuse, type Table, tableLimits } from "./table.ts"
import { unguarded } from "./xlsx-read.ts"

/** Reads CSV in UTF-8, GBK/GB18030 or UTF-16, separated by comma, tab or semicolon; all cells are text. */
export async function readCsv(bytes: Uint8Array, options: ReadOptions = {}): Promise<Table> {
  const found = findText(bytes)
  if (found === undefined) throw refuse("sheets.encoding")
  const limits = { ...tableLimits, ...options.limits }
  const gathered = gatherRows("CSV", limits)
  const parser = Readable.from(slices(found.text)).pipe(
    parse({
      delimiter: delimiterOf(found.text),
      relax_column_count: true,
      // A quotation mark inside a cell that doesn't begin with one is only a quotation mark.
      relax_quotes: true,
      max_record_size: limits.columns * limits.cell,
    }),
  )
  let number = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1
      gathered.add(number, record.map(unguarded))
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const code = error.code === "CSV_QUOTE_NOT_CLOSED" ? "sheets.quoteNotClosed" : "sheets.csvBroken"
    // Rows are parsed ahead of us: the parser knows best where it stopped.
    const row = Number((error as CsvError & { records?: number }).records ?? number) + 1
    throw refuse(code, { row, error: error.code })
  }
  return tableOf(null, gathered.rows, [], { ...options, limits })
}

function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1 << 16) yield text.slice(at, at + (1 << 16))
}

/** The separator that occurs most in the first lines, outside quotation marks. */
function delimiterOf(text: string): string {
  const beginning = text.slice(0, 8_192).replace(/"[^"]*"/g, "")
  const count = (separator: string) => beginning.split(separator).length
  return [",", "\t", ";"].reduce((best, each) => (count(each) > count(best) ? each : best))
}
