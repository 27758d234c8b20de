import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"
import { afterAll, expect, onTestFinished, test } from "vitest"
import { newId } from "../../src/base/id.ts"
import { openArchive, writeArchive } from "../../src/platform/archive/archive-file.ts"
import { dump } from "../../src/platform/archive/dump.ts"
import { load } from "../../src/platform/archive/load.ts"
import { mintScope, openDb } from "../../src/platform/database/db.ts"
import { migrate } from "../../src/platform/database/migrate.ts"
import { freshDatabase } from "../../src/platform/database/testing.ts"
import { urlFor } from "../../src/platform/database/testing-server.ts"
import { openContentStore } from "../../src/platform/files/store.ts"
import { chain, genesis, verifyChain } from "../../src/platform/procedures/facts.ts"
import { anyRow, listTables } from "../security/rows.ts"

/** A program of today meets a database, and a backup, of an earlier one. */
const folder = mkdtempSync(join(tmpdir(), "shanyi-upgrade-"))
afterAll(() => rmSync(folder, { recursive: true }))

const organisations = [1, 2]
const factsEach = 30

async function query(url: string, text: string, values: unknown[] = []) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

/** The database as the migration of that number left it, with a row of every table and facts of each organisation. */
async function earlier(database: { name: string; ownerUrl: string }, number: number): Promise<void> {
  await query(
    database.ownerUrl,
    "drop schema public cascade; create schema public; drop schema graphile_worker cascade",
  )
  await migrate(database.ownerUrl, undefined, number)
  const master = new Client({
    connectionString: urlFor(process.env.SHANYI_TEST_ADMIN_URL ?? "", database.name),
  })
  await master.connect()
  try {
    for (const id of organisations)
      await master.query(
        "insert into organisation (id, code, name, short_name, level, region_code, public_slug) values ($1, $2, $2, $2, 'city', '990000', $2)",
        [id, `org-${id}`],
      )
    // One row a table and organisation, then every foreign key is pointed at the one row of its parent.
    await master.query("set session_replication_role = replica")
    for (const table of await listTables(master))
      for (const org of organisations) {
        const { text, values } = anyRow(table, org)
        await master.query(text, values)
      }
    const { rows: keys } = await master.query<{ child: string; parent: string; of: string[]; to: string[] }>(`
      select k.conrelid::regclass::text as child, k.confrelid::regclass::text as parent,
        array(select a.attname::text from unnest(k.conkey) with ordinality p(n, o)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.n order by o) as of,
        array(select a.attname::text from unnest(k.confkey) with ordinality p(n, o)
          join pg_attribute a on a.attrelid = k.confrelid and a.attnum = p.n order by o) as to
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.contype = 'f' and c.relrowsecurity and array_length(k.conkey, 1) = 2`)
    for (const { child, parent, of, to } of keys)
      await master.query(
        `update ${child} c set "${of[1]}" = p."${to[1]}" from ${parent} p
          where p."${to[0]}" = c."${of[0]}" and c."${of[1]}" is not null`,
      )
    await master.query("set session_replication_role = origin")
    await master.query("delete from fact; delete from fact_head")
    for (const org of organisations) await writeFacts(master, org)
  } finally {
    await master.end()
  }
}

async function writeFacts(master: Client, org: number): Promise<void> {
  const facts = Array.from({ length: factsEach }, (_, each) => ({
    id: newId(),
    procedure: "proposal",
    procedureVersion: 1,
    caseId: newId(),
    matterId: newId(),
    action: "file",
    from: "in_review",
    to: "filed",
    at: new Date(1_770_000_000_000 + each),
    actor: { personId: null, name: "系统", channel: "system" },
    data: { each, 提案: "加装电梯" },
  }))
  const rows = chain(org, { seq: 0, hash: genesis(org) }, facts)
  await master.query(
    `insert into fact (${Object.keys(rows[0] ?? {}).join(", ")})
      select ${Object.keys(rows[0] ?? {}).join(", ")} from json_populate_recordset(null::fact, $1::json)`,
    [
      JSON.stringify(
        rows.map((row) => ({ ...row, actor: JSON.parse(row.actor), data: JSON.parse(row.data) })),
      ),
    ],
  )
  await master.query("insert into fact_head (org_id, seq, hash) values ($1, $2, $3)", [
    org,
    factsEach,
    rows.at(-1)?.hash,
  ])
}

async function countRows(url: string): Promise<Record<string, number>> {
  const tables = await query(
    url,
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'",
  )
  const counts = tables.map(({ name }) => `(select count(*)::int from "${name}") as "${name}"`)
  return (await query(url, `select ${counts.join(", ")}`))[0]
}

async function chainsHold(url: string): Promise<void> {
  const db = openDb(url)
  for (const org of organisations)
    expect(await db.read(mintScope(org, null), verifyChain)).toMatchObject({ facts: factsEach, broken: null })
  await db.close()
}

test.each([5, 40])(
  "rows written under migration %i are all there after every later one, and the chains verify",
  async (number) => {
    const database = await freshDatabase()
    onTestFinished(() => database.drop())
    await earlier(database, number)
    const before = await countRows(database.ownerUrl)
    expect(Object.values(before).filter((rows) => rows >= 2).length).toBeGreaterThan(15)

    const path = join(folder, `at-${number}.tar.gz`)
    const files = await openContentStore({ kind: "disk", folder: join(folder, "files") })
    const options = { ownerUrl: database.ownerUrl, files, withFiles: true, at: "2026-03-10T00:00:00Z" }
    await writeArchive(
      path,
      dump(options, () => undefined),
      undefined,
    )

    const { applied } = await migrate(database.ownerUrl)
    expect(applied.length).toBeGreaterThan(0)
    expect(await countRows(database.ownerUrl)).toMatchObject(before)
    await chainsHold(database.ownerUrl)

    const other = await freshDatabase()
    onTestFinished(() => other.drop())
    await load(openArchive(path, undefined), { ownerUrl: other.ownerUrl, files })
    expect(await countRows(other.ownerUrl)).toEqual(await countRows(database.ownerUrl))
    await chainsHold(other.ownerUrl)
  },
  60_000,
)
