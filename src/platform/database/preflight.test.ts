import { randomBytes } from "node:crypto"
import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { checkAppRole, checkServer } from "./preflight.ts"
import { type FreshDatabase, freshDatabase } from "./testing.ts"
import { urlFor } from "./testing-server.ts"

const adminUrl = process.env.SHANYI_TEST_ADMIN_URL ?? ""
const suffix = randomBytes(4).toString("hex")
const ctypeC = `shanyi_test_ctype_${suffix}`
const ascii = `shanyi_test_ascii_${suffix}`
const roles = {
  superuser: `shanyi_test_super_${suffix}`,
  bypass: `shanyi_test_bypass_${suffix}`,
  heir: `shanyi_test_heir_${suffix}`,
}
let database: FreshDatabase

async function run(url: string, ...statements: string[]) {
  const client = new Client({ connectionString: url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

beforeAll(async () => {
  database = await freshDatabase()
  await run(
    adminUrl,
    `create database ${ctypeC} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C' locale_provider libc`,
    `create database ${ascii} template template0 encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C' locale_provider libc`,
    `create role ${roles.superuser} login superuser password 'test'`,
    `create role ${roles.bypass} login bypassrls password 'test'`,
    `create role ${roles.heir} login password 'test' in role shanyi_test_owner`,
  )
})

afterAll(async () => {
  await database.drop()
  await run(
    adminUrl,
    `drop database ${ctypeC}`,
    `drop database ${ascii}`,
    ...Object.values(roles).map((role) => `drop role ${role}`),
  )
})

const as = (role: string) => urlFor(adminUrl, database.name, role)

test("the database we make ourselves and its app role pass", async () => {
  await checkServer(database.ownerUrl)
  await checkAppRole(database.appUrl)
})

test("a server older than required is refused by its version", async () => {
  await expect(checkServer(database.ownerUrl, 99)).rejects.toThrow(/需要 99 或更新[\s\S]*needs 99 or newer/)
})

test("a database that does not know Chinese letters is refused", async () => {
  await expect(checkServer(urlFor(adminUrl, ctypeC))).rejects.toThrow(/LC_CTYPE 是 C[\s\S]*LC_CTYPE is C/)
})

test("a database that cannot hold Chinese text is refused, and both faults are told at once", async () => {
  await expect(checkServer(urlFor(adminUrl, ascii))).rejects.toThrow(/SQL_ASCII[\s\S]*LC_CTYPE is C/)
})

test("an app role that is a superuser is refused", async () => {
  await expect(checkAppRole(as(roles.superuser))).rejects.toThrow(/是超级用户[\s\S]*is a superuser/)
})

test("an app role that may bypass row-level security is refused", async () => {
  await expect(checkAppRole(as(roles.bypass))).rejects.toThrow(/可以绕过[\s\S]*may bypass/)
})

test("an app role that owns tables is refused, and one that may become their owner", async () => {
  await expect(checkAppRole(database.ownerUrl)).rejects.toThrow(/拥有数据表[\s\S]*owns tables/)
  await expect(checkAppRole(as(roles.heir))).rejects.toThrow(/owns tables/)
})

test("a server that does not answer is told apart, without the password", async () => {
  const nobody = "postgresql://someone:hunter2@127.0.0.1:1/nowhere"
  const refusal = await checkServer(nobody).catch((error: Error) => error)
  expect(String(refusal)).toMatch(/连不上数据库 127.0.0.1:1\/nowhere[\s\S]*cannot be reached as someone/)
  expect(String(refusal)).not.toContain("hunter2")
})
