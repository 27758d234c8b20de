import { afterAll, beforeAll, expect, test } from "vitest"
import { type Client, type OpenHouse, openHouse } from "../../platform/http/testing.ts"
import { holdPlenary } from "../../platform/http/testing-session.ts"
import { runReadyJobs } from "../../platform/jobs/runner.ts"
import { notifications } from "../notifications/module.ts"
import { searching } from "../search/module.ts"
import { todo } from "../todo/module.ts"
import { proposals } from "./module.ts"

/** 代录: a member without a device hands in a signed paper, and the proposal office enters it in their name. */
let house: OpenHouse
let orgId: number
let people: Record<"li" | "zhang" | "former", string>
let li: Client
let zhang: Client
let office: Client
let forLi: Client
let forZhang: Client

beforeAll(async () => {
  house = await openHouse({
    modules: [proposals, notifications, searching, todo],
    now: "2026-01-13T16:30:00+08:00",
  })
  const organisation = await house.organisation("云泽市政协")
  orgId = organisation.id
  await holdPlenary(house, orgId, organisation.termId)
  const seat = { termId: organisation.termId }
  people = {
    li: (await house.person(orgId, "李晓云", { username: "li", seat })).id,
    zhang: (await house.person(orgId, "张立", { username: "zhang", seat })).id,
    former: (await house.person(orgId, "前委员", {})).id,
  }
  await house.person(orgId, "赵干事", { username: "office", grants: [{ role: "proposal_office" }] })
  li = await house.signIn("li")
  zhang = await house.signIn("zhang")
  office = await house.signIn("office")
  forLi = await house.signIn("office", { "x-on-behalf-of": people.li })
  forZhang = await house.signIn("office", { "x-on-behalf-of": people.zhang })
})
afterAll(() => house.close())

const text = {
  kind: "joint",
  subject: "关于完善老旧小区加装电梯资金分担机制的提案",
  situation: "<p>我市老旧小区多为六层住宅，老年住户比例逐年上升。</p>",
  analysis: "<p>资金分担没有统一办法，低层住户意见难以统一。</p>",
  recommendations: [{ id: "r1", text: "制定分层分担的参考比例。" }],
  category: "society",
  contact: "13800000000",
}
interface Event {
  action: string
  by: string
  channel: string
  onBehalfOf?: string
}

async function begun(): Promise<string> {
  const answer = await forLi.post("/api/proposals", text)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id
}

/** Kinds and bodies of a person's notices, once the jobs have run. */
async function told(client: Client): Promise<{ kind: string; title: string; body: string }[]> {
  const { jobs } = notifications
  await runReadyJobs(house.house, house.database.ownerUrl, ...(jobs ? [jobs] : []))
  return (await client.get("/api/notices")).json().items
}

test("from the draft to submission in the member's name, each act recorded, and the member told", async () => {
  const id = await begun()
  await forLi.act("proposals", id, "save", { subject: `${text.subject}（二）` })
  expect((await forLi.act("proposals", id, "invite", { personIds: [people.zhang] })).statusCode).toBe(200)
  // What Zhang Li signed on paper waits in Zhang's name, not in the clerk's.
  const waiting = (client: Client) =>
    client
      .get("/api/todo")
      .then((answer) => answer.json().items.map((item: { caseId: string }) => item.caseId))
  expect(await waiting(forZhang)).toContain(id)
  expect(await waiting(office)).not.toContain(id)
  expect((await forLi.act("proposals", id, "confirmCosign")).statusCode).toBe(403)
  expect((await forZhang.act("proposals", id, "confirmCosign")).statusCode).toBe(200)
  const submitted = await forLi.act("proposals", id, "submit")
  expect(submitted.statusCode, submitted.body).toBe(200)

  const view = (await li.get(`/api/proposals/${id}`)).json()
  expect(view).toMatchObject({ state: "first_review", record: { leadName: "李晓云" } })
  const staff = view.timeline
    .filter((event: Event) => event.channel === "staff")
    .map((event: Event) => [event.action, event.by, event.onBehalfOf])
  expect(staff.toReversed()).toEqual([
    ["open", "赵干事", "李晓云"],
    ["save", "赵干事", "李晓云"],
    ["invite", "赵干事", "李晓云"],
    ["confirmCosign", "赵干事", "张立"],
    ["submit", "赵干事", "李晓云"],
  ])

  const toLi = await told(li)
  const entered = toLi.find((notice) => notice.kind === "staff_entered")
  expect(entered?.title).toBe("提案办公室代您提交了提案")
  expect(entered?.body).toContain("由赵干事")
  expect((await told(zhang)).map((notice) => notice.kind)).toContain("staff_cosigned")

  await forLi.act("proposals", id, "withdraw", { reason: "委员来电撤回" })
  expect((await told(li)).map((notice) => notice.kind)).toContain("staff_withdrawn")
})

test("what the member does in person tells nobody that staff did it", async () => {
  const before = (await told(li)).filter(({ kind }) => kind.startsWith("staff_")).length
  const id = (await li.post("/api/proposals", { ...text, kind: "individual" })).json().id
  expect((await li.act("proposals", id, "submit")).statusCode).toBe(200)
  expect((await told(li)).filter(({ kind }) => kind.startsWith("staff_"))).toHaveLength(before)
})

test("the office's own acts are not offered and not taken while it writes for somebody", async () => {
  const id = await begun()
  await forLi.act("proposals", id, "save", { kind: "individual" })
  await forLi.act("proposals", id, "submit")
  const offered = async (client: Client) =>
    (await client.get(`/api/proposals/${id}`)).json().available.map((each: { action: string }) => each.action)
  expect(await offered(forLi)).toEqual(["withdraw"])
  expect(await offered(office)).toContain("review")
  const opinion = { opinion: "符合立案条件", outcome: "file" }
  const refused = await forLi.act("proposals", id, "review", opinion)
  expect(refused.statusCode).toBe(403)
  expect(refused.json().reasons[0]).toMatchObject({ code: "not_by_staff" })
  expect(refused.json().reasons[0].message).toContain("停止代录")
  expect((await office.act("proposals", id, "review", opinion)).statusCode).toBe(200)
})

test("nobody else enters for others, and only for members in office", async () => {
  const header = { "x-on-behalf-of": people.li }
  expect((await zhang.post("/api/proposals", text, header)).statusCode).toBe(403)
  const former = await office.post("/api/proposals", text, { "x-on-behalf-of": people.former })
  expect(former.statusCode).toBe(403)
  expect(former.json().reasons[0].code).toBe("not_a_member")
})

test("the member's list, not the clerk's", async () => {
  const id = await begun()
  const mine = async (client: Client) =>
    (await client.get("/api/proposals?mine=true&state=draft&limit=100"))
      .json()
      .items.map((row: { id: string }) => row.id)
  expect(await mine(forLi)).toContain(id)
  expect(await mine(office)).not.toContain(id)
  expect((await office.get(`/api/proposals/${id}`)).statusCode).toBe(404)
})

test("a draft that the office reads in a member's name leaves a trace, once, and the member sees who read it", async () => {
  const draft = await li.post("/api/proposals", text)
  const { id } = draft.json()
  await forLi.get(`/api/proposals/${id}`)
  await forLi.get(`/api/proposals/${id}`)
  await li.get(`/api/proposals/${id}`)
  const events: Event[] = (await li.get(`/api/proposals/${id}`)).json().timeline
  expect(events.filter(({ action }) => action === "read")).toMatchObject([
    { by: "赵干事", channel: "staff", onBehalfOf: "李晓云" },
  ])
})
