import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { migrate } from "./migrate.ts"
import { ensureAppPassword } from "./roles.ts"
import { type FreshDatabase, freshDatabase } from "./testing.ts"
import { TEST_APP_PASSWORD, urlFor } from "./testing-server.ts"

/** The house's own schema, for the context and the queue; and an empty database to migrate by hand. */
let house: FreshDatabase
let url: string
let directory: string
const name = `shanyi_test_migrate_${process.pid}`
const adminUrl = process.env.SHANYI_TEST_ADMIN_URL ?? ""

async function query(at: string, text: string, values: unknown[] = []) {
  const client = new Client({ connectionString: at })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

const write = (file: string, sql: string) => writeFileSync(join(directory, file), sql)

beforeAll(async () => {
  house = await freshDatabase()
})

beforeEach(async () => {
  await query(adminUrl, `drop database if exists ${name} with (force)`)
  await query(adminUrl, `create database ${name} owner shanyi_test_owner`)
  url = urlFor(adminUrl, name, "shanyi_test_owner")
  directory = mkdtempSync(join(tmpdir(), "shanyi-migrations-"))
  write("0001_first.sql", "create table first (n int);")
  return () => rmSync(directory, { recursive: true })
})

afterAll(async () => {
  await house.drop()
  await query(adminUrl, `drop database ${name} with (force)`)
})

test("each migration runs once, the job queue's first", async () => {
  expect((await migrate(url, directory)).applied).toEqual([
    expect.stringMatching(/^graphile-worker /),
    "0001_first.sql",
  ])
  write("0002_second.sql", "alter table first add column m int;")
  expect((await migrate(url, directory)).applied).toEqual(["0002_second.sql"])
  expect((await migrate(url, directory)).applied).toEqual([])
})

test("programs that start at the same moment migrate once between them", async () => {
  const all = await Promise.all([migrate(url, directory), migrate(url, directory), migrate(url, directory)])
  expect(all.flatMap((each) => each.applied)).toHaveLength(2)
})

test("a migration that fails leaves no trace, and says where", async () => {
  write("0002_broken.sql", "create table second (n int);\nselect nonsense;")
  await expect(migrate(url, directory)).rejects.toThrow(/0002_broken\.sql:2 .*nonsense/)
  expect(await query(url, "select to_regclass('second') as second")).toEqual([{ second: null }])
  write("0002_broken.sql", "create table second (n int);")
  expect((await migrate(url, directory)).applied).toEqual(["0002_broken.sql"])
})

test("a migration changed after it was run is refused", async () => {
  await migrate(url, directory)
  write("0001_first.sql", "create table first (n bigint);")
  await expect(migrate(url, directory)).rejects.toThrow(/不得修改[\s\S]*never changes/)
})

test("a migration slipped in behind the newest is refused", async () => {
  write("0003_third.sql", "create table third ();")
  await migrate(url, directory)
  write("0002_second.sql", "create table second ();")
  await expect(migrate(url, directory)).rejects.toThrow(/numbered below 3/)
})

test("an older program refuses a newer database", async () => {
  write("0002_second.sql", "create table second ();")
  await migrate(url, directory)
  rmSync(join(directory, "0002_second.sql"))
  await expect(migrate(url, directory)).rejects.toThrow(/newer than the program/)
})

test("the context holds for one transaction and is then nobody's", async () => {
  const person = "01890a5d-ac96-774b-bcce-b302099a8057"
  const seen = `select nullif(current_setting('app.org_id', true), '')::bigint::int as org,
    nullif(current_setting('app.person_id', true), '')::uuid as person`
  const app = new Client({ connectionString: house.appUrl })
  await app.connect()
  expect((await app.query(seen)).rows).toEqual([{ org: null, person: null }])
  await app.query("begin")
  await app.query("select app_ctx($1, $2)", [7, person])
  expect((await app.query(seen)).rows).toEqual([{ org: 7, person }])
  await app.query("select app_ctx($1, $2)", [8, null])
  expect((await app.query(seen)).rows).toEqual([{ org: 8, person: null }])
  await app.query("commit")
  expect((await app.query(seen)).rows).toEqual([{ org: null, person: null }])
  await app.end()
})

test("the app queues a job in its transaction and cannot read the queue", async () => {
  const app = new Client({ connectionString: house.appUrl })
  await app.connect()
  const add = "select app_add_job('letters', '{\"n\":1}', job_key => 'once', max_attempts => 3)"
  await app.query("begin")
  await app.query(add)
  await app.query("rollback")
  await app.query(add)
  await app.query(add)
  const jobs = await query(
    house.ownerUrl,
    "select task_identifier as task, key, max_attempts as tries from graphile_worker.jobs",
  )
  expect(jobs).toEqual([{ task: "letters", key: "once", tries: 3 }])
  await expect(app.query("select * from graphile_worker.jobs")).rejects.toMatchObject({ code: "42501" })
  await expect(app.query("select graphile_worker.add_job('letters')")).rejects.toMatchObject({
    code: "42501",
  })
  await app.end()
})

test("the app's role cannot make, change or drop tables, nor touch the ledger of migrations", async () => {
  for (const statement of [
    "create table mine ()",
    "drop table migration",
    "alter table migration add x int",
  ]) {
    await expect(query(house.appUrl, statement)).rejects.toMatchObject({ code: "42501" })
  }
  await expect(query(house.appUrl, "delete from migration")).rejects.toMatchObject({ code: "42501" })
})

test("the app's password is set only when it does not work", async () => {
  const before = await query(adminUrl, "select rolpassword from pg_authid where rolname = 'shanyi_app'")
  expect(await ensureAppPassword(house.ownerUrl, TEST_APP_PASSWORD)).toBe(house.appUrl)
  expect(await query(adminUrl, "select rolpassword from pg_authid where rolname = 'shanyi_app'")).toEqual(
    before,
  )
})

test("an owner who may not give roles passwords is told what an administrator must do", async () => {
  await expect(ensureAppPassword(house.appUrl, "another password")).rejects.toThrow(/DATABASE_APP_URL/)
})
