import { bytesOfBuffer } from "../files/bytes.ts"
import { inspect } from "../files/inspect.ts"
import { endingOf } from "../files/names.ts"
import { readCsv } from "./csv-read.ts"
import { readJson } from "./json-read.ts"
import { type ReadOptions, refuse, type Table, tableLimits } from "./table.ts"
import { readXlsx } from "./xlsx-read.ts"

/** Reads a table from an uploaded file by what its bytes are; throws a `Refusal` naming sheet, row and column. */
export async function readTable(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<Table> {
  const limit = options.limits?.bytes ?? tableLimits.bytes
  if (bytes.length > limit) throw refuse("files.tooLarge", { megabytes: Math.round(limit / 1024 / 1024) })
  const ending = endingOf(name)
  if (ending === "json") return readJson(bytes, options)
  if (ending === "xls" || ending === "et") throw refuse("sheets.oldFormat", { type: ending })
  const { type, flags } = await inspect(bytesOfBuffer(bytes), name, { allow: ["xlsx", "csv", "txt"] })
  if (flags.includes("encrypted")) throw refuse("files.encrypted")
  return type === "xlsx" ? readXlsx(bytes, options) : readCsv(bytes, options)
}
