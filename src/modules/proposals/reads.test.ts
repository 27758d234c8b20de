import { sql } from "kysely"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Actor } from "../../base/actor.ts"
import { toBigramVector } from "../../base/text/bigrams.ts"
import { listProposals, type ProposalFilter } from "./reads.ts"
import { openTestHouse, type TestHouse } from "./testing.ts"

let house: TestHouse
let rare: string

/** As many texts that speak of lifts as a large city has, one in three a draft of somebody else's; and one that speaks of both. */
const copies = 2_400

beforeAll(async () => {
  house = await openTestHouse()
  rare = (await house.filedProposal({ subject: "关于电梯与游步道的提案" })).id
  const like = await house.filedProposal({ subject: "关于加装电梯的提案" })
  const vector = toBigramVector("关于加装电梯的提案")
  await house.write(async (tx) => {
    const { orgId } = house
    await sql`insert into search_entry (org_id, procedure, case_id, title, bigrams, words) values
      (${orgId}, 'proposal', ${rare}, '', ${toBigramVector("关于电梯与游步道的提案")}::tsvector, ''),
      (${orgId}, 'proposal', ${like.id}, '', ${vector}::tsvector, '')
      on conflict (org_id, case_id) do update set bigrams = excluded.bigrams`.execute(tx.q)
    await sql`create temporary table copied on commit drop as
      select gen_random_uuid() as id, n from generate_series(1, ${copies}) n`.execute(tx.q)
    await sql`insert into proposal select (jsonb_populate_record(p, jsonb_build_object('id', c.id, 'number', null,
        'number_text', null, 'state', case when c.n % 3 = 0 then 'draft' else 'filed' end,
        'changed_at', p.changed_at - c.n * interval '1 minute'))).*
      from proposal p, copied c where p.org_id = ${orgId} and p.id = ${like.id}`.execute(tx.q)
    await sql`insert into search_entry (org_id, procedure, case_id, title, bigrams, words)
      select ${orgId}, 'proposal', c.id, '', ${vector}::tsvector, '' from copied c`.execute(tx.q)
  })
})
afterAll(() => house.close())

const list = (actor: Actor, filter: ProposalFilter) =>
  house.house.db.read(house.owner, (read) => listProposals(read, actor, filter))

test("words that stand in thousands of texts fill page after page, each once and in the order of the list", async () => {
  const { actor } = house.people.stranger
  const seen: string[] = []
  let cursor: string | undefined
  for (let page = 0; page < 17; page += 1) {
    const found = await list(actor, { q: "电梯", sort: "-changedAt", limit: 100, cursor })
    // At least so many: of the texts that were looked up, those that this member may see.
    expect(found).toMatchObject({ total: expect.any(Number), totalCapped: true })
    expect(found.total).toBeGreaterThan(300)
    const moments = found.items.map(({ changedAt }) => changedAt)
    expect(moments).toEqual([...moments].sort().reverse())
    expect(new Set(found.items.map(({ state }) => state))).toEqual(new Set(["filed"]))
    seen.push(...found.items.map(({ id }) => id))
    if (!found.next) break
    cursor = found.next
  }
  // Every text that this member may see: two in three of the copies, the one they were copied from, and the other.
  expect(seen.length).toBe((copies * 2) / 3 + 2)
  expect(new Set(seen).size).toBe(seen.length)
})

test("with a filter beside them the count is exact, and drafts of others never show", async () => {
  const { actor } = house.people.stranger
  expect(await list(actor, { q: "电梯", state: ["draft"] })).toMatchObject({
    items: [],
    total: 0,
    next: null,
  })
  expect(await list(actor, { q: "电梯", mine: true })).toMatchObject({ items: [], total: 0 })
  const rarely = await list(actor, { q: "游步道" })
  expect(rarely.items.map(({ id }) => id)).toEqual([rare])
})
