import { createHash } from "node:crypto"
import { Client } from "pg"
import type { z } from "zod"
import { migrate, readMigrations } from "../database/migrate.ts"
import type { ContentStore } from "../files/content-store.ts"
import { listTables } from "./catalogue.ts"
import {
  filesFolder,
  type Header,
  headerName,
  headerSchema,
  jobsName,
  type Manifest,
  manifestName,
  manifestSchema,
  secretsFolder,
  tableOf,
} from "./manifest.ts"
import { damaged, newer, occupied } from "./refusals.ts"
import type { Entry } from "./tar.ts"

export interface Loaded {
  readonly header: Header
  readonly manifest: Manifest
  /** Secrets that were in the archive, for whoever keeps them. */
  readonly secrets: Readonly<Record<string, string>>
}

/** What is done with an archive as it is read; the order is that of `dump`. */
interface Reception {
  readonly begin: (header: Header) => Promise<void>
  readonly rows: (table: string, lines: readonly string[]) => Promise<void>
  readonly job: (job: Record<string, unknown>) => Promise<void>
  readonly file: (hash: string, content: Buffer) => Promise<void>
}

/** Reads an archive to its end and compares it with its own account of itself; throws when anything is missing. */
export async function receive(entries: AsyncIterable<Entry>, to: Reception): Promise<Loaded> {
  let header: Header | undefined
  let manifest: Manifest | undefined
  const read: Manifest["entries"] = []
  const rows: Record<string, number> = {}
  const secrets: Record<string, string> = {}
  let jobs = 0
  let files = 0
  for await (const { name, content } of entries) {
    if (manifest) throw damaged(`${name} after the end`)
    if (name === manifestName) {
      manifest = parse(manifestSchema, content, name)
      continue
    }
    const sha256 = createHash("sha256").update(content).digest("hex")
    read.push({ name, bytes: content.length, sha256 })
    const table = tableOf(name)
    if (name === headerName) {
      header = parse(headerSchema, content, name)
      await to.begin(header)
    } else if (!header) throw damaged("no header")
    else if (table !== undefined) {
      const lines = linesOf(content)
      await to.rows(table, lines)
      rows[table] = (rows[table] ?? 0) + lines.length
    } else if (name === jobsName) {
      for (const line of linesOf(content)) {
        await to.job(JSON.parse(line) as Record<string, unknown>)
        jobs += 1
      }
    } else if (name.startsWith(secretsFolder)) secrets[name.slice(secretsFolder.length)] = content.toString()
    else if (name.startsWith(filesFolder)) {
      if (sha256 !== name.slice(filesFolder.length)) throw damaged(name)
      await to.file(sha256, content)
      files += 1
    } else throw damaged(`${name} is not known`)
  }
  if (!header || !manifest) throw damaged("no end")
  if (JSON.stringify(read) !== JSON.stringify(manifest.entries)) throw damaged("entries differ")
  for (const [table, count] of Object.entries(manifest.tables))
    if ((rows[table] ?? 0) !== count) throw damaged(`${table}: ${rows[table] ?? 0} of ${count} rows`)
  if (jobs !== manifest.jobs || files !== manifest.files.included) throw damaged("jobs or files are missing")
  return { header, manifest, secrets }
}

/**
 * Lays an archive into a database without organisations: the tables as they were when it was written, the rows, all of
 * them or none, then the migrations since. Foreign keys are taken away meanwhile and hold again before the commit.
 */
export async function load(
  entries: AsyncIterable<Entry>,
  to: { readonly ownerUrl: string; readonly files: ContentStore },
): Promise<Loaded> {
  let client: Client | undefined
  let restoreKeys: readonly string[] = []
  const columns = new Map<string, readonly string[]>()
  const query = async (text: string, values: unknown[] = []) => {
    if (!client) throw damaged("no header")
    return (await client.query(text, values)).rows
  }
  try {
    const loaded = await receive(entries, {
      begin: async (header) => {
        const newest = newestKnown(header)
        await makeEmpty(to.ownerUrl, newest)
        await migrate(to.ownerUrl, undefined, newest)
        client = new Client({ connectionString: to.ownerUrl })
        client.on("error", () => undefined)
        await client.connect()
        await client.query("begin; set local timezone = 'UTC'")
        restoreKeys = await dropForeignKeys(client)
        const tables = await listTables(client)
        for (const table of tables) columns.set(table.name, table.columns)
        // What migrations themselves put in stands in the archive too.
        await client.query(`truncate ${tables.map(({ name }) => `"${name}"`).join(", ")}`)
      },
      rows: async (table, lines) => {
        const known = columns.get(table)
        if (!known) throw damaged(`there is no table ${table}`)
        const list = known.map((name) => `"${name}"`).join(", ")
        await query(
          `insert into "${table}" (${list}) overriding system value
             select ${list} from json_populate_recordset(null::"${table}", $1::json)`,
          [`[${lines.join(",")}]`],
        )
      },
      job: async ({ identifier, payload, queue_name, run_at, max_attempts, job_key, priority }) => {
        await query(
          `select graphile_worker.add_job(identifier => $1, payload => $2::json, queue_name => $3,
             run_at => $4::timestamptz, max_attempts => $5, job_key => $6, priority => $7)`,
          [identifier, JSON.stringify(payload), queue_name, run_at, max_attempts, job_key, priority],
        )
      },
      file: (hash, content) => to.files.keep(hash, content),
    })
    for (const statement of restoreKeys) await query(statement)
    await query("commit")
    await query("analyze")
    await migrate(to.ownerUrl)
    return loaded
  } catch (error) {
    await client?.query("rollback").catch(() => undefined)
    throw error
  } finally {
    await client?.end()
  }
}

const linesOf = (content: Buffer): string[] => content.toString().split("\n").slice(0, -1)

function parse<T>(schema: z.ZodType<T>, content: Buffer, name: string): T {
  try {
    return schema.parse(JSON.parse(content.toString()))
  } catch (cause) {
    throw damaged(name, cause)
  }
}

/** The newest migration of the archive; refuses one that this program does not have, or has with another text. */
function newestKnown({ schema }: Header): number {
  const ours = new Map(readMigrations().map((each) => [each.number, each.sha256]))
  for (const { number, name, sha256 } of schema) if (ours.get(number) !== sha256) throw newer(name)
  return Math.max(0, ...schema.map(({ number }) => number))
}

/** Nothing is ever laid over what is there; tables that a start made and nobody used give way to those of the archive. */
async function makeEmpty(ownerUrl: string, newest: number): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query("select to_regclass('public.migration') is not null as migrated")
    if (!rows[0].migrated) return
    const { rows: found } = await client.query(
      "select (select count(*) from organisation)::int as organisations, (select max(number) from migration)::int as newest",
    )
    if (found[0].organisations > 0) throw occupied()
    if (found[0].newest <= newest) return
    await client.query(
      "drop schema public cascade; create schema public; drop schema if exists graphile_worker cascade",
    )
  } finally {
    await client.end()
  }
}

async function dropForeignKeys(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint
    where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace`)
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
  return rows.map(
    ({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`,
  )
}
