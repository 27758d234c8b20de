import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Client } from "pg"
import { stopwatch } from "../../base/clock.ts"
import { StartRefusal } from "../configuration/refusal.ts"

export interface Migration {
  number: number
  name: string
  sql: string
  sha256: string
}

export interface Migrated {
  applied: string[]
  ms: number
}

const ROOT = join(import.meta.dirname, "..", "..", "..")
/** One key for every program that migrates: they wait for one another. */
const LOCK = 7_265_317_001
/** The job queue brings its own migrations; the ledger remembers for which version they were run. */
const QUEUE = "graphile-worker"

/**
 * Brings the database up to date as the owner. Throws StartRefusal; a failing migration leaves no trace. `upTo` stops
 * after the migration of that number, for rows that were written under an earlier schema.
 */
export async function migrate(
  ownerUrl: string,
  directory = join(ROOT, "migrations"),
  upTo = Number.POSITIVE_INFINITY,
): Promise<Migrated> {
  const elapsed = stopwatch()
  const migrations = readMigrations(directory).filter(({ number }) => number <= upTo)
  const queue = queueVersion()
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  const applied: string[] = []
  try {
    if (pending(migrations, queue, await readLedger(client)).length === 0) return { applied, ms: elapsed() }
    await client.query("select pg_advisory_lock($1)", [LOCK])
    await client.query(LEDGER)
    // Read again: another program may have done the work while we waited.
    for (const step of pending(migrations, queue, await readLedger(client))) {
      await (step.number === 0 ? migrateQueue(client, step, ownerUrl) : apply(client, step))
      applied.push(step.name)
    }
    return { applied, ms: elapsed() }
  } finally {
    await client.end()
  }
}

const LEDGER = `
  create table if not exists migration (
    number int primary key,
    name text not null,
    sha256 text not null,
    applied_at timestamptz not null default now()
  );
  comment on table migration is 'Which changes of the schema were made, and the fingerprint each had; 0 is the job queue.'`

/** Files NNNN_name.sql in order. The fingerprint is of the text with Unix line ends, whatever a checkout made of it. */
export function readMigrations(directory = join(ROOT, "migrations")): Migration[] {
  const migrations = readdirSync(directory)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => {
      const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1])
      if (!number) throw new Error(`${file}: a migration is named NNNN_what_it_does.sql`)
      const sql = readFileSync(join(directory, file), "utf8").replaceAll("\r\n", "\n")
      return { number, name: file, sql, sha256: fingerprint(sql) }
    })
  migrations.forEach((each, index) => {
    const before = migrations[index - 1]
    if (before?.number === each.number)
      throw new Error(`${before.name} and ${each.name} have the same number`)
  })
  return migrations
}

/** One fingerprint of all of them and the queue's version: the same means the same schema. */
export function schemaFingerprint(directory?: string): string {
  const all = readMigrations(directory).map((each) => `${each.name} ${each.sha256}`)
  return fingerprint([...all, queueVersion().sha256].join("\n")).slice(0, 16)
}

const fingerprint = (text: string) => createHash("sha256").update(text).digest("hex")

function queueVersion(): Migration {
  const file = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    dependencies: Record<string, string>
  }
  const version = `${QUEUE} ${file.dependencies[QUEUE]}`
  return { number: 0, name: version, sql: "", sha256: fingerprint(version) }
}

type Ledger = Map<number, { name: string; sha256: string }>

async function readLedger(client: Client): Promise<Ledger> {
  const { rows: found } = await client.query("select to_regclass('public.migration') as ledger")
  if (!found[0].ledger) return new Map()
  const { rows } = await client.query("select number, name, sha256 from migration order by number")
  return new Map(rows.map((row) => [row.number, { name: row.name, sha256: row.sha256 }]))
}

/** What is still to be done, the queue first. Refuses a history that differs from the files. */
function pending(migrations: readonly Migration[], queue: Migration, ledger: Ledger): Migration[] {
  const known = new Map(migrations.map((each) => [each.number, each]))
  const newest = Math.max(0, ...ledger.keys())
  for (const [number, done] of ledger) {
    const file = known.get(number)
    if (number > 0 && !file) throw unknown(done.name)
    if (file && (file.sha256 !== done.sha256 || file.name !== done.name)) throw changed(done.name, file.name)
  }
  const missing = migrations.filter((each) => !ledger.has(each.number))
  const late = missing.find((each) => each.number < newest)
  if (late) throw behind(late.name, newest)
  return ledger.get(0)?.sha256 === queue.sha256 ? missing : [queue, ...missing]
}

async function apply(client: Client, migration: Migration): Promise<void> {
  try {
    await client.query("begin")
    // A distributed database otherwise refuses types and tables in one transaction; elsewhere an unused setting.
    await client.query("set local citus.multi_shard_modify_mode = 'sequential'")
    await client.query(migration.sql)
    await client.query("insert into migration (number, name, sha256) values ($1, $2, $3)", [
      migration.number,
      migration.name,
      migration.sha256,
    ])
    await client.query("commit")
  } catch (cause) {
    await client.query("rollback").catch(() => undefined)
    throw failed(migration, cause as Error)
  }
}

async function migrateQueue(client: Client, queue: Migration, ownerUrl: string): Promise<void> {
  const { Logger, runMigrations } = await import("graphile-worker")
  try {
    await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => undefined) })
  } catch (cause) {
    throw failed(queue, cause as Error)
  }
  await client.query(
    "insert into migration (number, name, sha256) values (0, $1, $2) on conflict (number) do update set name = excluded.name, sha256 = excluded.sha256, applied_at = clock_timestamp()",
    [queue.name, queue.sha256],
  )
}

function failed(migration: Migration, cause: Error & { position?: string; detail?: string }): StartRefusal {
  const line = cause.position ? migration.sql.slice(0, Number(cause.position)).split("\n").length : undefined
  const where = line ? `${migration.name}:${line}` : migration.name
  const said = [cause.message, cause.detail].filter(Boolean).join(" ")
  return new StartRefusal(
    {
      zh: `数据库升级 ${where} 失败,未作任何改动:${said}`,
      en: `The database change ${where} failed and left no trace: ${said}`,
    },
    { cause },
  )
}

const changed = (done: string, file: string) =>
  new StartRefusal({
    zh: `数据库升级文件 ${file} 与已执行过的 ${done} 不一致。已执行的文件不得修改:请恢复原文件,另写新的一步。`,
    en: `The migration ${file} differs from ${done}, which was already run. A migration that was run never changes: restore it, and write a new one.`,
  })

const unknown = (name: string) =>
  new StartRefusal({
    zh: `数据库里执行过本程序没有的升级 ${name}:数据库比程序新。请使用更新的程序版本。`,
    en: `The database has had the change ${name}, which this program does not know: it is newer than the program. Use a newer program.`,
  })

const behind = (name: string, newest: number) =>
  new StartRefusal({
    zh: `升级文件 ${name} 的编号小于已执行到的 ${newest}。升级只能向前:请改用更大的编号。`,
    en: `The migration ${name} is numbered below ${newest}, which was already run. Migrations only go forward: give it a higher number.`,
  })
