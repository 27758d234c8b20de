import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "../../../base/id.ts"
import type { Client } from "../../../platform/http/testing.ts"
import { readTable } from "../../../platform/sheets/read.ts"
import { openTestHouse, type TestHouse } from "../testing.ts"
import type { ComputedMeasure, Statistics } from "./schema.ts"
import { oneYear } from "./testing.ts"

let house: TestHouse
let office: Client
let unit: Client
let clerk: Client
const base = "/api/statistics/proposals"

beforeAll(async () => {
  house = await openTestHouse({ now: "2026-10-20T09:00:00+08:00" })
  const { open, orgId, bodies } = house
  await open.person(orgId, "赵统计", { username: "office", grants: [{ role: "proposal_office" }] })
  await open.person(orgId, "冯科", {
    username: "unit",
    grants: [{ role: "unit_liaison", bodyId: bodies.housing }],
  })
  await open.person(orgId, "安全员", { username: "clerk", grants: [{ role: "security_administrator" }] })
  office = await open.signIn("office")
  unit = await open.signIn("unit")
  clerk = await open.signIn("clerk")

  await oneYear(house)
})
afterAll(() => house.close())

async function statistics(client: Client, query = ""): Promise<Statistics> {
  const answer = await client.get(`${base}?${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const measure = (of: Statistics, id: string) => of.measures.find((each) => each.id === id) as ComputedMeasure
const texts = (of: Statistics, id: string) => measure(of, id).lines.map(({ text }) => text)

test("received proposals are counted once each, drafts not at all, and every fate is shown", async () => {
  const all = await statistics(office)
  expect(texts(all, "received")).toEqual(["10"])
  expect(texts(all, "filingRate")).toEqual(["6 ÷ 10 = 60.00%"])
  expect(texts(await statistics(office, "convention=gross_net"), "filingRate")).toEqual(["7 ÷ 10 = 70.00%"])
  const fates = measure(all, "fates").lines.filter(({ numerator }) => numerator > 0)
  expect(fates.map(({ code, numerator }) => [code, numerator])).toEqual([
    ["filed", 6],
    ["merged", 1],
    ["advice", 1],
    ["rejected", 1],
    ["in_review", 1],
  ])
  expect(measure(all, "categoryShare").lines.map(({ label, text }) => [label?.zh, text])).toEqual([
    ["经济建设", "1 ÷ 6 = 16.67%"],
    ["社会建设", "5 ÷ 6 = 83.33%"],
  ])
  expect(all.flow.map(({ month }) => month)).toEqual(
    ["01", "02", "03", "04", "05", "06"].map((each) => `2026-${each}`),
  )
  expect(all.flow[0]).toEqual({
    month: "2026-01",
    received: 8,
    filed: 6,
    replied: 0,
  })
})

test("answered in time by full procedure is one thing, any answer another", async () => {
  const all = await statistics(office)
  expect(texts(all, "replyRate")).toEqual(["1 ÷ 6 = 16.67%"])
  expect(texts(await statistics(office, "convention=any"), "replyRate")).toEqual(["2 ÷ 6 = 33.33%"])
  expect(texts(all, "meetingRate")).toEqual(["1 ÷ 4 = 25.00%"])
  expect(measure(all, "assignments").lines.map(({ code, numerator }) => [code, numerator])).toEqual([
    ["sole", 3],
    ["lead", 1],
    ["separate", 0],
    ["assist", 1],
  ])
})

test("results, adoption and promises divide by their own bases", async () => {
  const all = await statistics(office)
  expect(texts(all, "completionRate")).toEqual(["1 ÷ 2 = 50.00%"])
  expect(texts(await statistics(office, "convention=net"), "completionRate")).toEqual(["1 ÷ 6 = 16.67%"])
  expect(texts(all, "adoptionRate")).toEqual(["2 ÷ 4 = 50.00%"])
  expect(texts(all, "fulfilmentRate")).toEqual(["1 ÷ 2 = 50.00%"])
  expect(measure(all, "promiseAge").lines.map(({ numerator }) => numerator)).toEqual([0, 0, 0, 1])
  expect(texts(all, "participationRate")).toEqual(["2 ÷ 3 = 66.67%"])
})

test("ratings are opened in whole batches only; no response and what is still sealed stand apart", async () => {
  const all = await statistics(office)
  expect(texts(all, "satisfactionRate")).toEqual(["3 ÷ 3 = 100.00%"])
  expect(measure(all, "satisfactionRate").apart.map(({ value }) => value)).toEqual([1, 1])
  expect(texts(await statistics(office, "convention=all"), "satisfactionRate")).toEqual(["3 ÷ 5 = 60.00%"])
  expect(texts(all, "feedbackReturnRate")).toEqual(["4 ÷ 5 = 80.00%"])
  const narrowed = measure(await statistics(office, "category=society"), "satisfactionRate")
  expect(narrowed.lines).toEqual([])
  expect(narrowed.apart.at(-1)?.value).toBeNull()
})

test("a unit sees the totals and its own line; its load is what it answers and what it assists", async () => {
  const { units } = await statistics(office)
  expect(units.map(({ name, answering, assist, overdue }) => [name, answering, assist, overdue])).toEqual([
    ["市交通运输局", 1, 1, 1],
    ["市住房城乡建设局", 2, 0, 0],
    ["市委宣传部", 1, 0, 0],
  ])
  const own = await statistics(unit)
  expect(own.units).toMatchObject([
    {
      name: "市住房城乡建设局",
      replied: 2,
      inTime: 1,
      met: 1,
      sent: 5,
      returned: 4,
      satisfaction: { satisfied: 3, counted: 3 },
    },
  ])
  const other = await unit.get(`${base}?unit=${house.bodies.transport}`)
  expect([other.statusCode, other.json().reasons[0].code]).toEqual([403, "unit_not_yours"])
  expect((await clerk.get(base)).statusCode).toBe(403)
})

test("a filter by unit counts that unit's share of the work only", async () => {
  const housing = await statistics(office, `unit=${house.bodies.housing}`)
  expect(texts(housing, "received")).toEqual(["2"])
  expect(measure(housing, "assignments").lines.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(2)
})

test("an unknown session or convention is refused with what to do", async () => {
  const session = await office.get(`${base}?session=${newId()}`)
  expect([session.statusCode, session.json().reasons[0].message]).toEqual([
    404,
    "没有这次会议。请从列表中选择。",
  ])
  const convention = await office.get(`${base}?convention=rosy`, { "accept-language": "en" })
  expect(convention.json().reasons[0].message).toMatch(/no convention called rosy\. Known: partition/)
})

test("published figures stay as they were; what has changed since stands beside them", async () => {
  const body = { sessionId: house.sessionId, title: "常委会工作报告", publishedOn: "2026-10-19" }
  expect((await unit.post(`${base}/snapshots`, body)).json().reasons[0].code).toBe("snapshot_not_yours")
  expect((await office.post(`${base}/snapshots`, { ...body, publishedOn: "2026-10-21" })).statusCode).toBe(
    422,
  )
  const made = await office.post(`${base}/snapshots`, body)
  expect(made.statusCode, made.body).toBe(201)
  const list = async () => (await office.get(`${base}/snapshots?session=${house.sessionId}`)).json().items
  expect((await list())[0]).toMatchObject({ title: "常委会工作报告", by: "赵统计", differences: [] })

  await house.filedProposal({ submitted_on: "2026-10-19" })
  const [snapshot] = await list()
  expect(snapshot.measures.find((each: ComputedMeasure) => each.id === "received").lines[0].text).toBe("10")
  expect(snapshot.differences).toContainEqual(
    expect.objectContaining({
      measure: "filingRate",
      published: "6 ÷ 10 = 60.00%",
      now: "7 ÷ 11 = 63.64%",
    }),
  )
  const facts = await house.write((tx) =>
    tx.q
      .selectFrom("fact")
      .select(["action", "case_id"])
      .where("org_id", "=", house.orgId)
      .where("procedure", "=", "statistics:proposals")
      .execute(),
  )
  expect(facts).toEqual([{ action: "publish", case_id: made.json().id }])
  const change = house.write((tx) =>
    tx.q.updateTable("proposal_statistics").set({ title: "改" }).where("org_id", "=", house.orgId).execute(),
  )
  await expect(change).rejects.toThrow(/permission denied/)
})

test("the workbook names who took it out and what for, and carries every base", async () => {
  const answer = await office.get(`${base}/export.xlsx?purpose=${encodeURIComponent("常委会报告")}`)
  expect(answer.statusCode).toBe(200)
  const table = await readTable("a.xlsx", answer.rawPayload, { headerRow: 2 })
  expect(table.headers.slice(0, 5)).toEqual(["指标", "分项", "分子", "分母", "比率"])
  expect(table.rows.find(({ cells }) => cells[0] === "立案率")?.cells.slice(2, 4)).toEqual([7, 11])
  const [above] = (await readTable("a.xlsx", answer.rawPayload, { headerRow: 1 })).headers
  expect(above).toMatch(/赵统计.*2026-10-20 09:00.*常委会报告/)
  const units = await office.get(`${base}/export.xlsx?table=units&language=en&purpose=report`)
  expect((await readTable("a.xlsx", units.rawPayload, { headerRow: 2 })).rows).toHaveLength(3)
  expect((await office.get(`${base}/export.xlsx`)).statusCode).toBe(422)
})

test("published figures typed in are checked, and a mistake is explained", async () => {
  const answer = await unit.post(`${base}/reconcile`, {
    counts: { received: 223 },
    splits: [
      {
        name: "类别",
        base: "filed",
        baseValue: 205,
        partial: true,
        parts: [{ name: "新型城镇化", n: 15, printed: "6.7%" }],
      },
    ],
    rates: [],
  })
  expect(answer.json()).toMatchObject({
    checks: 1,
    findings: [{ kind: "percent", recomputed: 7.32, hints: [{ kind: "other_base", name: "received" }] }],
  })
})
