import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type FreshDatabase, freshDatabase } from "../database/testing.ts"
import { conditionOf, isProof, listFileColumns, listTables } from "./catalogue.ts"

let database: FreshDatabase
let client: Client
beforeAll(async () => {
  database = await freshDatabase()
  client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

test("every table is either in an organisation's archive or passes away by itself, and only digests of proofs may be left out", async () => {
  const tables = await listTables(client)
  expect(tables.filter((table) => conditionOf(table) === undefined).map(({ name }) => name)).toEqual([])
  expect(tables.filter((table) => table.ofOrganisation && isProof(table))).toEqual([])
  expect(tables.filter(isProof).map(({ name }) => name)).toContain("account_credential")
  expect(tables.filter(isProof).map(({ name }) => name)).not.toContain("account_seat")
})

test("every column that may name a content of the store is asked for, one that nobody thought of among them", async () => {
  await client.query("create table thought_of_by_nobody (org_id bigint, scan_hash text)")
  const files = await listFileColumns(client)
  const named = files.map(({ table, column }) => `${table}.${column}`)
  expect(named).toContain("attachment.hash")
  expect(named).toContain("proposal_import.file_hash")
  expect(named).toContain("thought_of_by_nobody.scan_hash")
  expect(named.filter((name) => /^fact|request_hash|row_hash/.test(name))).toEqual([])
})
