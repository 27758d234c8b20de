import pg from "pg"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { systemActor } from "../../base/actor.ts"
import { type Client, type OpenHouse, openHouse } from "../../platform/http/testing.ts"
import { createErrandTable, errands } from "../../platform/jobs/errand.fixture.ts"
import { runReadyJobs } from "../../platform/jobs/runner.ts"
import type { Mail } from "../../platform/mail/post.ts"
import type { House } from "../../platform/procedures/office.ts"
import { openCase } from "../../platform/procedures/open.ts"
import { notifications } from "./module.ts"

let open: OpenHouse
let house: House
let owner: pg.Client
let orgId: number
let asker: { id: string }
let doer: { id: string }
let askerClient: Client
let doerClient: Client
const sent: Mail[] = []

beforeAll(async () => {
  open = await openHouse({ modules: [errands(), notifications] })
  await createErrandTable(open.database.ownerUrl)
  owner = new pg.Client({ connectionString: open.database.ownerUrl })
  await owner.connect()
  orgId = (await open.organisation()).id
  asker = await open.person(orgId, "张三", { username: "zhang" })
  doer = await open.person(orgId, "李四", { username: "li" })
  await open.inOrganisation(orgId, (tx) =>
    tx.q.updateTable("person").set({ email: "zhang@example.cn" }).where("org_id", "=", orgId).execute(),
  )
  askerClient = await open.signIn("zhang")
  doerClient = await open.signIn("li")
  const post = { send: async (mail: Mail) => void sent.push(mail), verify: async () => {}, close: () => {} }
  house = { ...open.house, mail: { publicUrl: "http://localhost", post } }
})
afterAll(async () => {
  await owner.end()
  await open.close()
})
beforeEach(() => {
  open.clock.set("2026-03-10T09:00:00+08:00")
  sent.length = 0
})

const work = () => runReadyJobs(house, open.database.ownerUrl, notifications.jobs ?? {})
const wish = (email: string) =>
  askerClient.send("PUT", "/api/notice-preferences", {
    items: [{ kind: "errand.finished", email, muted: false }],
  })
const wishOf = async (kind: string) =>
  (await askerClient.get("/api/notice-preferences"))
    .json()
    .items.find((each: { kind: string }) => each.kind === kind)
/** Done by day; the queue is worked off at the moment given. */
const finishErrand = async (at = "2026-03-10T09:00:00+08:00") => {
  const record = await open.inOrganisation(orgId, (tx) =>
    openCase(house, tx, {
      procedure: "errand",
      actor: systemActor(orgId),
      data: {
        subject: "取文件",
        parties: [
          { relation: "asker", personId: asker.id, bodyId: null },
          { relation: "doer", personId: doer.id, bodyId: null },
        ],
      },
    }),
  )
  await doerClient.act("errands", record.id, "finish", { note: "放在桌上" })
  open.clock.set(at)
  await work()
}

it("a letter in the quiet hours is held until morning, and goes out then", async () => {
  await wish("now")
  await finishErrand("2026-03-10T23:00:00+08:00")
  expect(sent).toEqual([])
  const { rows } = await owner.query<{ hours: number }>(
    "select round(extract(epoch from run_at - now()) / 3600)::int as hours from graphile_worker._private_jobs where key like 'notice/%'",
  )
  expect(rows).toEqual([{ hours: 8 }])
  await owner.query("update graphile_worker._private_jobs set run_at = now()")
  open.clock.set("2026-03-11T07:00:00+08:00")
  await work()
  expect(sent).toHaveLength(1)
})

it("whoever wants letters at any hour gets them at any hour", async () => {
  const night = { quiet: { from: "22:00", until: "07:00" } }
  expect((await askerClient.get("/api/notice-settings")).json()).toEqual(night)
  const bad = { quiet: { from: "25:00", until: "07:00" } }
  expect((await askerClient.send("PUT", "/api/notice-settings", bad)).statusCode).toBe(422)
  await askerClient.send("PUT", "/api/notice-settings", { quiet: null })
  await wish("now")
  await finishErrand("2026-03-10T23:00:00+08:00")
  expect(sent).toHaveLength(1)
  open.clock.set("2026-03-10T09:00:00+08:00")
  await askerClient.send("PUT", "/api/notice-settings", night)
})

it("one click ends letters of a kind that is not a duty; reading the link does not", async () => {
  await wish("now")
  await finishErrand()
  const link = new URL(sent[0]?.unsubscribe ?? "")
  expect(sent[0]?.text).toContain(link.href)
  const anybody = open.client()
  const page = await anybody.get(link.pathname + link.search)
  expect(page.body).toContain("退订")
  expect((await wishOf("errand.finished")).email).toBe("now")
  const click = await open.fastify.inject({
    method: "POST",
    url: link.pathname + link.search,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: "List-Unsubscribe=One-Click",
  })
  expect(click.statusCode).toBe(200)
  expect(await wishOf("errand.finished")).toMatchObject({ email: "never", muted: false, why: null })
  expect(await wishOf("errand.overdue")).toMatchObject({ email: "now", why: "期限提醒，错过会耽误办理" })
})

it("a link that was changed in any place opens nothing", async () => {
  await wish("now")
  await finishErrand()
  const token = new URL(sent[0]?.unsubscribe ?? "").searchParams.get("token") ?? ""
  const [body = "", mac = ""] = token.split(".")
  const forDuty = Buffer.from(
    Buffer.from(body, "base64url").toString().replace("errand.finished", "*"),
  ).toString("base64url")
  const other = `${mac.startsWith("A") ? "B" : "A"}${mac.slice(1)}`
  for (const forged of [`${forDuty}.${mac}`, `${body}.${other}`, `${body}.${"A".repeat(43)}`]) {
    expect((await open.client().get(`/api/letters/unsubscribe?token=${forged}`)).statusCode).toBe(404)
  }
  await wish("daily")
})
