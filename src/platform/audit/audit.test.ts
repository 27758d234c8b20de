import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "../../base/id.ts"
import { openArchive, writeArchive } from "../archive/archive-file.ts"
import { dump } from "../archive/dump.ts"
import { readFacts } from "../archive/read-facts.ts"
import { mintScope } from "../database/db.ts"
import { openContentStore } from "../files/store.ts"
import { type OpenHouse, openHouse } from "../http/testing.ts"
import { appendFact, chain, genesis, type PendingFact, verifyChain } from "../procedures/facts.ts"
import { keepAnchorKey, publicKeyOf, readAnchors } from "./anchor.ts"
import { comparison } from "./compare.ts"
import { anchorChains } from "./jobs.ts"

let house: OpenHouse
let owner: Client
let orgId: number
const folder = mkdtempSync(join(tmpdir(), "shanyi-audit-"))
const outside = join(folder, "outside")
const place = { dataDirectory: join(folder, "data"), anchorDirectory: outside }

beforeAll(async () => {
  house = await openHouse()
  owner = new Client({ connectionString: house.database.ownerUrl })
  await owner.connect()
  orgId = (await house.organisation("云泽市政协")).id
})
afterAll(async () => {
  await owner.end()
  await house.close()
  rmSync(folder, { recursive: true })
})

const fact = (subject: string): Omit<PendingFact, "id"> => ({
  procedure: "proposal",
  procedureVersion: 1,
  caseId: newId(),
  matterId: newId(),
  action: "file",
  from: "in_review",
  to: "filed",
  at: new Date("2026-03-10T01:00:00.000Z"),
  actor: { personId: null, name: "系统", channel: "system" },
  data: { subject },
})
const append = (subject: string) =>
  house.inOrganisation(orgId, async (tx) => void appendFact(tx, fact(subject)))
const anchor = () => anchorChains(house.house, place)
const anchors = () => readAnchors(outside, publicKeyOf(keepAnchorKey(place.dataDirectory)))

async function verify() {
  const against = comparison(anchors(), orgId)
  const report = await house.house.db.read(mintScope(orgId, null), (read) => verifyChain(read, against.met))
  return { broken: report.broken, disagreements: against.disagreements() }
}

/** What the master of the database can do who also has the program: a whole chain that fits, but tells another story. */
async function rewrite(subjects: readonly string[]) {
  const facts = subjects.map((subject) => ({ ...fact(subject), id: newId() }))
  const rows = chain(orgId, { seq: 0, hash: genesis(orgId) }, facts)
  await owner.query("delete from fact where org_id = $1", [orgId])
  for (const row of rows) {
    const names = Object.keys(row)
    await owner.query(
      `insert into fact (${names.join(", ")}) values (${names.map((_, at) => `$${at + 1}`).join(", ")})`,
      Object.values(row),
    )
  }
  const last = rows.at(-1)
  await owner.query("update fact_head set seq = $2, hash = $3 where org_id = $1", [
    orgId,
    last?.seq,
    last?.hash,
  ])
}

test("a chain rewritten as a whole fits in itself, and is given away by the anchors kept outside", async () => {
  await append("立案甲")
  await append("立案乙")
  await anchor()
  house.clock.set("2026-03-11T09:00:00+08:00")
  await append("立案丙")
  expect((await anchor()).rewritten).toEqual([])
  expect(await verify()).toEqual({ broken: null, disagreements: [] })
  expect(anchors().map(({ fault }) => fault)).toEqual([undefined, undefined])

  await rewrite(["立案甲", "不立案乙", "立案丙", "立案丁"])
  const [first = "", second = ""] = readdirSync(outside).sort()
  expect(await verify()).toEqual({
    broken: null,
    disagreements: [
      { file: first, organisation: orgId, facts: 2, why: "rewritten" },
      { file: second, organisation: orgId, facts: 3, why: "rewritten" },
    ],
  })
  // Whoever has no database and no key but the public one finds the same, from an archive.
  const path = join(folder, "archive.tar.gz")
  const files = await openContentStore({ kind: "disk", folder: join(folder, "files") })
  const organisation = { id: orgId, withProofs: false }
  const options = {
    ownerUrl: house.database.ownerUrl,
    files,
    withFiles: true,
    at: "2026-03-12T00:00:00Z",
    organisation,
  }
  await writeArchive(
    path,
    dump(options, () => undefined),
    undefined,
  )
  const [offline] = await readFacts(openArchive(path, undefined), (id) => comparison(anchors(), id))
  expect(offline?.report).toMatchObject({ facts: 4, broken: null })
  expect(offline?.met.disagreements().map(({ why }) => why)).toEqual(["rewritten", "rewritten"])

  house.clock.set("2026-03-12T09:00:00+08:00")
  expect((await anchor()).rewritten).toEqual([orgId])
})

test("a chain cut short, head and all, is given away too", async () => {
  await rewrite(["立案甲"])
  expect((await verify()).disagreements.map(({ why }) => why)).toEqual([
    "shortened",
    "shortened",
    "shortened",
  ])
})

test("an anchor that was changed, signed by another key, or taken out of the row is found", async () => {
  const [first = "", second = ""] = readdirSync(outside).sort()
  const path = join(outside, first)
  const text = readFileSync(path, "utf8")
  writeFileSync(path, text.replace('"facts": 2', '"facts": 1'))
  expect(anchors().map(({ fault }) => fault)).toEqual(["not_signed", "gap", undefined])
  writeFileSync(path, text)
  const stranger = publicKeyOf(keepAnchorKey(join(folder, "stranger")))
  expect(readAnchors(outside, stranger).every(({ fault }) => fault === "not_signed")).toBe(true)
  rmSync(join(outside, second))
  expect(anchors().map(({ fault }) => fault)).toEqual([undefined, "gap"])
})
