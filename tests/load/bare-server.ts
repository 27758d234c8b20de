import { createServer } from "node:http"
import pg from "pg"

/**
 * The yardstick: plain node:http and pg, as the tables' owner. It runs the statements that the product ran for the same
 * request, with no validation, no session, no policy and no shaping of the answer; for a write, one transaction with the
 * same rows. Told over IPC what to answer with.
 */
interface Query {
  readonly text: string
  readonly values: readonly unknown[]
}

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 })
let reads: readonly Query[] = []
let write: readonly Query[] = []
let fresh: readonly string[] = []
let used = 0

const server = createServer(async (request, response) => {
  try {
    const body = request.method === "POST" ? await answerWrite() : await answerRead()
    response.setHeader("content-type", "application/json").end(JSON.stringify(body))
  } catch (error) {
    response.statusCode = 500
    response.end(String(error))
  }
})

async function answerRead(): Promise<unknown> {
  const answers: unknown[] = []
  for (const { text, values } of reads) answers.push((await pool.query(text, [...values])).rows)
  return answers
}

/** `$fresh`, `$uuid` and `$seq` stand for what changes with each request: the case, new ids, the place of the fact. */
async function answerWrite(): Promise<unknown> {
  const client = await pool.connect()
  const next = fresh[used % fresh.length] ?? ""
  const id = next === "$uuid" ? crypto.randomUUID() : next
  used += 1
  let seq = 0
  const fill = (value: unknown) =>
    value === "$fresh" ? id : value === "$uuid" ? crypto.randomUUID() : value === "$seq" ? seq + 1 : value
  try {
    await client.query("begin")
    for (const { text, values } of write) {
      const { rows } = await client.query(text, values.map(fill))
      if (/from "fact_head"/.test(text)) seq = Number(rows[0]?.seq)
    }
    await client.query("commit")
    return { ok: true }
  } catch (error) {
    await client.query("rollback")
    throw error
  } finally {
    client.release()
  }
}

process.on("message", (message: { reads?: Query[]; write?: Query[]; fresh?: string[] }) => {
  reads = message.reads ?? reads
  write = message.write ?? write
  fresh = message.fresh ?? fresh
  process.send?.("set")
})
server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  process.send?.(typeof address === "object" ? address?.port : 0)
})
