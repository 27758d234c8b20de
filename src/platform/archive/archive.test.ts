import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest"
import { newId } from "../../base/id.ts"
import { mintScope, openDb } from "../database/db.ts"
import { freshDatabase } from "../database/testing.ts"
import { openContentStore } from "../files/store.ts"
import { type OpenHouse, openHouse } from "../http/testing.ts"
import { appendFact, verifyChain } from "../procedures/facts.ts"
import { checkArchive, openArchive, writeArchive } from "./archive-file.ts"
import { dump } from "./dump.ts"
import { load } from "./load.ts"
import type { Manifest } from "./manifest.ts"
import type { Cipher } from "./seal.ts"

const secret = "云泽市政协的备份密钥 2026"
const document = Buffer.from("%PDF-1.7\n关于加装电梯的调研报告\n%%EOF")
let house: OpenHouse
let folder: string
let hash: string
const organisations: number[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shanyi-archive-"))
  house = await openHouse()
  for (const name of ["云泽市政协", "清溪县政协"]) {
    const { id } = await house.organisation(name)
    organisations.push(id)
    const person = await house.person(id, "李\t晓\n云 \\ \"'", { username: `li${id}` })
    await note(id, 3)
    const store = await openContentStore({ kind: "disk", folder: join(folder, "files") })
    const { Readable } = await import("node:stream")
    const stored = await store.put(Readable.from([document]), { name: "a.pdf" })
    hash = stored.hash
    await house.inOrganisation(id, (tx) =>
      tx.q
        .insertInto("attachment")
        .values({
          org_id: id,
          id: newId(),
          hash,
          name: "调研报告.pdf",
          type: "pdf",
          size: stored.size,
          uploaded_by: person.id,
          uploaded_at: new Date("2026-03-10T01:02:03.456Z"),
          procedure: null,
          case_id: null,
        })
        .execute(),
    )
  }
}, 60_000)
afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true })
})

const note = (orgId: number, facts: number) =>
  house.inOrganisation(orgId, async (tx) => {
    for (let each = 0; each < facts; each += 1)
      appendFact(tx, {
        procedure: "test",
        procedureVersion: 1,
        caseId: newId(),
        matterId: newId(),
        action: "note",
        from: null,
        to: null,
        at: new Date(1_770_000_000_123 + each),
        actor: { personId: null, name: "系统", channel: "system" },
        data: { 金额: 0.1 + 0.2, list: [null, "㐂", 1e21], each },
      })
  })

const vault = (name: string) => openContentStore({ kind: "disk", folder: join(folder, name) })

async function write(name: string, options: { cipher?: Cipher; organisation?: number } = {}) {
  const path = join(folder, name)
  let told: Manifest | undefined
  const entries = dump(
    {
      ownerUrl: house.database.ownerUrl,
      files: await vault("files"),
      withFiles: true,
      at: "2026-03-10T01:00:00.000Z",
      ...(options.organisation ? { organisation: { id: options.organisation, withProofs: false } } : {}),
      secrets: { "personal-data": "a key" },
    },
    (manifest) => {
      told = manifest
    },
  )
  await writeArchive(path, entries, options.cipher && { secret, cipher: options.cipher })
  return { path, manifest: told as Manifest }
}

/** Every table with its rows as text, so that two databases can be compared word for word. */
async function contents(url: string, where = ""): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(`select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('migration')
      and (${where === "" ? "true" : "c.relrowsecurity"})`)
  const texts = rows.map(
    ({ name }) => `(select string_agg(t::text, '|' order by t::text) from "${name}" t ${where}) as "${name}"`,
  )
  const found = await client.query<Record<string, string>>(`select ${texts.join(", ")}`)
  await client.end()
  return found.rows[0] ?? {}
}

async function restored(path: string, key: string | undefined, work: (url: string) => Promise<void>) {
  const database = await freshDatabase()
  onTestFinished(() => database.drop())
  const loaded = await load(openArchive(path, key), {
    ownerUrl: database.ownerUrl,
    files: await vault(`restored-${database.name}`),
  })
  const db = openDb(database.appUrl)
  for (const { organisation, facts, hash: end } of loaded.manifest.chains)
    expect(await db.read(mintScope(organisation, null), verifyChain)).toEqual({
      facts,
      broken: null,
      hash: end,
    })
  await db.close()
  expect(await (await vault(`restored-${database.name}`)).has(hash)).toBe(true)
  await work(database.ownerUrl)
  return loaded
}

test.each<Cipher>(["aes-256-gcm", "sm4-gcm"])(
  "a backup sealed with %s gives back every row word for word, the files and the secrets",
  async (cipher) => {
    const { path } = await write(`backup-${cipher}`, { cipher })
    const bytes = await readFile(path)
    expect(bytes.includes("云泽市政协")).toBe(false)
    const loaded = await restored(path, secret, async (url) => {
      const [before, after] = [await contents(house.database.ownerUrl), await contents(url)]
      expect(after).toEqual(before)
      expect(Object.keys(after).length).toBeGreaterThan(30)
    })
    expect(loaded.secrets).toEqual({ "personal-data": "a key" })
  },
  60_000,
)

test("what is written meanwhile is either wholly in the backup or not at all", async () => {
  const [org = 0] = organisations
  let writing = true
  const writer = (async () => {
    while (writing) await note(org, 2)
  })()
  const { path } = await write("during", { cipher: "aes-256-gcm" })
  writing = false
  await writer
  await restored(path, secret, async () => undefined)
})

test("with another key, a changed byte, an exchanged piece or a missing end nothing is restored, and it is said why", async () => {
  const { path } = await write("hurt", { cipher: "aes-256-gcm" })
  const whole = await readFile(path)
  await expect(checkArchive(path, "another key altogether")).rejects.toThrow("密钥不对")
  const changed = Buffer.from(whole)
  changed[whole.length >> 1] = (changed[whole.length >> 1] ?? 0) ^ 1
  const weakened = Buffer.from(whole.toString("latin1").replace('"N":131072', '"N":131070'), "latin1")
  const database = await freshDatabase()
  onTestFinished(() => database.drop())
  const before = await contents(database.ownerUrl)
  const to = { ownerUrl: database.ownerUrl, files: await vault("nowhere") }
  for (const bad of [
    changed,
    whole.subarray(0, -1),
    whole.subarray(0, whole.length >> 1),
    weakened,
    Buffer.from("x"),
  ]) {
    await writeFile(join(folder, "bad"), bad)
    await expect(load(openArchive(join(folder, "bad"), secret), to)).rejects.toThrow("密钥不对")
    expect(await contents(database.ownerUrl)).toEqual(before)
  }
}, 60_000)

test("nothing is laid over an organisation that is there", async () => {
  const { path } = await write("again", { cipher: "aes-256-gcm" })
  const before = await contents(house.database.ownerUrl)
  await expect(
    load(openArchive(path, secret), { ownerUrl: house.database.ownerUrl, files: await vault("files") }),
  ).rejects.toThrow("已有组织")
  expect(await contents(house.database.ownerUrl)).toEqual(before)
})

test("one organisation moves to another installation with equal rows, and nothing of its neighbour", async () => {
  const [ours = 0, theirs = 0] = organisations
  const { path, manifest } = await write("one.tar.gz", { organisation: ours })
  expect(manifest.tables.account).toBe(1)
  expect(manifest.tables.account_credential).toBeUndefined()
  await restored(path, undefined, async (url) => {
    expect(await contents(url, `where org_id = ${ours}`)).toEqual(
      await contents(house.database.ownerUrl, `where org_id = ${ours}`),
    )
    const neighbour = await contents(url, `where org_id = ${theirs}`)
    expect(Object.values(neighbour).every((rows) => rows === null)).toBe(true)
  })
  const damagedPath = join(folder, "damaged.tar.gz")
  const bytes = await readFile(path)
  await writeFile(damagedPath, bytes.subarray(0, bytes.length - 400))
  await expect(checkArchive(damagedPath, undefined)).rejects.toThrow("已损坏")
})
