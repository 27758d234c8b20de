import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "../../base/id.ts"
import { closeWorkshop } from "../../platform/documents/workshop.ts"
import { type Client, type OpenHouse, openHouse } from "../../platform/http/testing.ts"
import { scoreTexts } from "../../rulebook/appraisal/score-texts.ts"
import { activities } from "../activities/module.ts"
import { documents } from "../documents/module.ts"
import { notifications } from "../notifications/module.ts"
import { todo } from "../todo/module.ts"
import { ofCommittees, ofMembers, seatCommittees } from "./committees.fixture.ts"
import { dossiers } from "./module.ts"
import { appendProposal, lettersOnce, withProposals } from "./testing.ts"
import { tellScored } from "./year/telling.ts"

let house: OpenHouse
let orgId: number
let staff: Client
let convener: Client
let chair: Client
let member: Client
const ids: Record<string, string> = {}
const books: Record<string, string> = {}

beforeAll(async () => {
  house = await openHouse({
    modules: [withProposals(), activities, documents, notifications, todo, dossiers],
    now: "2026-03-01T09:00:00+08:00",
  })
  orgId = await seatCommittees(house, ids)
  await signIn()
})
afterAll(async () => {
  closeWorkshop()
  await house.close()
})

async function signIn() {
  staff = await house.signIn("you")
  convener = await house.signIn("sun")
  chair = await house.signIn("zhou")
  member = await house.signIn("li")
}

const codes = (answer: { json(): { reasons?: { code: string }[] } }) =>
  (answer.json().reasons ?? []).map(({ code }) => code)
const filed = (lead: string | { bodyId: string }, day: string) =>
  appendProposal(
    { house, orgId },
    lead,
    [],
    [
      ["submit", `${day}T03:00:00Z`],
      ["file", `${day}T04:00:00Z`],
    ],
  )
const yearOf = async (who: Client, body: string) =>
  (await who.get(`/api/service/bodies/${ids[body]}/years/2026`)).json()

test("what a body organises counts for it: settled in its name, or recorded by whoever organised it, and never twice", async () => {
  const meeting = {
    ...{ title: "经济形势分析会", kind: "special_committee", mustAttend: true, place: "三楼会议室" },
    ...{ onDate: "2026-03-10", fromTime: "09:00", untilDate: "2026-03-10", untilTime: "11:30" },
    invited: { personIds: [ids.li] },
  }
  const unfit = await staff.post("/api/activities", { ...meeting, organisingBodyId: ids.unit })
  expect(codes(unfit)).toEqual(["no_organising_body"])
  const { id } = (await staff.post("/api/activities", { ...meeting, organisingBodyId: ids.economy })).json()
  expect((await staff.act("activities", id, "call")).json().record.organisingBody).toMatchObject({
    name: "经济委员会",
  })
  house.clock.set("2026-03-11T09:00:00+08:00")
  await signIn()
  expect((await staff.act("activities", id, "settle")).statusCode).toBe(200)
  const record = (onDate: string, body: string | undefined, title = "委员会全体会议") =>
    staff.post("/api/service/entries", {
      ...{ kind: "meeting.organised", onDate, title },
      attributes: { meeting: "special_committee", people: 12 },
      bodies: [{ bodyId: body }],
    })
  expect((await record("2026-03-02", ids.economy)).statusCode).toBe(201)
  expect(codes(await record("2026-03-10", ids.economy, "经济形势分析会"))).toEqual(["service_there_already"])
  expect(codes(await record("2026-03-02", ids.unit))).toEqual(["not_assessed"])
  const { items } = (await staff.get("/api/service/entries?year=2026")).json()
  expect(items).toMatchObject([{ name: "经济委员会", bodyId: ids.economy, personId: null }])
})

test("a year of committees beside the members' own: work of their own, and of their members on the days on which they belonged", async () => {
  await filed(ids.li ?? "", "2026-01-15")
  await filed(ids.li ?? "", "2026-02-15")
  await filed(ids.wang ?? "", "2026-05-10")
  await filed(ids.wang ?? "", "2026-08-10")
  await filed({ bodyId: ids.economy ?? "" }, "2026-02-20")
  house.clock.set("2026-11-20T09:00:00+08:00")
  await signIn()
  for (const [name, book] of Object.entries({ ofMembers, ofCommittees })) {
    const { id } = (await staff.post("/api/service/rule-books", { book, note: "讨论稿" })).json()
    const adoption = { adoptedOn: "2026-01-01", meeting: "第 3 次主席会议" }
    expect((await staff.post(`/api/service/rule-books/${id}/adoption`, adoption)).statusCode).toBe(204)
    books[name] = id
  }
  const open = (ruleBookId: string | undefined) =>
    staff.post("/api/service-years", { year: 2026, title: "2026 年度考核", ruleBookId })
  ids.membersYear = (await open(books.ofMembers)).json().id
  ids.year = (await open(books.ofCommittees)).json().id
  expect(codes(await open(books.ofCommittees))).toEqual(["year_open_already"])
  const changed = await staff.act("service-years", ids.year ?? "", "changeRules", {
    ...{ ruleBookId: books.ofMembers, reason: "换用委员办法" },
  })
  expect(codes(changed)).toEqual(["rule_book_of_others"])
  // 2 meetings × 2 = 4, capped at 3; one proposal of its own 5; 李 has 80, half of it 40; three proposals while they
  // belonged 3; three among the one member at the year's end × 3 = 9.
  expect(await yearOf(staff, "economy")).toMatchObject({ name: "经济委员会", account: { score: 60 } })
  // 王 80 and 赵 60 come to 70, half of it 35; one proposal 1; one among two × 3.
  expect((await yearOf(staff, "farming")).account.score).toBe(37.5)
})

test("whoever speaks for a committee owes its report, sees its account and no other, and no member's score", async () => {
  const owed = (await convener.get("/api/todo")).json().items
  expect(owed).toMatchObject([
    { procedure: "service_year", title: "2026 年度考核", due: { on: "2026-12-15" } },
  ])
  expect((await yearOf(convener, "economy")).reportOwed).toBe(true)
  const body = "一年来组织会议两次，提交集体提案一件，联系企业二十家，委员履职认真。"
  const put = (who: Client) => who.send("PUT", `/api/service-years/${ids.year}/report`, { body })
  expect(codes(await put(member))).toEqual(["own_body_only"])
  expect((await put(convener)).statusCode).toBe(204)
  expect((await convener.get("/api/todo")).json().items).toEqual([])
  expect((await staff.get(`/api/service-years/${ids.year}/board`)).json()).toMatchObject({
    owing: [{ name: "农业委员会", bodyId: ids.farming }],
    reports: [{ name: "经济委员会", body }],
  })
  const seen = await yearOf(convener, "economy")
  expect(seen.entries.filter((each: { kind: string }) => each.kind === "member.scored")).toEqual([])
  expect(seen.entries.map((each: { title: string }) => each.title)).toContain("王立本 · 履职考核")
  const kept = await yearOf(staff, "economy")
  const scored = kept.entries.filter((each: { kind: string }) => each.kind === "member.scored")
  expect(scored.map((each: { title: string }) => each.title)).toEqual(["李晓云 · 80"])
  const clerk = await house.signIn("he")
  expect((await clerk.get(`/api/service/bodies/${ids.farming}/years/2026`)).statusCode).toBe(200)
  for (const [who, other] of [
    [clerk, "economy"],
    [convener, "farming"],
    [member, "economy"],
  ] as const)
    expect((await who.get(`/api/service/bodies/${ids[other]}/years/2026`)).statusCode).toBe(403)
  const listed = async (who: Client) =>
    (await who.get("/api/service-years")).json().items.map((each: { subject: string }) => each.subject)
  expect([await listed(convener), await listed(member)]).toEqual([
    ["special_committee"],
    ["member", "special_committee"],
  ])
  expect((await convener.get(`/api/service-years/${ids.membersYear}`)).statusCode).toBe(404)
})

test("the year of committees goes from an evaluation to the archive; an objection is made in a committee's name", async () => {
  const year = ids.year ?? ""
  const round = await staff.post(`/api/service-years/${year}/evaluations`, {
    ...{ kind: "committee", title: "主席会议评议专委会", closesOn: "2026-11-30" },
    ...{ memberIds: [ids.economy, ids.farming], evaluators: ["周主席", "吴副主席", "郑副主席"] },
  })
  const [first] = round.json().codes
  const page = await house.client().get(first.path)
  expect(page.body).toContain("农业委员会")
  await staff.act("service-years", year, "score")
  await staff.act("service-years", year, "openObjections")
  const fact = {
    id: newId(),
    procedure: "service_year",
    caseId: year,
    matterId: year,
    action: "openObjections",
  }
  const actor = { personId: null, name: "", channel: "system" as const }
  const said = { ...fact, from: "scored", to: "objections", at: new Date(0), actor, data: {} }
  await tellScored({ house: house.house, orgId, fact: said, args: { kind: "service_scored" } })
  const told = async (who: Client) => (await who.get("/api/notices")).json().items.length
  expect([await told(convener), await told(member)]).toEqual([1, 0])
  const object = (who: Client) =>
    who.post("/api/service-objections", {
      serviceYearId: year,
      about: "held",
      body: "四月的座谈会没有记入。",
    })
  expect(codes(await object(member))).toEqual(["own_body_only"])
  const { id } = (await object(convener)).json()
  expect((await convener.get(`/api/service-objections/${id}`)).json().record.person).toBe("经济委员会")
  expect((await member.get(`/api/service-objections/${id}`)).statusCode).toBe(404)
  expect((await convener.act("service-objections", id, "uphold", { reason: "属实" })).statusCode).toBe(403)
  const answered = await staff.act("service-objections", id, "dismiss", { reason: "会议已封顶，不再加分。" })
  expect(answered.json().state).toBe("dismissed")
  const meeting = { meeting: "第 9 次主席会议", approvedOn: "2026-11-20" }
  expect((await chair.act("service-years", year, "approve", meeting)).json().state).toBe("approved")
  const board = (await chair.get(`/api/service-years/${year}/board`)).json()
  expect(board.ranked).toBe(true)
  const outcome = board.scores.map((each: { name: string; score: number; grade: string }) => [
    ...[each.name, each.score, each.grade],
  ])
  expect(outcome).toEqual([
    ["经济委员会", 60, "先进"],
    ["农业委员会", 37.5, "一般"],
  ])
  await staff.act("service-years", year, "notify")
  const letters = await lettersOnce({ house, orgId }, convener, staff, year)
  expect(letters.all.map((each: { title: string }) => each.title)).toEqual(
    Array.from({ length: 3 }, () => "关于2026年度专门委员会履职考核结果的通知"),
  )
  expect(letters.own).toHaveLength(1)
  expect((await staff.act("service-years", year, "archive")).json().state).toBe("archived")
  expect(await yearOf(convener, "economy")).toMatchObject({
    provisional: false,
    account: { score: 60, gradeName: "先进" },
    objections: [{ state: "dismissed" }],
  })
})

test("the command line makes the same bytes of the same facts, and a committee's book is rehearsed and replayed like any other", async () => {
  const query = `year=2026&book=${books.ofCommittees}&asOf=2026-11-20`
  const replay = (await staff.get(`/api/service/replay?${query}`)).json()
  expect(replay).toMatchObject({
    kept: 2,
    same: 2,
    members: [{ bodyId: ids.economy }, { bodyId: ids.farming }],
  })
  const facts = (await staff.get(`/api/service/replay/facts?${query}`)).body
  const rules = (await staff.get(`/api/service/rule-books/${books.ofCommittees}`)).json().book
  const text = (name: string, value: unknown) => ({ name, text: JSON.stringify(value) })
  const printed = (given: unknown, members?: unknown) =>
    scoreTexts(text("rules.json", rules), text("facts.json", given), {
      ...{ asOf: "2026-11-20", canonical: true },
      ...(members ? { members: text("scores.json", members) } : {}),
    })
  const bytes = (await staff.get(`/api/service/replay/file?${query}`)).body
  expect(printed(JSON.parse(facts))).toEqual({ code: 0, output: bytes, errors: "" })
  // The same once more with the members' outcome given apart, as it is replayed from their own book.
  const apart = JSON.parse(facts) as { subjects: { facts: { kind: string }[] }[] }
  for (const subject of apart.subjects)
    subject.facts = subject.facts.filter(({ kind }) => kind !== "member.scored")
  const own = `year=2026&book=${books.ofMembers}&asOf=2026-11-20`
  const scores = JSON.parse((await staff.get(`/api/service/replay/file?${own}`)).body)
  expect(printed(apart, scores).output).toBe(bytes)
  const dearer = structuredClone(ofCommittees)
  dearer.total = { start: 10 } as never
  const rehearsed = await staff.post("/api/service/rule-books/rehearsal", { book: dearer, year: 2026 })
  expect(rehearsed.json().members).toMatchObject([
    { name: "经济委员会", before: { score: 60 }, after: { score: 70 }, change: 10 },
    { name: "农业委员会", before: { score: 37.5 }, after: { score: 47.5 }, change: 10 },
  ])
})

test("what members come to stands for their committee once it is approved, and as of a day only if that was entered by then", async () => {
  const year = ids.membersYear ?? ""
  await staff.act("service-years", year, "score")
  await staff.act("service-years", year, "openObjections")
  await filed(ids.li ?? "", "2026-12-01")
  house.clock.set("2027-01-10T09:00:00+08:00")
  await signIn()
  const meeting = { meeting: "第 1 次主席会议", approvedOn: "2026-12-20" }
  expect((await chair.act("service-years", year, "approve", meeting)).json().state).toBe("approved")
  const asOf = async (day: string) => {
    const query = `year=2026&book=${books.ofCommittees}&asOf=${day}`
    return (await staff.get(`/api/service/replay?${query}`)).json().members[0].score
  }
  // Four proposals and four per head; at the year's end 李 has three of them and half of 90, approved are 80.
  expect([await asOf("2026-12-31"), await asOf("2027-01-10")]).toEqual([69, 64])
})
