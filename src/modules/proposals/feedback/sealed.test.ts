import { sql } from "kysely"
import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "../../../base/id.ts"
import { mintScope } from "../../../platform/database/db.ts"
import { perform } from "../../../platform/procedures/perform.ts"
import { openReplying, type ReplyingHouse } from "../replies/testing.ts"
import { ratingCounts } from "./reads.ts"

/** 个人评价密封: what the program's own role can and cannot find out about a rating. */
let house: ReplyingHouse
let app: Client
let lis: string
let proposalId: string
const secret = "只有我知道的意见"

beforeAll(async () => {
  house = await openReplying()
  const made = await house.answered()
  proposalId = made.proposalId
  lis = await house.formOf(proposalId, house.people.li)
  await house.rate(house.people.li, lis, "dissatisfied", secret)
  app = new Client({ connectionString: house.open.database.appUrl })
  await app.connect()
})
afterAll(async () => {
  await app.end()
  await house.close()
})

/** In the organisation's wall, as somebody who is not the author. */
async function ask(text: string, personId = house.people.proposalOffice.id) {
  await app.query("begin")
  try {
    await app.query(`select app_ctx(${house.orgId}, '${personId}')`)
    return (await app.query(text)).rows
  } finally {
    await app.query("rollback")
  }
}

test("the author reads their own rating back, and nobody else does", async () => {
  const own = `select axis, value, comment from own_ratings('${lis}')`
  expect(await ask(own, house.people.li.id)).toEqual([
    { axis: "overall", value: "dissatisfied", comment: secret },
  ])
  for (const other of [house.people.zhang, house.people.proposalOffice, house.people.housingHead])
    expect(await ask(own, other.id)).toEqual([])
})

test.each([
  ["directly", "select value from rating"],
  ["its author's row", "select rater_id from rating"],
  ["by counting", "select count(*) from rating where value = 'dissatisfied'"],
  [
    "through a join",
    "select f.id from feedback f join rating r on r.feedback_id = f.id where r.value = 'dissatisfied'",
  ],
  ["through a sub-query", "select exists (select from rating where value = 'dissatisfied')"],
  ["as a whole row", "select row_to_json(rating) from rating"],
  ["in a view of one's own", "create temp view mine as select value from rating; select * from mine"],
  ["by its plan", "explain (analyze, costs off) select from rating where value = 'dissatisfied'"],
  ["by copying it out", "copy rating to stdout"],
  ["by locking it", "select value from rating for update"],
  ["by returning what is inserted", `insert into rating select * from rating returning value`],
  ["by changing it", "update rating set value = value returning value"],
  ["by deleting it", "delete from rating returning value"],
  ["by an error that speaks", "select 1 / (case value when 'dissatisfied' then 0 else 1 end) from rating"],
  [
    "by a conflict that reads",
    `insert into rating values (1) on conflict (org_id, id) do update set value = rating.value returning value`,
  ],
  [
    "in a function of one's own",
    "create function pg_temp.peek() returns setof text language sql as 'select value from rating'; select pg_temp.peek()",
  ],
  ["by becoming the owner", "set role shanyi_test_owner; select value from rating"],
])("the program cannot read a rating %s", async (_, attempt) => {
  await expect(ask(attempt)).rejects.toThrow(/permission denied/)
})

test("switching off row-level security opens nothing, and the statistics of the planner say nothing", async () => {
  const owner = new Client({ connectionString: house.open.database.ownerUrl })
  await owner.connect()
  await owner.query("analyze rating")
  await owner.end()
  await expect(ask("set row_security = off; select value from rating")).rejects.toThrow(
    /affected by row-level/,
  )
  expect(await ask("select most_common_vals from pg_stats where tablename = 'rating'")).toEqual([])
})

test("no table the program can read holds a rating's value or comment: facts, notices, keys, jobs, forms", async () => {
  const tables = (await ask(`select table_name from information_schema.role_table_grants
    where grantee = 'shanyi_app' and privilege_type = 'SELECT' and table_schema = 'public'`)) as {
    table_name: string
  }[]
  expect(tables.length).toBeGreaterThan(20)
  for (const { table_name } of tables) {
    if (table_name === "terms_version") continue // The scale itself stands there.
    const rows = await ask(`select to_jsonb(t)::text as row from ${table_name} t`)
    const said = rows.map((each: { row: string }) => each.row).join("\n")
    expect(said, table_name).not.toContain("dissatisfied")
    expect(said, table_name).not.toContain(secret)
    expect(said, table_name).not.toContain("asks_rehandling")
  }
})

test("a request's key keeps no hash of a rating: three words could be tried against it", async () => {
  const form = await house.formOf(proposalId, house.people.zhang)
  const request = { procedure: "feedback", id: form, action: "rate", key: `key-${newId()}` }
  const input = { ratings: [{ axis: "overall", value: "satisfied" }] }
  const { actor, scope } = house.people.zhang
  await house.house.db.write(scope, (tx) => perform(house.house, tx, { ...request, input, actor }))
  expect(await ask(`select key from idempotency where case_id = '${form}'`)).toEqual([])
})

test("whether anybody asks for rehandling is not answered while a form is awaited", async () => {
  const { proposalId: other } = await house.answered()
  await house.rate(house.people.li, await house.formOf(other, house.people.li), "satisfied")
  expect(await ask(`select rehandling_asked('${other}', 1) as asked`)).toEqual([{ asked: null }])
})

test("counts come in whole batches of the minimum, and from one organisation only", async () => {
  const unitId = house.bodies.transport
  const rate = async (value: string) => {
    await house.house.db.write(house.owner, (tx) =>
      tx.q
        .insertInto("rating")
        .values({
          org_id: house.orgId,
          id: newId(),
          feedback_id: newId(),
          proposal_id: newId(),
          reply_id: newId(),
          attempt: 1,
          unit_id: unitId,
          session_id: house.sessionId,
          rater_id: house.people.li.id,
          axis: "overall",
          value,
          asks_rehandling: false,
          at: new Date("2026-03-10T01:00:00Z"),
        })
        .execute(),
    )
    return house.house.db.read(house.owner, (read) => ratingCounts(read, { unitId }, 3))
  }
  expect(await rate("satisfied")).toEqual([])
  expect(await rate("dissatisfied")).toEqual([])
  const three = await rate("satisfied")
  expect(three.map(({ value, count }) => [value, count])).toEqual([
    ["dissatisfied", 1],
    ["satisfied", 2],
  ])
  // One more changes nothing that can be seen, so the difference does not say what it was.
  expect(await rate("dissatisfied")).toEqual(three)
  expect(await rate("dissatisfied")).toEqual(three)
  expect((await rate("dissatisfied")).map(({ value, count }) => [value, count])).toEqual([
    ["dissatisfied", 4],
    ["satisfied", 2],
  ])
  // A smaller minimum than three is not taken.
  const asked = await house.house.db.read(house.owner, (read) =>
    sql`select * from rating_counts(null, ${unitId}::uuid, 1)`.execute(read.q),
  )
  expect(asked.rows).toHaveLength(2)
  const elsewhere = await house.house.db.read(mintScope(house.orgId + 1, null), (read) =>
    ratingCounts(read, {}, 3),
  )
  expect(elsewhere).toEqual([])
})
