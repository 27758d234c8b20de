import { afterAll, beforeAll, expect, test } from "vitest"
import { type Client, type OpenHouse, openHouse } from "../../../platform/http/testing.ts"
import { setTerms } from "../../../platform/procedures/terms.ts"
import jinan from "../../../rulebook/appraisal/books/jinan-2015.json" with { type: "json" }
import { todo } from "../../todo/module.ts"
import { dossiers } from "../module.ts"
import { serviceTerms } from "../terms.ts"

let house: OpenHouse
let li: string
let wang: string
let member: Client
let staff: Client
let yearId: string
let orgId: number
let bookId: string

beforeAll(async () => {
  house = await openHouse({ modules: [todo, dossiers], now: "2026-10-20T09:00:00+08:00" })
  const { id, termId } = await house.organisation("某市政协")
  orgId = id
  const grants = [{ role: "member" as const }]
  const seat = { termId }
  ;({ id: li } = await house.person(orgId, "李晓云", {
    username: "li",
    grants,
    seat: { ...seat, standing: true },
  }))
  ;({ id: wang } = await house.person(orgId, "王立本", { username: "wang", grants, seat }))
  await house.person(orgId, "金联络", { username: "jin", grants: [{ role: "liaison_office" }] })
  member = await house.signIn("li")
  staff = await house.signIn("jin")
  const saved = await staff.post("/api/service/rule-books", { book: jinan, note: "讨论稿" })
  const ruleBookId = saved.json().id
  bookId = ruleBookId
  await staff.post(`/api/service/rule-books/${ruleBookId}/adoption`, {
    adoptedOn: "2026-01-01",
    meeting: "第 3 次主席会议",
  })
  const year = { year: 2026, title: "2026 年度履职考核", ruleBookId }
  yearId = (await staff.post("/api/service-years", year)).json().id
})
afterAll(() => house.close())

const codes = (answer: { json(): { reasons?: { code: string }[] } }) =>
  (answer.json().reasons ?? []).map(({ code }) => code)
const mine = async (who: Client) => (await who.get("/api/service/people/me/years/2026")).json()

test("named people evaluate once by a code, without an account; nobody can tell who gave which mark", async () => {
  const round = {
    kind: "constituents",
    title: "教育界群众评议",
    closesOn: "2026-11-10",
    memberIds: [li, wang],
    evaluators: ["周老师", "吴校长", "郑家长"],
  }
  const path = `/api/service-years/${yearId}/evaluations`
  expect((await member.post(path, round)).statusCode).toBe(403)
  const made = (await staff.post(path, round)).json()
  expect(made.codes.map(({ name }: { name: string }) => name)).toEqual(round.evaluators)
  const form = { "content-type": "application/x-www-form-urlencoded" }
  const visitor = house.client()
  const cast = (at: string, marks: Record<string, string>) =>
    visitor.send("POST", at, new URLSearchParams(marks).toString(), form)
  const [first, second, third] = made.codes.map((each: { path: string }) => each.path)
  const page = await visitor.get(first)
  expect([page.statusCode, page.body.includes("李晓云")]).toEqual([200, true])
  const closing = `/api/service/evaluations/${made.id}/closing`
  expect((await cast(first, { [li]: "excellent", [wang]: "good" })).statusCode).toBe(201)
  expect((await cast(first, { [li]: "poor" })).statusCode).toBe(404)
  expect((await visitor.get(`${second.slice(0, -2)}${second.endsWith("AA") ? "BB" : "AA"}`)).statusCode).toBe(
    404,
  )
  expect((await cast(second, { [li]: "good", [wang]: "" })).statusCode).toBe(201)
  expect(codes(await staff.post(closing))).toEqual(["evaluation_too_few"])
  expect((await cast(third, { [li]: "excellent", [wang]: "fair" })).statusCode).toBe(201)
  expect((await staff.get(path)).json().items).toMatchObject([{ used: 3, evaluators: 3, closed: false }])
  expect((await staff.post(closing)).statusCode).toBe(204)
  expect(codes(await staff.post(closing))).toEqual(["evaluation_closed"])
  const { entries } = await mine(member)
  expect(entries).toMatchObject([{ kind: "evaluation.constituents", attributes: { score: 90 } }])
  // Two marks would tell who gave them.
  expect((await mine(await house.signIn("wang"))).entries).toEqual([])
})

test("what a year asks of members is read off the facts; standing members owe a report and are reminded", async () => {
  const path = `/api/service-years/${yearId}/duties`
  const duty = { name: "做一件实事", kind: "service.welfare", atLeast: 1, dueOn: "2026-11-30" }
  expect(codes(await staff.post(path, { ...duty, dueOn: "2027-01-01" }))).toEqual(["duty_of_year"])
  expect((await staff.post(path, duty)).statusCode).toBe(201)
  await staff.post(path, { ...duty, name: "常委领办", standingOnly: true, kind: "study.essay" })
  expect((await mine(member)).duties).toMatchObject([
    { name: "做一件实事", done: 0, atLeast: 1 },
    { name: "常委领办" },
  ])
  await staff.post("/api/service/entries", {
    ...{ kind: "service.welfare", onDate: "2026-10-01", title: "捐书" },
    people: [{ personId: li }],
  })
  const [first] = (await mine(member)).duties
  expect(first).toMatchObject({ done: 1 })
  expect((await staff.get(path)).json().items).toMatchObject([
    { asked: 2, done: 1 },
    { asked: 1, done: 0 },
  ])
  expect((await staff.post(`/api/service/duties/${first.id}/end`)).statusCode).toBe(204)
  expect((await mine(member)).duties).toHaveLength(1)
  const board = `/api/service-years/${yearId}/board`
  expect((await staff.get(board)).json().owing).toMatchObject([{ personId: li, name: "李晓云" }])
  expect((await mine(member)).reportOwed).toBe(true)
  expect((await member.get("/api/todo")).json().items).toMatchObject([
    { procedure: "service_year", what: "提交年度述职", due: { on: "2026-12-15" } },
  ])
  expect((await member.get(`/api/service-years/${yearId}`)).json().parties).toEqual([])
  expect((await staff.post(`/api/service-years/${yearId}/report-reminders`)).json()).toEqual({ told: 1 })
  const report = { body: "一年来提交提案两件，参加调研一次，出席全部会议。" }
  await member.send("PUT", `/api/service-years/${yearId}/report`, report)
  expect((await staff.get(board)).json().owing).toMatchObject([])
  expect((await member.get("/api/todo")).json().items).toEqual([])
})

test("where the terms say so evaluators are told that their name stands, and one ballot is enough", async () => {
  await house.inOrganisation(orgId, (tx) =>
    setTerms(tx, serviceTerms, {
      ...{
        preset: null,
        values: { evaluationsSealed: false },
        at: new Date("2026-10-20T02:00:00Z"),
        by: null,
      },
      validFrom: Temporal.PlainDate.from("2026-10-20"),
    }),
  )
  const year = { year: 2025, title: "2025 年度履职考核", ruleBookId: bookId }
  const id = (await staff.post("/api/service-years", year)).json().id
  const path = `/api/service-years/${id}/evaluations`
  const evaluators = ["周老师", "吴校长", "郑家长"]
  const round = {
    kind: "committee",
    title: "教科委评价",
    closesOn: "2026-11-10",
    memberIds: [wang],
    evaluators,
  }
  const made = (await staff.post(path, round)).json()
  const [{ path: first }] = made.codes
  const visitor = house.client()
  expect((await visitor.get(first)).body).toContain("评价记名")
  const form = { "content-type": "application/x-www-form-urlencoded" }
  await visitor.send("POST", first, new URLSearchParams({ [wang]: "good" }).toString(), form)
  expect((await staff.get(path)).json().items).toMatchObject([{ sealed: false, marks: [] }])
  expect((await staff.post(`/api/service/evaluations/${made.id}/closing`)).statusCode).toBe(204)
  const marks = [{ evaluator: "周老师", member: "王立本", mark: 80 }]
  expect((await staff.get(path)).json().items).toMatchObject([{ marks }])
})
