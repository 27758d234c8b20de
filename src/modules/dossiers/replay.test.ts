import { afterAll, beforeAll, expect, test } from "vitest"
import { type Client, type OpenHouse, openHouse } from "../../platform/http/testing.ts"
import jinan from "../../rulebook/appraisal/books/jinan-2015.json" with { type: "json" }
import { dossiers } from "./module.ts"
import { appendProposal, withProposals } from "./testing.ts"

let house: OpenHouse
let orgId: number
let li: string
let staff: Client

beforeAll(async () => {
  house = await openHouse({ modules: [withProposals(), dossiers], now: "2026-06-30T09:00:00+08:00" })
  const made = await house.organisation("某市政协")
  orgId = made.id
  const grants = [{ role: "member" as const }]
  ;({ id: li } = await house.person(orgId, "李晓云", {
    username: "li",
    grants,
    seat: { termId: made.termId },
  }))
  await house.person(orgId, "尤专干", { username: "you", grants: [{ role: "liaison_office" }] })
  staff = await house.signIn("you")
})
afterAll(() => house.close())

const save = async (book: object) => {
  const made = (await staff.post("/api/service/rule-books", { book, note: "主席会议讨论稿" })).json()
  await staff.post(`/api/service/rule-books/${made.id}/adoption`, {
    adoptedOn: "2026-01-01",
    meeting: "主席会议",
  })
  return made.id as string
}
const record = async (kind: string, title: string, onDate: string, attributes = {}) => {
  const body = { kind, onDate, title, attributes, people: [{ personId: li }] }
  return (await staff.post("/api/service/entries", body)).json().ids[0] as string
}
const replay = async (book: string, asOf?: string) => {
  const query = `year=2026&book=${book}${asOf ? `&asOf=${asOf}` : ""}`
  const view = (await staff.get(`/api/service/replay?${query}`)).json()
  const file = await staff.get(`/api/service/replay/file?${query}`)
  return { score: view.members[0].score, digest: view.digest, bytes: file.body, view }
}
const submitted = (at: string, more: [string, string][] = []) =>
  appendProposal({ house, orgId }, li, [], [["submit", at], ["file", at], ...more])

test("whatever is voided, put right, withdrawn or recorded afterwards, a year as of a day comes out byte for byte the same", async () => {
  const first = await save(jinan)
  await record("meeting.attended", "二次全会", "2026-03-02", { meeting: "plenary" })
  const charity = await record("service.welfare", "捐书", "2026-03-02")
  const walk = await record("service.welfare", "义诊", "2026-03-03")
  await submitted("2026-02-01T03:00:00Z")
  await submitted("2026-02-03T03:00:00Z")
  const then = await replay(first, "2026-06-30")
  // The base of 70, two kinds of welfare at 2 each, the second filed proposal 5.
  expect(then.score).toBe(79)

  house.clock.set("2026-11-20T09:00:00+08:00")
  staff = await house.signIn("you")
  await staff.post(`/api/service/entries/${charity}/void`, { reason: "活动取消" })
  const right = {
    kind: "study.notes",
    onDate: "2026-03-02",
    title: "学习笔记",
    attributes: {},
    reason: "类别记错",
  }
  await staff.post(`/api/service/entries/${walk}/replacement`, right)
  await record("service.welfare", "植树", "2026-03-04")
  await submitted("2026-07-05T03:00:00Z", [["withdraw", "2026-08-01T03:00:00Z"]])

  const again = await replay(first, "2026-06-30")
  expect([again.bytes, again.digest]).toEqual([then.bytes, then.digest])
  const now = await replay(first)
  expect([now.score, now.bytes === then.bytes]).toEqual([77, false])
  // In July the withdrawn proposal still counted; a day before anything, nothing did.
  expect((await replay(first, "2026-07-31")).score).toBe(84)
  expect((await replay(first, "2025-12-31")).score).toBe(70)
})

test("a year is replayed under any version, and compared with what was kept", async () => {
  const books = (await staff.get("/api/service/rule-books")).json().items
  const dearer = structuredClone(jinan) as typeof jinan & {
    blocks: { items: { id: string; points: number }[] }[]
  }
  const item = dearer.blocks[1]?.items.find((each) => each.id === "further_filed")
  if (item) item.points = 20
  const second = await save({ ...dearer, examples: [] })
  expect((await replay(second, "2026-06-30")).score).toBe(94)
  expect((await replay(books[0].id, "2026-06-30")).score).toBe(79)
  const member = await house.signIn("li")
  expect((await member.get(`/api/service/replay?year=2026&book=${second}`)).statusCode).toBe(403)
  const opened = await staff.post("/api/service-years", {
    year: 2026,
    title: "2026 年度履职考核",
    ruleBookId: books[0].id,
  })
  await staff.act("service-years", opened.json().id, "score")
  const { view } = await replay(books[0].id)
  expect(view).toMatchObject({ kept: 1, same: 1, members: [{ name: "李晓云", same: true, before: null }] })
  const other = (await replay(second)).view
  expect(other).toMatchObject({ kept: 1, same: 0, members: [{ same: false, before: { score: 77 } }] })
})
