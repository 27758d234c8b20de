import { afterAll, beforeAll, expect, test } from "vitest"
import { type Client, type OpenHouse, openHouse } from "../../platform/http/testing.ts"
import { runReadyJobs } from "../../platform/jobs/runner.ts"
import { attachments } from "../attachments/module.ts"
import { notifications } from "../notifications/module.ts"
import { activities } from "./module.ts"

let house: OpenHouse
let li: Client
let wang: Client
let staff: Client
let chair: Client
const ids: string[] = []

beforeAll(async () => {
  house = await openHouse({
    modules: [activities, attachments, notifications],
    now: "2026-03-02T09:00:00+08:00",
    sessions: { idle: 90 * 86_400, absolute: 90 * 86_400 },
  })
  const { id: orgId, termId } = await house.organisation("某市政协")
  const member = { grants: [{ role: "member" as const }], seat: { termId } }
  for (const [name, username] of [
    ["李晓云", "li"],
    ["王立本", "wang"],
    ["孙敏", "sun"],
  ] as const)
    ids.push((await house.person(orgId, name, { username, ...member })).id)
  await house.person(orgId, "尤专干", { username: "you", grants: [{ role: "committee_staff" }] })
  await house.person(orgId, "周主席", { username: "zhou", grants: [{ role: "chair" }] })
  ;[li, wang, staff, chair] = (await Promise.all(
    ["li", "wang", "you", "zhou"].map((name) => house.signIn(name)),
  )) as [Client, Client, Client, Client]
})
afterAll(() => house.close())

const meeting = {
  ...{ title: "专委会会议", kind: "special_committee", mustAttend: true, place: "机关二楼" },
  ...{ onDate: "2026-03-10", fromTime: "09:00", untilDate: "2026-03-10", untilTime: "11:30" },
}
const invited = (personIds: readonly string[]) => ({
  invited: { everybody: false, standing: false, bodyIds: [], personIds },
})
async function called(more: object, personIds: readonly string[]): Promise<string> {
  const { id } = (await staff.post("/api/activities", { ...meeting, ...more, ...invited(personIds) })).json()
  expect((await staff.act("activities", id, "call")).statusCode).toBe(200)
  return id
}
interface Line {
  id: string
  name: string
  group: string
}
const rosterOf = async (id: string): Promise<Line[]> =>
  (await staff.get(`/api/activities/${id}/roster`)).json().items
const noticesOf = async (who: Client): Promise<string[]> => {
  await runReadyJobs(house.house, house.database.ownerUrl, notifications.jobs ?? {})
  return (await who.get("/api/notices")).json().items.map(({ title }: { title: string }) => title)
}

test("whoever is called is told, also later and in a group, and again when time or place change", async () => {
  const [first = "", second = "", third = ""] = ids
  const id = await called({ title: "对口协商会" }, [first, second])
  expect((await noticesOf(li)).some((title) => title.includes("对口协商会"))).toBe(true)
  const later = { ...invited([third]), group: "第二组" }
  expect((await staff.act("activities", id, "invite", later)).statusCode).toBe(200)
  const lines = await rosterOf(id)
  const attendanceIds = lines.filter(({ name }) => name !== "孙敏").map((each) => each.id)
  await staff.act("activities", id, "group", { attendanceIds, group: "第一组" })
  const groups = Object.fromEntries((await rosterOf(id)).map(({ name, group }) => [name, group]))
  expect(groups).toEqual({ 李晓云: "第一组", 王立本: "第一组", 孙敏: "第二组" })
  const before = (await noticesOf(wang)).length
  const { title: _, kind: __, mustAttend: ___, ...when } = meeting
  const moved = { ...when, place: "机关三楼", answerBy: "2026-03-09", reason: "场地调整" }
  expect((await staff.act("activities", id, "change", moved)).statusCode).toBe(200)
  const [last] = await noticesOf(wang)
  expect((await noticesOf(wang)).length).toBe(before + 1)
  expect(last).toContain("对口协商会")
})

test("materials go with the notice: whoever is called reads them, others do not", async () => {
  const [first = ""] = ids
  const id = await called({ title: "材料讨论会" }, [first])
  const of = `procedure=activity&caseId=${id}`
  expect((await staff.upload(`/api/files?${of}`, "讨论稿.txt", "调研报告讨论稿")).statusCode).toBe(201)
  expect((await li.get(`/api/files?${of}`)).json().items).toHaveLength(1)
  expect((await wang.get(`/api/files?${of}`)).statusCode).toBe(404)
})

test("the screen at the door counts who is here of those who are still asked to come", async () => {
  const id = await called({ title: "全体组员会" }, ids)
  house.clock.set("2026-03-10T09:10:00+08:00")
  const [first, second] = await rosterOf(id)
  const list = { halfDay: "2026-03-10/am", attendanceIds: [first?.id] }
  await staff.post(`/api/activities/${id}/check-ins`, list)
  await staff.act("summons", second?.id ?? "", "release", { reason: "另有任务" })
  expect((await staff.get(`/api/activities/${id}/code`)).json()).toMatchObject({ here: 1, all: 2 })
  expect((await staff.act("activities", id, "settle")).statusCode).toBe(200)
})

test("a leader reads how the year's meetings were attended, by month; whoever organises one does not", async () => {
  const [first = "", second = ""] = ids
  house.clock.set("2026-04-01T09:00:00+08:00")
  const on = { onDate: "2026-04-10", untilDate: "2026-04-10" }
  const id = await called({ title: "四月会议", ...on }, [first, second])
  house.clock.set("2026-04-10T11:40:00+08:00")
  const [line] = await rosterOf(id)
  await staff.post(`/api/activities/${id}/check-ins`, { halfDay: "2026-04-10/am", attendanceIds: [line?.id] })
  await staff.act("activities", id, "settle")
  const { months } = (await chair.get("/api/activities/attendance?year=2026")).json()
  expect(months).toEqual([
    { month: 3, called: 2, attended: 1, excused: 0, absent: 1 },
    { month: 4, called: 2, attended: 1, excused: 0, absent: 1 },
  ])
  expect((await staff.get("/api/activities/attendance?year=2026")).statusCode).toBe(403)
  expect(house.errors).toEqual([])
})
