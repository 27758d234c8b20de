import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "../../base/id.ts"
import { type Db, mintScope, openDb } from "../database/db.ts"
import { type FreshDatabase, freshDatabase } from "../database/testing.ts"
import { appendFact, verifyChain } from "./facts.ts"

let database: FreshDatabase
let db: Db
let owner: pg.Client
beforeAll(async () => {
  database = await freshDatabase()
  db = openDb(database.appUrl)
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  for (const id of [1, 2, 3, 4, 5]) {
    await owner.query(
      `insert into organisation (id, code, name, short_name, level, region_code, public_slug)
       values ($1, $2, '测试政协', '测试', 'city', '990100', $2)`,
      [id, `o${id}`],
    )
  }
})
afterAll(async () => {
  await owner.end()
  await db.close()
  await database.drop()
})

const at = new Date("2026-03-10T01:00:00.000Z")
const append = (orgId: number, data: object = {}) =>
  db.write(mintScope(orgId, null), async (tx) => {
    appendFact(tx, {
      procedure: "loan",
      procedureVersion: 1,
      caseId: newId(),
      matterId: newId(),
      action: "lend",
      from: "on_shelf",
      to: "lent",
      at,
      actor: { personId: null, name: "系统", channel: "system" },
      data: data as Record<string, unknown>,
    })
  })
const verify = (orgId: number) => db.read(mintScope(orgId, null), verifyChain)

test("facts appended at the same moment stand in one chain, without gaps", async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => append(1, { b: index, a: { 姓名: "李晓云", z: null } })),
  )
  expect(await verify(1)).toMatchObject({ facts: 20, broken: null })
})

test("each organisation has a chain of its own", async () => {
  await append(2)
  expect(await verify(2)).toMatchObject({ facts: 1, broken: null })
})

/** What a master of the database may do to five facts, and where the auditor is told that the chain breaks first. */
test.each<[string, string, { seq: number; why: string }]>([
  [
    "changed",
    `update fact set data = '{"amended": true}' where org_id = $1 and seq = 2`,
    { seq: 2, why: "changed" },
  ],
  [
    "given to somebody else",
    `update fact set actor = '{"name": "他人"}' where org_id = $1 and seq = 3`,
    { seq: 3, why: "changed" },
  ],
  [
    "given another time",
    "update fact set at = at - interval '1 day' where org_id = $1 and seq = 4",
    { seq: 4, why: "changed" },
  ],
  ["removed", "delete from fact where org_id = $1 and seq = 2", { seq: 2, why: "missing" }],
  ["removed at the end", "delete from fact where org_id = $1 and seq = 5", { seq: 5, why: "missing" }],
  [
    "removed at the end, and the head set back",
    "with gone as (delete from fact where org_id = $1 and seq = 5) update fact_head set seq = 4 where org_id = $1",
    { seq: 4, why: "changed" },
  ],
  ["removed altogether", "delete from fact where org_id = $1", { seq: 1, why: "missing" }],
  [
    "put in another order",
    "update fact set seq = case seq when 2 then 100 else 101 end where org_id = $1 and seq in (2, 3);update fact set seq = case seq when 100 then 3 else 2 end where org_id = $1 and seq >= 100",
    { seq: 2, why: "changed" },
  ],
  [
    "put in between, the rest moved on",
    "update fact set seq = seq + 1000 where org_id = $1 and seq >= 3;update fact set seq = seq - 999 where org_id = $1 and seq > 1000;insert into fact select org_id, 3, gen_random_uuid(), at, procedure, procedure_version, case_id, matter_id, action, from_state, to_state, actor, data, hash from fact where org_id = $1 and seq = 2",
    { seq: 3, why: "changed" },
  ],
  [
    "put before the first",
    "insert into fact select org_id, 0, gen_random_uuid(), at, procedure, procedure_version, case_id, matter_id, action, from_state, to_state, actor, data, hash from fact where org_id = $1 and seq = 1",
    { seq: 0, why: "added" },
  ],
])("a fact %s behind the program's back is found, and the place is named", async (_, statements, broken) => {
  if ((await verify(3)).facts === 0) for (let index = 0; index < 5; index += 1) await append(3)
  await owner.query("begin")
  try {
    for (const statement of statements.split(";")) await owner.query(statement, [3])
    await owner.query("commit")
    expect((await verify(3)).broken).toEqual(broken)
  } finally {
    await owner.query("delete from fact where org_id = 3")
    await owner.query("delete from fact_head where org_id = 3")
  }
})

test("a fact written past the head, with a hash that fits, is found too", async () => {
  for (let index = 0; index < 3; index += 1) await append(4)
  await owner.query(
    "update fact_head set seq = 2, hash = (select hash from fact where org_id = 4 and seq = 2) where org_id = 4",
  )
  expect((await verify(4)).broken).toEqual({ seq: 3, why: "added" })
})

test("a transaction that fails leaves no fact", async () => {
  const failing = db.write(mintScope(5, null), async (tx) => {
    appendFact(tx, {
      procedure: "loan",
      procedureVersion: 1,
      caseId: newId(),
      matterId: newId(),
      action: "lend",
      from: null,
      to: "lent",
      at,
      actor: { personId: null, name: "系统", channel: "system" },
      data: {},
    })
    throw new Error("the lights went out")
  })
  await expect(failing).rejects.toThrow("the lights went out")
  expect(await verify(5)).toMatchObject({ facts: 0, broken: null })
})

test("the program itself can neither change nor remove a fact", async () => {
  const app = new pg.Client({ connectionString: database.appUrl })
  await app.connect()
  await app.query("begin; select app_ctx(1, null)")
  for (const statement of ["update fact set action = 'other'", "delete from fact", "truncate fact"]) {
    await app.query("savepoint here")
    await expect(app.query(statement)).rejects.toMatchObject({ code: "42501" })
    await app.query("rollback to here")
  }
  await app.end()
})
