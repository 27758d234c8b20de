import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "../../../base/id.ts"
import { readPdf } from "../../../platform/documents/check/pdf-read.ts"
import { closeWorkshop } from "../../../platform/documents/workshop.ts"
import { bytesOfBuffer } from "../../../platform/files/bytes.ts"
import { openZip } from "../../../platform/files/zip.ts"
import { type Client, type OpenHouse, openHouse } from "../../../platform/http/testing.ts"
import jinan from "../../../rulebook/appraisal/books/jinan-2015.json" with { type: "json" }
import { documents } from "../../documents/module.ts"
import { dossiers } from "../module.ts"
import { appendProposal, withProposals } from "../testing.ts"
import { beginLetters, lettersJob } from "./letters.ts"

let house: OpenHouse
let orgId: number
let staff: Client
let chair: Client
const members: string[] = []

beforeAll(async () => {
  house = await openHouse({
    modules: [withProposals(), documents, dossiers],
    now: "2026-11-20T09:00:00+08:00",
  })
  const made = await house.organisation("某市政协")
  orgId = made.id
  const whose = { grants: [{ role: "member" as const }], seat: { termId: made.termId } }
  for (const name of "甲乙丙丁戊己庚辛壬癸子丑") {
    const { id } = await house.person(orgId, `李${name}`, whose)
    members.push(id)
  }
  await house.person(orgId, "金联络", { username: "jin", grants: [{ role: "liaison_office" }] })
  await house.person(orgId, "周主席", { username: "zhou", grants: [{ role: "chair" }] })
  staff = await house.signIn("jin")
  chair = await house.signIn("zhou")
})
afterAll(async () => {
  closeWorkshop()
  await house.close()
})

test("the dossier on paper says of each fact what, when and where from", async () => {
  const [li = ""] = members
  await appendProposal(
    { house, orgId },
    li,
    [],
    [
      ["submit", "2026-03-02T10:00:00+08:00"],
      ["file", "2026-03-09T10:00:00+08:00"],
    ],
  )
  await staff.post("/api/service/entries", {
    ...{ kind: "service.welfare", onDate: "2026-05-04", title: "社区义诊" },
    people: [{ personId: li }],
  })
  const taken = async (format: "pdf" | "docx") =>
    (await staff.get(`/api/service/people/${li}/dossier/file?format=${format}`)).rawPayload
  const zip = await openZip(bytesOfBuffer(await taken("docx")))
  const body = zip.find("word/document.xml")
  const docx = body ? (await zip.bytes(body)).toString().replace(/<[^>]+>|\s/g, "") : ""
  const pages = (await readPdf(await taken("pdf"))).flatMap(({ lines }) => lines)
  const pdf = pages.map(({ text }) => text.replace(/\s/g, "")).join("")
  const sources = ["2026-05-04", "社区义诊", "金联络", "2026-03-02", "履职考核"]
  for (const text of [docx, pdf]) expect(sources.filter((each) => !text.includes(each))).toEqual([])
})

test("a process killed between letters goes on where it stopped: everybody has one", async () => {
  const saved = await staff.post("/api/service/rule-books", { book: jinan, note: "讨论稿" })
  const ruleBookId = saved.json().id
  const meeting = { adoptedOn: "2026-01-01", meeting: "第 3 次主席会议" }
  await staff.post(`/api/service/rule-books/${ruleBookId}/adoption`, meeting)
  const year = { year: 2026, title: "2026 年度履职考核", ruleBookId }
  const { id } = (await staff.post("/api/service-years", year)).json()
  await staff.act("service-years", id, "score")
  await staff.act("service-years", id, "openObjections")
  const approval = { meeting: "第 9 次主席会议", approvedOn: "2026-11-20" }
  await chair.act("service-years", id, "approve", approval)
  expect((await staff.act("service-years", id, "notify")).statusCode).toBe(200)
  const fact = { id: newId(), procedure: "service_year", caseId: id, matterId: id, action: "notify" }
  const actor = { personId: null, name: "", channel: "system" as const }
  const said = { ...fact, from: null, to: "notified", at: new Date(0), actor, data: {} }
  await beginLetters({ house: house.house, orgId, fact: said, args: {} })
  const payload = { orgId, yearId: id, notification: fact.id, after: null }
  const run = (on: OpenHouse["house"]) =>
    lettersJob.run(payload as never, { house: on, attempt: 1, add: async () => {} })
  const { db } = house.house
  let transactions = 0
  const write: typeof db.write = (scope, work) => {
    transactions += 1
    if (transactions > 1) throw new Error("killed")
    return db.write(scope, work)
  }
  await expect(run({ ...house.house, db: { ...db, write } })).rejects.toThrow("killed")
  const letters = async () => (await staff.get("/api/documents?limit=100")).json().items.length
  expect(await letters()).toBe(10)
  await run(house.house)
  await run(house.house)
  expect(await letters()).toBe(members.length + 1)
})

test("a book about bodies that the register does not know is not run as a year; the refusal says what its subject may be", async () => {
  const book = { ...jinan, id: "villages", subject: "village" }
  const { id } = (await staff.post("/api/service/rule-books", { book, note: "村级考核" })).json()
  const meeting = { adoptedOn: "2026-01-01", meeting: "第 3 次主席会议" }
  expect((await staff.post(`/api/service/rule-books/${id}/adoption`, meeting)).statusCode).toBeLessThan(300)
  const year = { year: 2025, title: "2025 年度村级考核", ruleBookId: id }
  const [refusal] = (await staff.post("/api/service-years", year)).json().reasons
  expect(refusal.message).toContain("special_committee")
})
