import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { systemActor } from "../../../base/actor.ts"
import { type Client, type OpenHouse, openHouse } from "../../../platform/http/testing.ts"
import { createErrandTable, errands } from "../../../platform/jobs/errand.fixture.ts"
import { openCase } from "../../../platform/procedures/open.ts"
import { todo } from "../module.ts"

let open: OpenHouse
let orgId: number
let doer: { id: string; accountId: string | null }
let client: Client
let errand: string

const meeting = {
  id: "0198f0b0-0000-7000-8000-000000000009",
  title: { zh: "提案交办会", en: "Assignment meeting" },
  from: new Date("2026-03-20T01:30:00Z"),
  until: new Date("2026-03-20T03:00:00Z"),
  place: "三楼会议室",
  href: "/meetings/1",
  cancelled: false,
}

beforeAll(async () => {
  const meetings = { name: "meetings", seating: { agendas: [async () => [meeting]] } }
  open = await openHouse({ modules: [errands(), todo, meetings] })
  await createErrandTable(open.database.ownerUrl)
  orgId = (await open.organisation()).id
  doer = await open.person(orgId, "李四", { username: "li" })
  client = await open.signIn("li")
  errand = await open.inOrganisation(orgId, async (tx) => {
    const parties = [{ relation: "doer", personId: doer.id, bodyId: null }]
    const data = { subject: "取文件", parties }
    const made = await openCase(open.house, tx, { procedure: "errand", actor: systemActor(orgId), data })
    return made.id
  })
})
afterAll(() => open.close())
beforeEach(() => open.clock.set("2026-03-10T09:00:00+08:00"))

const make = async (detail = false) =>
  (await client.post("/api/calendar-feed", { detail })).json().path as string
const read = (path: string) => open.client().get(path)
const unfold = (text: string) => text.replace(/\r\n /g, "")

it("a person's due dates and meetings are read under their secret address, without a sign-in", async () => {
  const answer = await read(await make())
  expect(answer.headers["content-type"]).toBe("text/calendar; charset=utf-8")
  expect(answer.headers["cache-control"]).toBe("private, no-store")
  const text = unfold(answer.body)
  expect(text).toContain("DTSTART;VALUE=DATE:20260324")
  expect(text).toContain("DTSTART:20260320T013000Z")
  expect(text).toContain("LOCATION:三楼会议室")
  expect(text).toContain("X-WR-TIMEZONE:Asia/Shanghai")
  expect(text).toContain(`URL;VALUE=URI:http://localhost/errands/${errand}`)
  // Calendar programs often keep what they read elsewhere: titles are told only on request.
  expect(text).not.toContain("取文件")
  expect(unfold((await read(await make(true))).body)).toContain("取文件")
})

it("the address is kept as a hash; a new one shuts the old one, and ending it shuts it at once", async () => {
  const first = await make()
  const second = await make()
  expect(first).not.toBe(second)
  expect((await read(first)).statusCode).toBe(404)
  expect((await read(second)).statusCode).toBe(200)
  const kept = await open.inOrganisation(orgId, (tx) =>
    tx.q
      .selectFrom("calendar_feed")
      .select(["person_id", "secret_hash"])
      .where("org_id", "=", orgId)
      .execute(),
  )
  expect(JSON.stringify(kept)).not.toContain(second.slice(-50, -4))
  expect((await client.get("/api/calendar-feed")).json().feed.readAt).not.toBeNull()
  expect((await client.send("DELETE", "/api/calendar-feed")).json()).toEqual({ feed: null })
  expect((await read(second)).statusCode).toBe(404)
  expect((await read("/calendar/1-nonsense.ics")).statusCode).toBe(404)
})

it("whose account is blocked has no calendar any more", async () => {
  const path = await make()
  const block = (blocked_at: Date | null) =>
    open.house.db.global
      .updateTable("account")
      .set({ blocked_at })
      .where("id", "=", doer.accountId ?? "")
      .execute()
  await block(new Date(0))
  expect((await read(path)).statusCode).toBe(404)
  await block(null)
  expect((await read(path)).statusCode).toBe(200)
})

it("what is done before its day is told as cancelled, under the same id", async () => {
  const path = await make()
  const uid = /UID:(\S+)\s[\s\S]*?VALUE=DATE:20260324/.exec((await read(path)).body)?.[1]
  expect((await client.act("errands", errand, "finish", { note: "放在桌上" })).statusCode).toBe(200)
  const event = unfold((await read(path)).body)
    .split("BEGIN:VEVENT")
    .find((part) => part.includes(`UID:${uid}`))
  expect(event).toContain("STATUS:CANCELLED")
})
