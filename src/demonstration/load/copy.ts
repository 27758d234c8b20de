import type { Client } from "pg"
import type { Row } from "./world.ts"

/** The part of node-postgres's connection that a copy talks to. */
interface Wire {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

/** Rows at once, in PostgreSQL's own bulk format: the client sends about a megabyte at a time. */
const CHUNK = 1 << 20

/** Puts rows into a table by COPY; every row has the columns of the first. Returns how many there were. */
export async function copyRows(client: Client, table: string, rows: readonly Row[]): Promise<number> {
  const [first] = rows
  if (!first) return 0
  const columns = Object.keys(first)
  await new Promise<void>((resolve, reject) => {
    let failure: Error | undefined
    // What pg asks of anything handed to `query` that is no text: it is told of the server's messages.
    const copy = {
      submit: (wire: Wire) => wire.query(`copy ${table} (${columns.join(", ")}) from stdin`),
      handleCopyInResponse: (wire: Wire) => {
        let chunk = ""
        for (const row of rows) {
          chunk += line(columns, row)
          if (chunk.length < CHUNK) continue
          wire.sendCopyFromChunk(Buffer.from(chunk))
          chunk = ""
        }
        wire.sendCopyFromChunk(Buffer.from(chunk))
        wire.endCopyFrom()
      },
      handleCommandComplete: () => undefined,
      handleError: (error: Error) => {
        failure = error
        reject(new Error(`${table}: ${error.message}`, { cause: error }))
      },
      handleReadyForQuery: () => {
        if (!failure) resolve()
      },
    }
    client.query(copy as never)
  })
  return rows.length
}

function line(columns: readonly string[], row: Row): string {
  let text = ""
  for (let index = 0; index < columns.length; index++)
    text += (index === 0 ? "" : "\t") + field(row[columns[index] as string])
  return `${text}\n`
}

const ESCAPED: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" }

function field(value: unknown): string {
  if (value === null || value === undefined) return "\\N"
  if (typeof value === "number" || typeof value === "boolean") return String(value)
  if (value instanceof Date) return value.toISOString()
  const text = typeof value === "string" ? value : JSON.stringify(value)
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (mark) => ESCAPED[mark] ?? mark) : text
}
