import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "../../base/id.ts"
import { closeWorkshop } from "../../platform/documents/workshop.ts"
import { type Client, type OpenHouse, openHouse } from "../../platform/http/testing.ts"
import jinan from "../../rulebook/appraisal/books/jinan-2015.json" with { type: "json" }
import { attachments } from "../attachments/module.ts"
import { documents } from "../documents/module.ts"
import { todo } from "../todo/module.ts"
import { dossiers } from "./module.ts"
import { appendProposal, lettersOnce, withProposals } from "./testing.ts"

let house: OpenHouse
let orgId: number
let li: string
let wang: string
let member: Client
let staff: Client
let recorder: Client
let chair: Client
const plenary = { kind: "meeting.attended", onDate: "2026-01-12", title: "二次全会" }

beforeAll(async () => {
  house = await openHouse({
    modules: [withProposals(), attachments, documents, todo, dossiers],
    now: "2026-11-20T09:00:00+08:00",
  })
  const made = await house.organisation("某市政协")
  orgId = made.id
  const seat = { termId: made.termId }
  const grants = [{ role: "member" as const }]
  ;({ id: li } = await house.person(orgId, "李晓云", { username: "li", grants, seat }))
  ;({ id: wang } = await house.person(orgId, "王立本", { username: "wang", grants, seat }))
  await house.person(orgId, "尤专干", { username: "you", grants: [{ role: "liaison_office" }] })
  await house.person(orgId, "何专干", { username: "he", grants: [{ role: "committee_staff" }] })
  await house.person(orgId, "周主席", { username: "zhou", grants: [{ role: "chair" }] })
  member = await house.signIn("li")
  staff = await house.signIn("you")
  recorder = await house.signIn("he")
  chair = await house.signIn("zhou")
})
afterAll(async () => {
  closeWorkshop()
  await house.close()
})

const proposal = (lead: string, coSponsors: readonly string[], happened: readonly [string, string][]) =>
  appendProposal({ house, orgId }, lead, coSponsors, happened)
const codes = (answer: { json(): { reasons?: { code: string }[] } }) =>
  (answer.json().reasons ?? []).map(({ code }) => code)
const yearOf = async (who: Client, person = "me", year = 2026) =>
  (await who.get(`/api/service/people/${person}/years/${year}`)).json()

test("whoever organises records; what a member reports counts once somebody else has verified it", async () => {
  const record = (people: string[], more: object = {}) =>
    staff.post("/api/service/entries", {
      ...plenary,
      attributes: { meeting: "plenary" },
      people: people.map((personId) => ({ personId })),
      ...more,
    })
  expect((await record([li, wang])).statusCode).toBe(201)
  expect(codes(await record([newId()]))).toEqual(["not_a_member"])
  expect(codes(await record([li], { onDate: "2026-12-31" }))).toEqual(["service_in_future"])
  expect(codes(await record([li], { attributes: { meeting: "lunch" } }))).toEqual([
    "service_unknown_attribute_value",
  ])
  const mine = {
    kind: "activity.attended",
    onDate: "2026-05-04",
    title: "社区调研",
    attributes: { activity: "research" },
    evidence: "街道出具的签到表",
  }
  const denied = await member.post("/api/service-claims", {
    ...mine,
    kind: "honour.received",
    attributes: {},
  })
  expect(codes(denied)).toEqual(["not_for_oneself"])
  const { id } = (await member.post("/api/service-claims", mine)).json()
  expect((await yearOf(member)).claims).toMatchObject([{ title: "社区调研", state: "waiting" }])
  const waiting = (await staff.get("/api/service-claims?state=waiting")).json().items
  expect(waiting).toMatchObject([{ person: "李晓云", title: "社区调研", dueOn: "2026-12-04" }])
  expect((await staff.get("/api/todo")).json().items).toMatchObject([
    { procedure: "service_claim", count: 1, due: { on: "2026-12-04" } },
  ])
  const attached = await member.upload(
    `/api/files?procedure=service_claim&caseId=${id}`,
    "签到表.txt",
    "到场",
  )
  expect(attached.statusCode).toBe(201)
  expect((await staff.get(`/api/files/${attached.json().id}`)).statusCode).toBe(200)
  expect((await recorder.get(`/api/service-claims/${id}`)).statusCode).toBe(404)
  expect((await member.act("service-claims", id, "verify")).statusCode).toBe(403)
  expect((await staff.act("service-claims", id, "verify")).json().state).toBe("counted")
  const counted = (await yearOf(member)).entries.filter(
    (each: { source: string }) => each.source === "member",
  )
  expect(counted).toMatchObject([{ title: "社区调研", state: "counted", evidence: "街道出具的签到表" }])
  expect(codes(await staff.act("service-claims", id, "verify"))).toEqual(["wrong_state"])
})

test("a rule book is saved only when sound, as a new version, and adopted only when its examples come out", async () => {
  expect((await member.get("/api/service/rule-books")).statusCode).toBe(403)
  const broken = { ...jinan, total: { cap: 10, floor: 20 } }
  const checked = await staff.post("/api/service/rule-books/check", { text: JSON.stringify(broken) })
  expect(checked.json().problems[0]).toMatchObject({ code: "cap_below_floor", at: "/total/cap" })
  const unsound = await staff.post("/api/service/rule-books", { book: broken, note: "草稿" })
  expect(codes(unsound)).toEqual(["rule_book_not_sound"])
  const save = async (book: object) =>
    (await staff.post("/api/service/rule-books", { book, note: "主席会议讨论稿" })).json()
  const wrong = await save({ ...jinan, examples: [{ ...jinan.examples[0], expect: { score: 71 } }] })
  const adopt = (id: string) =>
    staff.post(`/api/service/rule-books/${id}/adoption`, {
      adoptedOn: "2026-01-01",
      meeting: "第 3 次主席会议",
    })
  expect(codes(await adopt(wrong.id))).toEqual(["examples_fail"])
  const sound = await save(jinan)
  expect([wrong.version, sound.version]).toEqual([1, 2])
  expect((await adopt(sound.id)).statusCode).toBe(204)
  expect(codes(await adopt(sound.id))).toEqual(["rule_book_adopted"])
})

test("proposals count in the year of their submission, for those who stand behind them, and not once withdrawn", async () => {
  const on = (day: string) => `${day}T03:00:00Z`
  const happened = (submitted: string, filedOn: string): [string, string][] => [
    ["submit", on(submitted)],
    ["file", on(filedOn)],
  ]
  await proposal(li, [wang], happened("2026-01-15", "2026-02-03"))
  await proposal(li, [], happened("2026-03-15", "2026-04-03"))
  await proposal(li, [], [...happened("2026-03-16", "2026-04-03"), ["withdraw", on("2026-04-04")]])
  await proposal(li, [], happened("2025-12-30", "2026-01-20"))
  const year = await yearOf(member)
  const filed = year.entries.filter((each: { kind: string }) => each.kind === "proposal.filed")
  expect(filed.map((each: { onDate: string }) => each.onDate)).toEqual(["2026-03-15", "2026-01-15"])
  // The base of 70, the second filed proposal 5; the three ones are met. Before everybody is scored there is no grade.
  expect(year).toMatchObject({ provisional: true, owed: [], account: { score: 75, grade: null } })
  const other = await yearOf(await house.signIn("wang"))
  expect(other).toMatchObject({ owed: [{ id: "three_ones" }], account: { score: 70 } })
  expect((await member.get(`/api/service/people/${wang}/years/2026`)).statusCode).toBe(403)
})

test("each use of one case counts where its office says so, at the level of the organisation itself", async () => {
  await proposal(
    wang,
    [],
    [
      ["award", "2025-05-03T03:00:00Z"],
      ["award", "2025-06-03T03:00:00Z"],
    ],
  )
  const { entries } = await yearOf(await house.signIn("wang"), "me", 2025)
  const uses = entries.map((each: { onDate: string; attributes: object }) => [each.onDate, each.attributes])
  expect(uses).toEqual(
    ["2025-06-03", "2025-05-03"].map((day) => [day, { role: "lead", level: "prefecture" }]),
  )
})

test("a voided entry stays in the ledger and counts for nothing; a correction takes the place of what stood", async () => {
  const welfare = { kind: "service.welfare", onDate: "2026-06-01", title: "捐书", attributes: { hours: 2 } }
  const made = await staff.post("/api/service/entries", { ...welfare, people: [{ personId: li }] })
  const [id] = made.json().ids
  expect((await yearOf(member)).account.score).toBe(77)
  const fixed = await staff.post(`/api/service/entries/${id}/replacement`, {
    ...welfare,
    attributes: { hours: 3 },
    reason: "时长记错",
  })
  expect((await yearOf(member)).account.score).toBe(77)
  await staff.post(`/api/service/entries/${fixed.json().id}/void`, { reason: "活动取消" })
  const year = await yearOf(member)
  expect(year.account).toMatchObject({ score: 75, voided: [fixed.json().id] })
  const kept = year.entries.filter((each: { title: string }) => each.title === "捐书")
  expect(kept.map((each: { state: string; reason: string }) => [each.state, each.reason]).sort()).toEqual([
    ["superseded", "时长记错"],
    ["voided", "活动取消"],
  ])
})

test("a changed rule book is rehearsed member by member before it is adopted", async () => {
  const dearer = structuredClone(jinan) as typeof jinan & {
    blocks: { items: { id: string; points: number }[] }[]
  }
  const item = dearer.blocks[1]?.items.find((each) => each.id === "further_filed")
  if (item) item.points = 20
  const answer = await staff.post("/api/service/rule-books/rehearsal", { book: dearer, year: 2026 })
  expect(answer.json().members).toMatchObject([
    {
      personId: li,
      name: "李晓云",
      before: { score: 75, grade: "称职" },
      after: { score: 90, grade: "优秀" },
      change: 15,
    },
    {
      personId: wang,
      name: "王立本",
      before: { score: 70, grade: "不称职" },
      after: { score: 70, grade: "不称职" },
      change: 0,
    },
  ])
})

test("the year goes from reports to the archive: objections are answered, chairs approve, people decide measures", async () => {
  const books = (await staff.get("/api/service/rule-books")).json().items as {
    id: string
    adoptedOn: string | null
  }[]
  const ruleBookId = books.find((each) => each.adoptedOn)?.id
  const opened = await staff.post("/api/service-years", {
    year: 2026,
    title: "2026 年度履职考核",
    ruleBookId,
  })
  expect(opened.statusCode).toBe(201)
  const { id } = opened.json()
  const put = await member.send("PUT", `/api/service-years/${id}/report`, {
    body: "一年来提交提案两件，参加调研一次，出席全会。",
  })
  expect(put.statusCode).toBe(204)
  await staff.act("service-years", id, "score")
  expect((await yearOf(member)).provisional).toBe(true)
  await staff.act("service-years", id, "openObjections")
  expect(await yearOf(member)).toMatchObject({
    provisional: false,
    account: { score: 75, gradeName: "称职" },
  })
  const objected = await member.post("/api/service-objections", {
    serviceYearId: id,
    about: "welfare",
    body: "六月的捐书活动如期举行。",
  })
  expect(
    codes(
      await chair.act("service-years", id, "approve", {
        meeting: "第 9 次主席会议",
        approvedOn: "2026-11-20",
      }),
    ),
  ).toEqual(["objections_wait"])
  const reason = "经核实活动举行，已补记。"
  const objection = objected.json().id
  expect((await member.act("service-objections", objection, "uphold", { reason })).statusCode).toBe(403)
  expect((await staff.act("service-objections", objection, "uphold", { reason })).statusCode).toBe(200)
  await staff.post("/api/service/entries", {
    kind: "service.welfare",
    onDate: "2026-06-01",
    title: "捐书",
    people: [{ personId: li }],
  })
  await staff.act("service-years", id, "score")
  const approved = await chair.act("service-years", id, "approve", {
    meeting: "第 9 次主席会议",
    approvedOn: "2026-11-20",
  })
  expect(approved.json()).toMatchObject({ state: "approved", record: { scored: 2, undecided: 1 } })
  expect((await yearOf(member)).account.score).toBe(77)
  await staff.act("service-years", id, "notify")
  const letters = await lettersOnce({ house, orgId }, member, staff, id)
  expect(letters.own).toMatchObject([{ title: "关于2026年度委员履职考核结果的通知" }])
  expect(letters.all).toHaveLength(3)
  const told = (await staff.get(`/api/service-years/${id}`)).json().record
  expect(told.letters).toEqual({ total: 3, issued: 3 })
  // Every member sees the year; the letters of others they do not.
  expect(letters.ofYear).toEqual([])
  expect(codes(await staff.act("service-years", id, "archive"))).toEqual(["measures_wait"])
  const board = (await staff.get(`/api/service-years/${id}/board`)).json()
  expect(board.measures).toMatchObject([{ person: "王立本", rung: "interview", state: "proposed" }])
  // Its grades go by the score alone: nobody is shown an order.
  expect(board.ranked).toBe(false)
  const [{ id: measure }] = board.measures
  const dropped = await staff.act("service-measures", measure, "drop", { reason: "新任委员，先行提醒。" })
  expect(dropped.json().state).toBe("dropped")
  expect((await staff.act("service-years", id, "archive")).json().state).toBe("archived")
  const dossier = (await member.get("/api/service/people/me/dossier")).json()
  expect(dossier).toMatchObject({
    person: { name: "李晓云" },
    years: [{ year: 2026, score: 77, grade: "称职" }],
    reports: [{ year: 2026 }],
  })
  expect(dossier.entries.some((each: { href: string | null }) => each.href?.startsWith("/proposals/"))).toBe(
    true,
  )
  const paper = await member.get("/api/service/people/me/dossier/file?format=docx")
  expect([paper.statusCode, paper.rawPayload.subarray(0, 2).toString()]).toEqual([200, "PK"])
  expect((await member.get(`/api/service/people/${wang}/dossier/file`)).statusCode).toBe(403)
})
