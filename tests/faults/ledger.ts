import { Client } from "pg"
import { expect } from "vitest"
import { mintScope, openDb } from "../../src/platform/database/db.ts"
import { verifyChain } from "../../src/platform/procedures/facts.ts"
import type { Draft } from "./clients.ts"

/** What the members remember against what the database holds, once the service has come to rest. */
export async function compare(url: string, orgId: number, drafts: readonly Draft[]): Promise<void> {
  const owner = new Client({ connectionString: url })
  await owner.connect()
  const { rows } = await owner.query<{ id: string; version: number; facts: number; parties: number }>(
    `select p.id, p.version,
       (select count(*)::int from fact f where f.org_id = $1 and f.case_id = p.id) as facts,
       (select count(*)::int from case_party c where c.org_id = $1 and c.case_id = p.id) as parties
     from proposal p where p.org_id = $1`,
    [orgId],
  )
  const held = new Map(rows.map((row) => [row.id, row]))
  const wrong = drafts.filter(({ id, saved }) => held.get(id)?.version !== saved + 1)
  expect(wrong).toEqual([])
  expect(rows.length).toBe(drafts.length)
  // Row, parties and facts of an act stand together or not at all, in what nobody was told of too.
  expect(rows.filter(({ version, facts, parties }) => facts !== version || parties === 0)).toEqual([])
  const { rows: waiting } = await owner.query(
    "select count(*)::int as jobs from graphile_worker.jobs where attempts >= max_attempts",
  )
  expect(waiting[0].jobs).toBe(0)
  await owner.end()
  const db = openDb(url)
  expect((await db.read(mintScope(orgId, null), verifyChain)).broken).toBeNull()
  await db.close()
}
