import { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import { afterAll, beforeAll, expect, test } from "vitest"
import { closeWorkshop } from "../../../platform/documents/workshop.ts"
import { bytesOfBuffer } from "../../../platform/files/bytes.ts"
import { openZip } from "../../../platform/files/zip.ts"
import { zipOf } from "../../../platform/files/zip-write.ts"
import { listDocuments, listFiles } from "../../documents/reads.ts"
import { type HandlingHouse, openHandling } from "../assignments/testing.ts"
import { listStage } from "../office-reads.ts"

let house: HandlingHouse
beforeAll(async () => {
  house = await openHandling()
}, 60_000)
afterAll(async () => {
  closeWorkshop()
  await house.close()
})

test("a morning's notices are made together, signed in one act, numbered without gaps and taken away as one file", async () => {
  const { proposalOffice: office, committee: director } = house.people
  const made: Awaited<ReturnType<typeof house.assigned>>[] = []
  for (const units of [
    { housing: "sole" },
    { housing: "lead", transport: "assist" },
    { transport: "sole" },
  ]) {
    made.push(await house.assigned(units as Parameters<typeof house.assigned>[0]))
  }
  const stage = () =>
    house.house.db.read(office.scope, (read) => listStage(read, office.actor, { stage: "notice" }))
  const before = await stage()
  const mine = before.items.filter(({ id }) => made.some(({ proposalId }) => proposalId === id))
  const assignments = mine.flatMap(({ units }) => units.map(({ assignmentId }) => assignmentId))
  expect(assignments).toHaveLength(4)
  for (const id of assignments) await house.do(office, id, "issueNotice")
  expect((await stage()).items).toEqual(before.items.filter((each) => !mine.includes(each)))

  const waiting = (who: typeof office, waits: "sign" | "issue") =>
    house.house.db.read(who.scope, (read) => listDocuments(read, who.actor, { waits, limit: 100 }))
  // Nobody signs what they have written; nothing is numbered before it is signed.
  expect((await waiting(office, "sign")).total).toBe(0)
  expect((await waiting(office, "issue")).total).toBe(0)
  const toSign = await waiting(director, "sign")
  expect(toSign.items.map(({ kind, number }) => [kind, number])).toEqual(
    assignments.map(() => ["assignment_notice", null]),
  )
  for (const { id } of toSign.items) await house.act(director, "official_document", id, "sign")

  const toIssue = (await waiting(office, "issue")).items.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  for (const { id } of toIssue) await house.act(office, "official_document", id, "issue")
  const files = await house.house.db.read(office.scope, (read) =>
    listFiles(read, office.actor, { kind: ["assignment_notice"] }, 100),
  )
  expect(files.map(({ number }) => Number(/(\d+)号$/.exec(number ?? "")?.[1]))).toEqual([1, 2, 3, 4])

  async function* members() {
    for (const { number, pdf } of files) {
      yield { name: `${number}/通知.pdf`, bytes: await buffer(await house.house.files.open(pdf)) }
    }
  }
  const zip = await openZip(bytesOfBuffer(await buffer(Readable.from(zipOf(members())))))
  expect(zip.entries.map(({ name }) => name)).toEqual(files.map(({ number }) => `${number}_通知.pdf`))
  const [first] = zip.entries
  const unpacked = first ? await zip.bytes(first) : Buffer.alloc(0)
  expect(unpacked.subarray(0, 5).toString()).toBe("%PDF-")
})
