import type pg from "pg"
import { stopwatch } from "../../src/base/clock.ts"
import { listProposals } from "../../src/modules/proposals/reads.ts"
import { mintScope, openDb } from "../../src/platform/database/db.ts"
import { loadCity } from "./city.ts"
import { median, verdict } from "./hammer.ts"

const each = 5_000

/** The list's median in an organisation of 5,000 proposals: alone with one like it, and among two hundred. */
export async function growth(owner: pg.Client, appUrl: string): Promise<void> {
  await emptyEveryOrganisation(owner)
  await loadCity(owner, 1, each)
  await copyTo(owner, 2, 2)
  const few = await listMedian(owner, appUrl)
  const since = stopwatch()
  for (let from = 3; from <= 200; from += 20) await copyTo(owner, from, Math.min(from + 19, 200))
  console.log(`1,000,000 proposals in 200 organisations, loaded in ${(since() / 1000).toFixed(0)} s`)
  const many = await listMedian(owner, appUrl)
  console.log(`list, median: ${few.toFixed(2)} ms at 10,000, ${many.toFixed(2)} ms at 1,000,000`)
  verdict("the list's growth from 10,000 to 1,000,000", many / few, 1.3, "×")
}

async function emptyEveryOrganisation(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'org_id'",
  )
  await owner.query(`truncate organisation, ${rows.map((row) => `"${row.name}"`).join(", ")} cascade`)
}

async function copyTo(owner: pg.Client, from: number, to: number): Promise<void> {
  await owner.query(
    `insert into organisation (id, code, name, short_name, level, region_code, public_slug)
     select n, 'bench' || n, '测试市政协', '测试', 'city', '990100', 'bench' || n from generate_series($1::int, $2::int) n`,
    [from, to],
  )
  for (const table of [
    "term",
    "session",
    "terms_version",
    "body",
    "person",
    "proposal",
    "assignment",
    "case_party",
  ]) {
    const { rows } = await owner.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name <> 'org_id' and is_generated = 'NEVER' order by ordinal_position",
      [table],
    )
    const columns = rows.map((row) => `"${row.name}"`).join(", ")
    await owner.query(
      `insert into ${table} (org_id, ${columns}) select n, ${columns} from ${table}, generate_series($1::int, $2::int) n where org_id = 1`,
      [from, to],
    )
  }
}

async function listMedian(owner: pg.Client, appUrl: string): Promise<number> {
  await owner.query("vacuum analyze")
  const db = openDb(appUrl)
  const actor = {
    kind: "person" as const,
    orgId: 1,
    personId: null,
    name: "赵干事",
    grants: [{ role: "proposal_office" as const, bodyId: null }],
    channel: "self" as const,
  }
  const times: number[] = []
  for (let turn = 0; turn < 400; turn += 1) {
    const since = stopwatch()
    await db.read(mintScope(1, null), (read) =>
      listProposals(read, actor, { state: ["filed"], sort: "-filedOn", limit: 20 }),
    )
    if (turn >= 50) times.push(since())
  }
  await db.close()
  return median(times)
}
