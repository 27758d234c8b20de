import { afterAll, beforeAll, expect, test } from "vitest"
import { type Client, type OpenHouse, openHouse } from "../../platform/http/testing.ts"
import { checkTodo } from "../../platform/procedures/check-todo.ts"
import { readTable } from "../../platform/sheets/read.ts"
import { check } from "../../procedure/check.ts"
import { dossiers } from "../dossiers/module.ts"
import { todo } from "../todo/module.ts"
import { activityOffice } from "./activity/office.ts"
import { enrolmentOffice, summonsOffice } from "./attendance/offices.ts"
import { halfDaysOf } from "./attendance/rules/half-days.ts"
import { activities } from "./module.ts"

let house: OpenHouse
let orgId: number
let termId: string
let ids: Record<"li" | "wang" | "sun", string>
let li: Client
let wang: Client
let sun: Client
let staff: Client
let chair: Client
let other: Client
let sector: string

beforeAll(async () => {
  house = await openHouse({
    modules: [activities, dossiers, todo],
    now: "2026-03-02T09:00:00+08:00",
    sessions: { idle: 30 * 86_400, absolute: 30 * 86_400 },
  })
  const made = await house.organisation("某市政协")
  orgId = made.id
  termId = made.termId
  sector = await house.body(orgId, "sector", "经济界")
  const member = (standing: boolean) => ({
    grants: [{ role: "member" as const }],
    seat: { termId: made.termId, sectorId: sector, standing },
  })
  const one = async (name: string, username: string, standing = false) =>
    (await house.person(orgId, name, { username, ...member(standing) })).id
  ids = {
    li: await one("李晓云", "li", true),
    wang: await one("王立本", "wang"),
    sun: await one("孙敏", "sun"),
  }
  await house.person(orgId, "尤专干", { username: "you", grants: [{ role: "committee_staff" }] })
  await house.person(orgId, "何专干", { username: "he", grants: [{ role: "committee_staff" }] })
  await house.person(orgId, "周主席", { username: "zhou", grants: [{ role: "chair" }] })
  ;[li, wang, sun, staff, other, chair] = (await Promise.all(
    ["li", "wang", "sun", "you", "he", "zhou"].map((name) => house.signIn(name)),
  )) as [Client, Client, Client, Client, Client, Client]
})
afterAll(() => house.close())

const codes = (answer: { json(): { reasons?: { code: string }[] } }) =>
  (answer.json().reasons ?? []).map(({ code }) => code)
const meeting = {
  title: "常委会第二十次会议",
  kind: "standing_committee",
  mustAttend: true,
  onDate: "2026-03-10",
  fromTime: "09:00",
  untilDate: "2026-03-10",
  untilTime: "17:00",
  place: "机关三楼会议室",
}
const all = { everybody: true, standing: false, bodyIds: [] as string[], personIds: [] as string[] }
const act = (who: Client, path: string, action: string, input: object = {}) =>
  who.post(`/api/${path}/actions/${action}`, { input })

/** Prepares one and sends the notice. */
async function called(more: object = {}, invited: object = all): Promise<string> {
  const { id } = (await staff.post("/api/activities", { ...meeting, invited, ...more })).json()
  const sent = await act(staff, `activities/${id}`, "call")
  expect(sent.statusCode, sent.body).toBe(200)
  return id
}
interface Line {
  id: string
  personId: string
  path: string
  name: string
  state: string
  checkedIn: string[]
}
const rosterOf = async (id: string): Promise<Line[]> =>
  (await staff.get(`/api/activities/${id}/roster`)).json().items
const lineOf = async (id: string, name: string) =>
  (await rosterOf(id)).find((each) => each.name === name) as Line
const own = async (id: string, name: string) => {
  const line = await lineOf(id, name)
  return `${line.path}/${line.id}`
}
const states = async (id: string) =>
  Object.fromEntries((await rosterOf(id)).map(({ name, state }) => [name, state]))

test("the procedures of activities and attendance are sound", () => {
  for (const office of [activityOffice, summonsOffice, enrolmentOffice]) {
    expect(check(office.procedure)).toEqual([])
    expect(checkTodo(office)).toEqual([])
  }
})

test("attendance is metered by half-days on the clock of the house", () => {
  const when = { onDate: "2026-01-12", fromTime: "14:00", untilDate: "2026-01-13", untilTime: "11:30" }
  expect(halfDaysOf(when)).toEqual(["2026-01-12/pm", "2026-01-13/am"])
  expect(halfDaysOf({ ...when, untilDate: "2026-01-12", untilTime: "17:00" })).toHaveLength(1)
  expect(
    halfDaysOf({ ...when, fromTime: "09:00", untilDate: "2026-01-12", untilTime: "12:30" }),
  ).toHaveLength(1)
})

test("notice is given in time by the terms, or says why not; a stranger neither sees nor calls it", async () => {
  const soon = {
    ...meeting,
    kind: "plenary",
    title: "临时全会",
    onDate: "2026-03-05",
    untilDate: "2026-03-05",
    invited: all,
  }
  expect(codes(await li.post("/api/activities", soon))).toEqual(["organisers_only"])
  const { id } = (await staff.post("/api/activities", soon)).json()
  expect(codes(await act(staff, `activities/${id}`, "call"))).toEqual(["notice_too_short"])
  expect((await act(other, `activities/${id}`, "call")).statusCode).toBe(404)
  expect((await li.get(`/api/activities/${id}`)).statusCode).toBe(404)
  await act(staff, `activities/${id}`, "call", { urgent: "人事事项" })
  expect((await other.get(`/api/activities/${id}/roster`)).statusCode).toBe(403)
  expect((await li.get(`/api/activities/${id}`)).statusCode).toBe(200)
  await act(staff, `activities/${id}`, "cancel", { reason: "改期" })
  expect(await states(id)).toEqual({ 李晓云: "released", 王立本: "released", 孙敏: "released" })
})

test("where attendance is a duty there is leave and no not-coming; the terms name who grants it", async () => {
  const id = await called()
  const mine = (await li.get("/api/activities/mine")).json().coming
  expect(mine[0].offers).toEqual([
    { action: "accept", form: false },
    { action: "askLeave", form: true },
  ])
  expect((await act(li, await own(id, "李晓云"), "accept")).statusCode).toBe(200)
  const wangs = await own(id, "王立本")
  expect((await act(li, wangs, "accept")).statusCode).toBe(404)
  expect((await act(wang, wangs, "askLeave", { reason: "出国考察" })).statusCode).toBe(200)
  expect((await act(staff, wangs, "grantLeave")).statusCode).toBe(403)
  expect((await act(chair, wangs, "grantLeave")).statusCode).toBe(200)
  expect(await states(id)).toEqual({ 李晓云: "coming", 王立本: "on_leave", 孙敏: "called" })
  const moved = {
    ...meeting,
    onDate: "2026-03-11",
    untilDate: "2026-03-11",
    answerBy: "2026-03-09",
    reason: "场地调整",
  }
  const { title: _, kind: __, mustAttend: ___, ...when } = moved
  expect((await act(staff, `activities/${id}`, "change", when)).statusCode).toBe(200)
  expect(await states(id)).toEqual({ 李晓云: "called", 王立本: "called", 孙敏: "called" })
})

test("the last place is given once; whoever waits moves up when somebody withdraws", async () => {
  const free = { title: "园区调研", kind: "research", mustAttend: false, capacity: 1 }
  const id = await called(free, { ...all, everybody: false, bodyIds: [sector] })
  const [lis, wangs] = [await own(id, "李晓云"), await own(id, "王立本")]
  const answers = await Promise.all([act(li, lis, "signUp"), act(wang, wangs, "signUp")])
  expect(answers.map((each) => each.json().state).sort()).toEqual(["enrolled", "waiting_list"])
  const [first, second] = answers[0]?.json().state === "enrolled" ? [li, wangs] : [wang, lis]
  expect((await act(first, first === li ? lis : wangs, "withdraw")).statusCode).toBe(200)
  expect((await staff.get(`/api/${second}`)).json().state).toBe("enrolled")
})

test("the code at the door lives for seconds and opens it for one's own account alone", async () => {
  const id = await called(
    { title: "读书会", kind: "reading", mustAttend: false },
    { ...all, everybody: false, personIds: [ids.li, ids.wang] },
  )
  const codeNow = async () => (await staff.get(`/api/activities/${id}/code`)).json().code as string
  const scan = (who: Client, code: string) => who.post("/api/activities/check-in", { code })
  expect((await li.get(`/api/activities/${id}/code`)).statusCode).toBe(403)
  expect(codes(await scan(li, await codeNow()))).toEqual(["not_begun_yet"])
  house.clock.set("2026-03-10T08:50:00+08:00")
  const code = await codeNow()
  expect(codes(await scan(sun, code))).toEqual(["not_on_the_list"])
  expect(codes(await scan(li, `${code.slice(0, -2)}xx`))).toEqual(["code_expired"])
  expect((await scan(li, code)).statusCode).toBe(200)
  expect(codes(await scan(li, code))).toEqual(["checked_in_already"])
  house.clock.set("2026-03-10T08:51:00+08:00")
  expect(codes(await scan(wang, code))).toEqual(["code_expired"])
  expect((await lineOf(id, "李晓云")).checkedIn).toEqual(["2026-03-10/am"])
})

test("a code lives for the seconds of the terms; a list taken out comes in again with its marks, and the feed tells the time", async () => {
  house.clock.set("2026-03-02T09:00:00+08:00")
  const id = await called({ title: "常委会专题学习" })
  house.clock.set("2026-03-10T08:50:00+08:00")
  const { code, lives } = (await staff.get(`/api/activities/${id}/code`)).json()
  expect(lives).toBe(20)
  house.clock.set("2026-03-10T08:50:19+08:00")
  expect((await li.post("/api/activities/check-in", { code })).statusCode).toBe(200)
  house.clock.set("2026-03-10T08:50:20+08:00")
  expect(codes(await wang.post("/api/activities/check-in", { code }))).toEqual(["code_expired"])
  const path = `/api/activities/${id}/check-ins/import?halfDay=2026-03-10/am`
  const taken = await staff.get(`/api/activities/${id}/roster.xlsx`)
  const asTaken = await staff.upload(path, "签到表.xlsx", taken.rawPayload)
  expect(asTaken.json()).toEqual({ entered: 0, already: 1 })
  const table = await readTable("签到表.xlsx", taken.rawPayload)
  const half = table.headers.indexOf("2026-03-10/am")
  const signed = table.rows.map(({ cells }) =>
    cells.map((cell, column) => (column === half && cells[0] === "王立本" ? "✓" : String(cell ?? ""))),
  )
  const lines = [table.headers, ...signed].map((cells) => cells.join(",")).join("\r\n")
  const taking = await staff.upload(path, "签到表.csv", lines)
  expect(taking.json()).toEqual({ entered: 1, already: 1 })
  const strange = await staff.upload(path, "签到表.csv", "姓名\r\n孙敏\r\n陌生人")
  expect([codes(strange), (await lineOf(id, "孙敏")).checkedIn]).toEqual([["import_unknown"], []])
  const feed = (await li.post("/api/calendar-feed", { detail: true })).json().path
  const calendar = (await li.get(feed)).body.replace(/\r\n /g, "")
  for (const said of ["SUMMARY:常委会专题学习", "DTSTART:20260310T010000Z", "LOCATION:机关三楼会议室"])
    expect(calendar).toContain(said)
})

test("settled once by whoever organises, counted in the ledger, put right with a reason", async () => {
  house.clock.set("2026-03-02T09:00:00+08:00")
  const id = await called({ title: "常委会第二十一次会议" })
  const wangs = await own(id, "王立本")
  await act(wang, wangs, "askLeave", { reason: "出国考察" })
  house.clock.set("2026-03-10T17:30:00+08:00")
  const halfDay = "2026-03-10/am"
  const list = { halfDay, attendanceIds: [(await lineOf(id, "李晓云")).id] }
  expect((await other.post(`/api/activities/${id}/check-ins`, list)).statusCode).toBe(403)
  expect((await staff.post(`/api/activities/${id}/check-ins`, list)).json()).toEqual({
    entered: 1,
    already: 0,
  })
  expect((await staff.post(`/api/activities/${id}/check-ins`, list)).json()).toEqual({
    entered: 0,
    already: 1,
  })
  const lis = await own(id, "李晓云")
  expect((await act(staff, lis, "recordSpeech", { form: "oral" })).statusCode).toBe(200)
  expect(codes(await act(staff, `activities/${id}`, "settle"))).toEqual(["leaves_undecided"])
  await act(chair, wangs, "grantLeave")
  expect((await act(staff, `activities/${id}`, "settle")).statusCode).toBe(200)
  expect(codes(await act(staff, `activities/${id}`, "settle"))[0]).toBeDefined()
  expect(await states(id)).toEqual({ 李晓云: "attended", 王立本: "excused", 孙敏: "absent" })
  const ledger = async (person: Client) =>
    (await person.get("/api/service/people/me/years/2026"))
      .json()
      .entries.map((each: { kind: string; onDate: string; title: string; attributes: object }) => [
        each.kind,
        each.onDate,
        each.attributes,
      ])
  expect(await ledger(li)).toContainEqual([
    "meeting.attended",
    "2026-03-10",
    { half_days: 1, half_days_held: 2, meeting: "standing_committee" },
  ])
  expect(await ledger(li)).toContainEqual([
    "speech.given",
    "2026-03-10",
    { form: "oral", meeting: "standing_committee" },
  ])
  expect(await ledger(wang)).toEqual([
    ["meeting.excused", "2026-03-10", { half_days: 2, half_days_held: 2, meeting: "standing_committee" }],
  ])
  const suns = await own(id, "孙敏")
  const right = { outcome: "attended", halfDays: 2, reason: "签到表漏登" }
  expect((await act(sun, suns, "correct", right)).statusCode).toBe(403)
  expect((await act(staff, suns, "correct", right)).statusCode).toBe(200)
  expect(await ledger(sun)).toEqual([
    ["meeting.attended", "2026-03-10", { half_days: 2, half_days_held: 2, meeting: "standing_committee" }],
  ])
  expect(house.errors).toEqual([])
})

test("thirty sign up at once for ten places: ten have one, the others wait in the order of their coming", async () => {
  house.clock.set("2026-03-02T09:00:00+08:00")
  const crowd = await Promise.all(
    Array.from({ length: 30 }, async (_, n) => {
      const name = `志愿${String(n).padStart(2, "0")}`
      const seat = { termId, sectorId: sector }
      const grants = [{ role: "member" as const }]
      const { id } = await house.person(orgId, name, { username: `v${n}`, grants, seat })
      return { id, client: await house.signIn(`v${n}`) }
    }),
  )
  const free = { title: "义务植树", kind: "welfare", mustAttend: false, capacity: 10 }
  const id = await called(free, { ...all, everybody: false, personIds: crowd.map(({ id: each }) => each) })
  const lines = new Map((await rosterOf(id)).map((each) => [each.personId, each]))
  const answers = await Promise.all(
    crowd.map(({ id: person, client }) => {
      const line = lines.get(person)
      return act(client, `${line?.path}/${line?.id}`, "signUp")
    }),
  )
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(crowd.map(() => 200))
  const tally = Object.groupBy(Object.values(await states(id)), (state) => state ?? "")
  expect([tally.enrolled?.length, tally.waiting_list?.length]).toEqual([10, 20])
})
