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

test("a fact that somebody changed behind the program's back is found", async () => {
  for (let index = 0; index < 3; index += 1) await append(3)
  await owner.query(`update fact set data = '{"amended": true}' where org_id = 3 and seq = 2`)
  expect((await verify(3)).broken).toEqual({ seq: 2, why: "changed" })
})

test("a fact that was removed is found, the last one too", async () => {
  for (let index = 0; index < 3; index += 1) await append(4)
  await owner.query("delete from fact where org_id = 4 and seq = 3")
  expect((await verify(4)).broken).toEqual({ seq: 3, why: "missing" })
  await owner.query("delete from fact where org_id = 4 and seq = 1")
  expect((await verify(4)).broken).toEqual({ seq: 1, why: "missing" })
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
