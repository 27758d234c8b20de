import pg from "pg"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { type Actor, systemActor } from "../../base/actor.ts"
import { type Client, type OpenHouse, openHouse } from "../../platform/http/testing.ts"
import { createErrandTable, errands } from "../../platform/jobs/errand.fixture.ts"
import { runReadyJobs } from "../../platform/jobs/runner.ts"
import { sweepDeadlines } from "../../platform/jobs/sweep.ts"
import type { Mail } from "../../platform/mail/post.ts"
import type { House } from "../../platform/procedures/office.ts"
import { openCase } from "../../platform/procedures/open.ts"
import { perform } from "../../platform/procedures/perform.ts"
import { notifications } from "./module.ts"
import { notify } from "./notify.ts"

let open: OpenHouse
let house: House
let orgId: number
let asker: { id: string }
let doer: { id: string }
let askerClient: Client
let doerClient: Client
let unitId: string
let liaison: { id: string }
const sent: Mail[] = []
let refuseMail = false

beforeAll(async () => {
  open = await openHouse({ modules: [errands(), notifications] })
  await createErrandTable(open.database.ownerUrl)
  const organisation = await open.organisation()
  orgId = organisation.id
  unitId = await open.body(orgId, "handling_unit", "市教育局")
  asker = await open.person(orgId, "张三", { username: "zhang" })
  doer = await open.person(orgId, "李四", { username: "li" })
  liaison = await open.person(orgId, "王五", { posts: [{ bodyId: unitId, post: "liaison" }] })
  await open.person(orgId, "赵六", { posts: [{ bodyId: unitId, post: "member" }] })
  askerClient = await open.signIn("zhang")
  doerClient = await open.signIn("li")
  // The jobs get a house with a post office that keeps what is handed in.
  house = {
    ...open.house,
    mail: {
      publicUrl: "https://tian.example.gov.cn",
      post: {
        send: async (mail) => {
          if (refuseMail) throw new Error("the mail server is away")
          sent.push(mail)
        },
        verify: async () => {},
        close: () => {},
      },
    },
  }
})
afterAll(() => open.close())
beforeEach(async () => {
  open.clock.set("2026-03-10T09:00:00+08:00")
  sent.length = 0
  refuseMail = false
  await open.inOrganisation(orgId, (tx) =>
    tx.q
      .updateTable("notice")
      .set({ read_at: new Date(0) })
      .where("org_id", "=", orgId)
      .execute(),
  )
})

const work = () =>
  runReadyJobs(house, open.database.ownerUrl, ...(notifications.jobs ? [notifications.jobs] : []))
const openErrand = async (data: object = {}, parties?: object[]) => {
  const record = await open.inOrganisation(orgId, (tx) =>
    openCase(house, tx, {
      procedure: "errand",
      actor: systemActor(orgId),
      data: {
        subject: "取文件",
        parties: parties ?? [
          { relation: "asker", personId: asker.id, bodyId: null },
          { relation: "doer", personId: doer.id, bodyId: null },
        ],
        ...data,
      },
    }),
  )
  return record.id
}
const finish = async (id: string, note = "放在桌上") => {
  const answer = await doerClient.act("errands", id, "finish", { note })
  expect(answer.statusCode).toBe(200)
  await work()
}
const unread = async (client: Client, headers = {}) =>
  (await client.get("/api/notices?unread=1", headers)).json()
const address = (personId: string, email: string | null) =>
  open.inOrganisation(orgId, (tx) =>
    tx.q
      .updateTable("person")
      .set({ email })
      .where("org_id", "=", orgId)
      .where("id", "=", personId)
      .execute(),
  )

it("a party is told in words with what happened filled in; whoever did it is not told", async () => {
  const id = await openErrand()
  await finish(id)
  expect(await unread(askerClient)).toMatchObject({
    unread: 1,
    items: [
      {
        kind: "finished",
        title: "差事已办结",
        body: "《取文件》由李四办结：放在桌上",
        href: `/errands/${id}`,
        readAt: null,
      },
    ],
  })
  expect(await unread(doerClient)).toMatchObject({ unread: 0, items: [] })
})

it("an effect that is carried out twice tells nobody twice", async () => {
  const id = await openErrand()
  const fact = {
    id: "0198f0b0-0000-7000-8000-000000000001",
    procedure: "errand",
    caseId: id,
    matterId: id,
    action: "finish",
    from: "waiting",
    to: "done",
    at: new Date(0),
    actor: { personId: doer.id, name: "李四", channel: "self" },
    data: { note: "一次" },
  }
  const args = { to: "asker", kind: "finished" }
  await notify({ house, orgId, fact, args })
  await notify({ house, orgId, fact, args })
  expect((await unread(askerClient)).unread).toBe(1)
})

it("of what is done for many under one order a person is told once, and led to the list", async () => {
  const actor: Actor = { ...systemActor(orgId), kind: "person", personId: doer.id, channel: "self" }
  for (const order of ["0198f0b0-0000-7000-8000-00000000000a", "0198f0b0-0000-7000-8000-00000000000b"]) {
    for (const _ of [1, 2]) {
      const id = await openErrand()
      await open.inOrganisation(orgId, (tx) =>
        perform({ ...house, order }, tx, { procedure: "errand", id, action: "finish", input: {}, actor }),
      )
    }
  }
  await work()
  const { items } = await unread(askerClient)
  expect(items.map(({ title, href }: { title: string; href: string }) => [title, href])).toEqual([
    ["一批差事已办结", "/errands"],
    ["一批差事已办结", "/errands"],
  ])
})

it("a notice is marked as read by its own reader only", async () => {
  await finish(await openErrand())
  await finish(await openErrand())
  const { items } = await unread(askerClient)
  expect(items).toHaveLength(2)
  const strange = await doerClient.post(`/api/notices/${items[0].id}/read`)
  expect(strange.statusCode).toBe(404)
  expect((await askerClient.post(`/api/notices/${items[0].id}/read`)).json()).toEqual({ unread: 1 })
  expect((await askerClient.post("/api/notices/read-all")).json()).toEqual({ unread: 0 })
  expect((await unread(askerClient)).items).toEqual([])
})

it("notices page by cursor without a gap or a double", async () => {
  for (let n = 0; n < 5; n += 1) await finish(await openErrand(), String(n))
  const seen: string[] = []
  let cursor = ""
  for (let page = 0; page < 3; page += 1) {
    const answer = (await askerClient.get(`/api/notices?unread=1&limit=2${cursor}`)).json()
    seen.push(...answer.items.map(({ body }: { body: string }) => body.slice(-1)))
    cursor = answer.next === null ? "" : `&cursor=${encodeURIComponent(answer.next)}`
  }
  expect(seen).toEqual(["4", "3", "2", "1", "0"])
  expect((await askerClient.get("/api/notices?cursor=nonsense")).statusCode).toBe(422)
})

it("an overdue case is told to whoever must act: the unit's liaison, not every member of its staff", async () => {
  await openErrand({ unitId }, [])
  open.clock.set("2026-03-25T00:10:00+08:00")
  await sweepDeadlines(house, orgId)
  await work()
  const rows = await open.inOrganisation(orgId, (tx) =>
    tx.q
      .selectFrom("notice")
      .select(["person_id", "kind", "params"])
      .where("org_id", "=", orgId)
      .where("kind", "=", "overdue")
      .where("params", "@>", JSON.stringify({ due: "2026-03-24" }) as never)
      .where("person_id", "not in", [doer.id, asker.id])
      .execute(),
  )
  expect(rows).toMatchObject([{ person_id: liaison.id, params: { subject: "取文件", deadline: "answer" } }])
})

it("the notice of a due date names the deadline in the reader's language", async () => {
  await openErrand({}, [{ relation: "doer", personId: doer.id, bodyId: null }])
  open.clock.set("2026-03-23T09:00:00+08:00")
  await sweepDeadlines(house, orgId)
  await work()
  // Two weeks later the old session has ended.
  const reader = await open.signIn("li")
  expect((await unread(reader)).items[0]).toMatchObject({
    title: "即将到期：办结期限",
    body: "《取文件》的“办结期限”期限是 2026年3月24日，还剩 1 个工作日。",
  })
  const english = await unread(reader, { "accept-language": "en" })
  expect(english.items[0].body).toBe("“办结期限” for 取文件 is due on 24 March 2026, in 1 working day(s).")
})

const ownerQuery = async (statement: string) => {
  const owner = new pg.Client({ connectionString: open.database.ownerUrl })
  await owner.connect()
  await owner.query(statement)
  await owner.end()
}

const wish = (client: Client, kind: string, email: string, muted = false) =>
  client.send("PUT", "/api/notice-preferences", { items: [{ kind, email, muted }] })

it("a muted kind asks for no attention; a duty cannot be muted", async () => {
  const preferences = (await askerClient.get("/api/notice-preferences")).json()
  expect(preferences.items.map(({ kind, duty }: { kind: string; duty: boolean }) => [kind, duty])).toEqual([
    ["errand.finished", false],
    ["errand.many_finished", false],
    ["errand.urged", true],
    ["errand.overdue", true],
    ["errand.due_soon", true],
    ["errand.done_by_substitute", false],
  ])
  expect((await wish(askerClient, "errand.finished", "never", true)).statusCode).toBe(200)
  const id = await openErrand()
  await finish(id)
  expect((await unread(askerClient)).unread).toBe(0)
  const all = (await askerClient.get("/api/notices")).json()
  expect(all.items.some(({ href }: { href: string }) => href === `/errands/${id}`)).toBe(true)
  const refused = await wish(askerClient, "errand.overdue", "never", true)
  expect(refused.statusCode).toBe(422)
  expect(refused.json().reasons[0].code).toBe("duty_not_muted")
  await wish(askerClient, "errand.finished", "daily")
})

it("an e-mail goes out at once, once, and again when the mail server was away", async () => {
  await address(asker.id, "zhang@example.cn")
  await wish(askerClient, "errand.finished", "now")
  refuseMail = true
  const id = await openErrand()
  await finish(id)
  expect(sent).toEqual([])
  refuseMail = false
  await ownerQuery("update graphile_worker._private_jobs set run_at = now()")
  await work()
  await work()
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ to: { name: "张三", address: "zhang@example.cn" } })
  expect(sent[0]?.text).toContain(`https://tian.example.gov.cn/errands/${id}`)
  expect(sent[0]?.text).toContain("《取文件》由李四办结：放在桌上")
})

it("a daily digest holds what was not read meanwhile, in one letter, and is not sent again", async () => {
  await address(asker.id, "zhang@example.cn")
  await wish(askerClient, "errand.finished", "daily")
  await open.inOrganisation(orgId, (tx) =>
    tx.q
      .updateTable("notice")
      .set({ mailed_at: new Date(0) })
      .where("org_id", "=", orgId)
      .execute(),
  )
  await finish(await openErrand({ subject: "读过的" }))
  await askerClient.post("/api/notices/read-all")
  await finish(await openErrand({ subject: "第一件" }))
  await finish(await openErrand({ subject: "第二件" }))
  expect(sent).toEqual([])
  const digest = async () => {
    await ownerQuery("select graphile_worker.add_job('notice_digests_daily', '{}')")
    await work()
    await work()
  }
  await digest()
  expect(sent).toHaveLength(1)
  expect(sent[0]?.subject).toContain("您有 2 条新通知")
  expect(sent[0]?.text).toMatch(/第一件[\s\S]*第二件/)
  expect(sent[0]?.text).not.toContain("读过的")
  await digest()
  expect(sent).toHaveLength(1)
})
