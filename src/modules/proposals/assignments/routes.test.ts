import { afterAll, beforeAll, expect, test } from "vitest"
import type { Client } from "../../../platform/http/testing.ts"
import { type HandlingHouse, openHandling, receipt } from "./testing.ts"

let house: HandlingHouse
let office: Client
let unit: Client
beforeAll(async () => {
  house = await openHandling()
  const { open, orgId, bodies } = house
  await open.person(orgId, "赵干事", { username: "office", grants: [{ role: "proposal_office" }] })
  await open.person(orgId, "冯联络", {
    username: "unit",
    posts: [{ bodyId: bodies.housing, post: "liaison" }],
  })
  ;[office, unit] = await Promise.all([open.signIn("office"), open.signIn("unit")])
})
afterAll(() => house.close())

test("a liaison finds what is due, opens it and acknowledges; the record says what comes next", async () => {
  const { of } = await house.assigned({ housing: "sole" })
  await house.assigned({ transport: "sole" })
  const list = await unit.get("/api/assignments?mine=true&open=true")
  expect(list.statusCode, list.body).toBe(200)
  expect(list.json().items).toMatchObject([
    { id: of("housing"), due: { name: "acknowledgement", on: "2026-03-17" }, daysOverdue: 0 },
  ])
  const view = (await unit.get(`/api/assignments/${of("housing")}`)).json()
  expect(view.available.map((each: { action: string }) => each.action)).toContain("acknowledge")
  const answer = await unit.act("assignments", of("housing"), "acknowledge", receipt)
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json()).toMatchObject({
    state: "signed",
    record: { receiver: "冯敏", unitName: "市住房城乡建设局" },
  })
})

test("the board and the workloads answer over HTTP", async () => {
  house.clock.set("2026-03-20T09:00:00+08:00")
  // Ten days have passed, and with them the session.
  office = await house.open.signIn("office")
  const board = await office.get("/api/assignments/deadlines?overdue=true&limit=2")
  expect(board.statusCode, board.body).toBe(200)
  expect(board.json().items[0]).toMatchObject({ name: "acknowledgement", daysOverdue: 3 })
  const loads = await office.get("/api/assignments/workloads")
  expect(loads.statusCode, loads.body).toBe(200)
  const names = loads.json().items.map((each: { unitName: string }) => each.unitName)
  expect(names).toContain("市住房城乡建设局")
})

test.each([
  ["assignments", "assignments"],
  ["assignments/deadlines", "deadlines"],
  ["follow-ups", "follow-ups"],
  ["key-proposals", "key-proposals"],
  ["appraisals", "appraisals"],
])("whoever takes %s away as a workbook leaves a fact of it", async (path, list) => {
  await house.assigned({ housing: "sole" })
  const answer = await office.get(`/api/${path}/export.xlsx?language=en`)
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.rawPayload.subarray(0, 2).toString()).toBe("PK")
  const facts = await house.house.db.read(house.owner, (read) =>
    read.q
      .selectFrom("fact")
      .select("data")
      .where("org_id", "=", house.orgId)
      .where("procedure", "=", "export")
      .execute(),
  )
  expect(facts.map(({ data }) => data)).toContainEqual({ list, filter: {}, purpose: "daily work" })
})
