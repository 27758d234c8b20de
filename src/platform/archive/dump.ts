import { createHash } from "node:crypto"
import { buffer } from "node:stream/consumers"
import { Client } from "pg"
import { StartRefusal } from "../configuration/refusal.ts"
import type { ContentStore } from "../files/content-store.ts"
import {
  type ArchivedTable,
  conditionOf,
  isProof,
  listFileColumns,
  listTables,
  readLedger,
} from "./catalogue.ts"
import {
  filesFolder,
  type Header,
  headerName,
  jobsName,
  type Manifest,
  manifestName,
  secretsFolder,
} from "./manifest.ts"
import type { Entry } from "./tar.ts"

export interface DumpOptions {
  /** The owner's: row-level security hides nothing from it. */
  readonly ownerUrl: string
  readonly files: ContentStore
  /** Whether the contents of files are copied, or only named because the store keeps copies of its own. */
  readonly withFiles: boolean
  readonly at: string
  /** One organisation's rows alone. */
  readonly organisation?: { readonly id: number; readonly withProofs: boolean }
  /** Secrets of the installation, by name; in sealed archives only. */
  readonly secrets?: Readonly<Record<string, string>>
}

/** Rows of one part of a table: read at a stroke, written as one entry. */
const rowsAtOnce = 1_000
const partSize = 4 * 1_048_576

/**
 * The entries of an archive, all as of one moment: one snapshot of the database, while others go on writing. Contents
 * of files come afterwards; they are never changed, and stand in the store before a row names them.
 */
export async function* dump(options: DumpOptions, tell: (manifest: Manifest) => void): AsyncGenerator<Entry> {
  const client = new Client({ connectionString: options.ownerUrl })
  // Whoever waits for an answer is told by the query itself.
  client.on("error", () => undefined)
  await client.connect()
  const written: Manifest["entries"] = []
  const enter = (name: string, content: Buffer): Entry => {
    written.push({ name, bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") })
    return { name, content }
  }
  try {
    // Moments in UTC and numbers in full, whatever the server's own settings.
    await client.query(
      "begin isolation level repeatable read read only; set local timezone = 'UTC'; set local extra_float_digits = 1",
    )
    const org = options.organisation?.id
    const header = await headerOf(client, options)
    yield enter(headerName, json(header))

    const tables: Record<string, number> = {}
    for (const table of await listTables(client)) {
      const condition = org === undefined ? undefined : conditionOf(table)
      if (
        org !== undefined &&
        (condition === undefined || (isProof(table) && !options.organisation?.withProofs))
      )
        continue
      tables[table.name] = 0
      let part = 0
      for await (const { rows, lines } of readRows(client, table, condition, org)) {
        tables[table.name] = (tables[table.name] ?? 0) + rows
        part += 1
        yield enter(`tables/${table.name}/${String(part).padStart(6, "0")}.ndjson`, lines)
      }
    }
    const jobs = await readJobs(client, org)
    yield enter(jobsName, Buffer.from(jobs.map((line) => `${line}\n`).join("")))
    const named = await readHashes(client, org)
    const { rows: heads } = await client.query<{ org_id: number; seq: number; hash: string }>(
      `select org_id, seq, hash from fact_head ${org === undefined ? "" : "where org_id = $1"} order by org_id`,
      org === undefined ? [] : [org],
    )
    await client.query("commit")

    for (const [name, secret] of Object.entries(options.secrets ?? {}))
      yield enter(`${secretsFolder}${name}`, Buffer.from(secret))
    const files: Manifest["files"] = { included: 0, elsewhere: [], missing: [] }
    for (const [hash, certain] of named) {
      if (!(await options.files.has(hash))) {
        if (certain) files.missing.push(hash)
      } else if (!options.withFiles) files.elsewhere.push(hash)
      else {
        yield enter(`${filesFolder}${hash}`, await buffer(await options.files.open(hash)))
        files.included += 1
      }
    }
    const chains = heads.map(({ org_id, seq, hash }) => ({
      organisation: Number(org_id),
      facts: Number(seq),
      hash,
    }))
    const manifest: Manifest = { tables, jobs: jobs.length, files, chains, entries: written }
    tell(manifest)
    yield { name: manifestName, content: json(manifest) }
  } finally {
    await client.end()
  }
}

const json = (value: object) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`)

async function headerOf(client: Client, { at, organisation }: DumpOptions): Promise<Header> {
  const header = { format: "shanyi-archive", version: 1, at, schema: await readLedger(client) } as const
  if (!organisation) return { ...header, kind: "backup" }
  const { rows } = await client.query<{ id: number; name: string }>(
    "select id, name from organisation where id = $1",
    [organisation.id],
  )
  const [found] = rows
  if (!found)
    throw new StartRefusal({
      zh: `没有编号为 ${organisation.id} 的组织。`,
      en: `There is no organisation ${organisation.id}.`,
    })
  return { ...header, kind: "organisation", organisation: { id: Number(found.id), name: found.name } }
}

/** One JSON object a row and line, as PostgreSQL itself writes it, so that nothing is lost on the way through us. */
async function* readRows(client: Client, table: ArchivedTable, condition: string | undefined, org?: number) {
  const list = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ")
  // An organisation stands without the one above it where that one is not.
  const columns = table.columns.map((name) =>
    org !== undefined && table.name === "organisation" && name === "parent_id"
      ? "null::bigint as parent_id"
      : `"${name}"`,
  )
  await client.query(
    `declare reading no scroll cursor for select row_to_json(r)::text as line from (
       select ${columns.join(", ")} from "${table.name}" ${condition ? `where ${condition}` : ""}
       order by ${list(table.key)}) r`,
    condition ? [org] : [],
  )
  let rows = 0
  let lines: string[] = []
  let size = 0
  const part = () => {
    const made = { rows, lines: Buffer.from(lines.join("")) }
    rows = 0
    lines = []
    size = 0
    return made
  }
  for (;;) {
    const { rows: page } = await client.query<{ line: string }>(`fetch ${rowsAtOnce} from reading`)
    for (const { line } of page) {
      lines.push(`${line}\n`)
      size += line.length
      rows += 1
      if (size > partSize) yield part()
    }
    if (page.length < rowsAtOnce) break
  }
  if (rows > 0) yield part()
  await client.query("close reading")
}

/** What was promised and not yet done: without it, effects of the last minutes would never follow. */
async function readJobs(client: Client, org: number | undefined): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    `select row_to_json(r)::text as line from (
       select t.identifier, j.payload, q.queue_name, j.run_at, j.max_attempts, j.key as job_key, j.priority
       from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id
       left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
       where $1::bigint is null or j.payload ->> 'orgId' = $1::text
       order by j.id) r`,
    [org ?? null],
  )
  return rows.map(({ line }) => line)
}

/** Whether each is certain to name a content, by hash. */
async function readHashes(client: Client, org: number | undefined): Promise<Map<string, boolean>> {
  const hashes = new Map<string, boolean>()
  const tables = new Map((await listTables(client)).map((table) => [table.name, table]))
  for (const { table, column, certain } of await listFileColumns(client)) {
    const described = tables.get(table)
    const condition = org === undefined ? "true" : described && conditionOf(described)
    if (!condition) continue
    const { rows } = await client.query<{ hash: string }>(
      `select distinct "${column}" as hash from "${table}" where "${column}" is not null and ${condition}`,
      org === undefined ? [] : [org],
    )
    for (const { hash } of rows) hashes.set(hash, certain || hashes.get(hash) === true)
  }
  return new Map([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)))
}
