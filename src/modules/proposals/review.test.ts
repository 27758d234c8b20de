import { afterAll, beforeAll, expect, test } from "vitest"
import { type Client, type OpenHouse, openHouse } from "../../platform/http/testing.ts"
import { holdPlenary } from "../../platform/http/testing-session.ts"
import { check } from "../../procedure/check.ts"
import { proposals } from "./module.ts"
import { proposalProcedure } from "./procedure.ts"

let house: OpenHouse
let orgId: number
let li: Client
let zhang: Client
let office: Client
let committee: Client
let people: Record<"li" | "zhang" | "wang", string>

beforeAll(async () => {
  house = await openHouse({ modules: [proposals], now: "2026-01-13T16:30:00+08:00" })
  const organisation = await house.organisation("云泽市政协")
  orgId = organisation.id
  await holdPlenary(house, orgId, organisation.termId)
  const seat = { termId: organisation.termId }
  people = {
    li: (await house.person(orgId, "李晓云", { username: "li", seat })).id,
    zhang: (await house.person(orgId, "张立", { username: "zhang", seat })).id,
    wang: (await house.person(orgId, "王敏", { username: "wang", seat })).id,
  }
  await house.person(orgId, "赵干事", { username: "office", grants: [{ role: "proposal_office" }] })
  await house.person(orgId, "钱主任", { username: "committee", grants: [{ role: "proposal_committee" }] })
  ;[li, zhang, office, committee] = (await Promise.all(
    ["li", "zhang", "office", "committee"].map((name) => house.signIn(name)),
  )) as [Client, Client, Client, Client]
})
afterAll(() => house.close())

const text = {
  subject: "关于完善老旧小区加装电梯资金分担机制的提案",
  situation: "<p>我市老旧小区多为六层住宅，老年住户比例逐年上升。</p>",
  analysis: "<p>资金分担没有统一办法，低层住户意见难以统一。</p>",
  recommendations: [{ id: "r1", text: "制定分层分担的参考比例。" }],
  category: "society",
  contact: "13800000000",
}

async function drafted(client: Client, more: object = {}): Promise<string> {
  const answer = await client.post("/api/proposals", { ...text, ...more })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id
}

async function submitted(client: Client): Promise<string> {
  const id = await drafted(client)
  const answer = await client.act("proposals", id, "submit")
  expect(answer.statusCode, answer.body).toBe(200)
  return id
}

async function inFinalReview(): Promise<string> {
  const id = await submitted(li)
  await office.act("proposals", id, "review", { opinion: "符合立案条件", outcome: "file" })
  return id
}

test("the procedure is sound: every state is reached, none is a dead end", () => {
  expect(check(proposalProcedure)).toEqual([])
})

test("a draft may be incomplete and is seen by nobody else", async () => {
  const id = await drafted(li, { situation: "", recommendations: [] })
  expect((await office.get(`/api/proposals/${id}`)).statusCode).toBe(404)
  const refused = await li.act("proposals", id, "submit")
  expect(refused.statusCode).toBe(422)
  const fields = refused.json().reasons.map((each: { field: string }) => each.field)
  expect(fields).toEqual(["situation", "recommendations"])
})

test("a submitted proposal is received at once and dated by the cut-off", async () => {
  const early = await submitted(li)
  expect((await li.get(`/api/proposals/${early}`)).json()).toMatchObject({
    state: "first_review",
    record: { period: "plenary" },
  })
  house.clock.set("2026-01-13T17:00:01+08:00")
  const late = await submitted(li)
  expect((await li.get(`/api/proposals/${late}`)).json().record.period).toBe("intersession")
  house.clock.set("2026-01-13T16:30:00+08:00")
})

test("a co-signer who has not confirmed by submission is not counted", async () => {
  const id = await drafted(li, { kind: "joint" })
  await li.act("proposals", id, "invite", { personIds: [people.zhang, people.wang] })
  expect((await li.act("proposals", id, "submit")).json().reasons[0].code).toBe("no_cosponsor_confirmed")
  expect((await zhang.act("proposals", id, "confirmCosign")).statusCode).toBe(200)
  const view = (await li.act("proposals", id, "submit")).json()
  const names = view.parties.filter((party: { relation: string }) => party.relation === "co_sponsor")
  expect(names.map((party: { name: string }) => party.name)).toEqual(["张立"])
  expect(view.parties.some((party: { relation: string }) => party.relation === "invited_cosponsor")).toBe(
    false,
  )
})

test("whoever changes the text asks the co-signers anew", async () => {
  const id = await drafted(li, { kind: "joint" })
  await li.act("proposals", id, "invite", { personIds: [people.zhang] })
  await zhang.act("proposals", id, "confirmCosign")
  const view = (await li.act("proposals", id, "reopenDraft")).json()
  expect(view.parties.map((party: { relation: string }) => party.relation)).toContain("invited_cosponsor")
})

test("a filed proposal gets the next number of its session, without gaps or doubles at the same moment", async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, inFinalReview))
  const answers = await Promise.all(
    ids.map((id) => committee.act("proposals", id, "file", { category: "society" })),
  )
  expect(answers.map((answer) => answer.statusCode)).toEqual(ids.map(() => 200))
  const numbers = answers.map((answer) => answer.json().record.numberText).sort()
  const first = Number(/\d+/.exec(numbers[0] ?? "")?.[0])
  expect(numbers).toEqual(ids.map((_, index) => `第${String(first + index).padStart(4, "0")}号`))
})

test("only the committee files; the office is told who may", async () => {
  const id = await inFinalReview()
  const answer = await office.act("proposals", id, "file", { category: "society" })
  expect(answer.statusCode).toBe(403)
  expect((await li.act("proposals", id, "file", { category: "society" })).statusCode).toBe(403)
})

test("a rejection names its ground and its reason, and the proposer reads both", async () => {
  const id = await inFinalReview()
  expect(
    (await committee.act("proposals", id, "reject", { grounds: [], reason: "没有具体建议" })).statusCode,
  ).toBe(422)
  expect(
    (await committee.act("proposals", id, "reject", { grounds: ["invented"], reason: "没有具体建议" })).json()
      .reasons[0].code,
  ).toBe("unknown_ground")
  await committee.act("proposals", id, "reject", { grounds: ["empty"], reason: "没有具体建议" })
  const view = (await li.get(`/api/proposals/${id}`)).json()
  expect(view).toMatchObject({
    state: "rejected",
    record: { outcomeGrounds: ["empty"], outcomeReason: "没有具体建议" },
  })
  expect(view.available).toEqual([])
})

test("the proposers of a merged paper join the case that carries on", async () => {
  const target = await inFinalReview()
  const own = await submitted(zhang)
  await office.act("proposals", own, "review", { opinion: "同一事项", outcome: "merge" })
  const merged = await committee.act("proposals", own, "merge", { targetId: target, consent: "电话征得同意" })
  expect(merged.json().state).toBe("merged")
  const view = (await zhang.get(`/api/proposals/${target}`)).json()
  expect(view.parties).toContainEqual(expect.objectContaining({ relation: "co_sponsor", name: "张立" }))
})

test("what was returned comes back as another revision", async () => {
  const id = await submitted(li)
  await office.act("proposals", id, "returnForRevision", { reason: "建议太笼统", fix: "写明责任部门" })
  await li.act("proposals", id, "save", {
    recommendations: [{ id: "r1", text: "由住建部门牵头制定分担比例。" }],
  })
  const view = (await li.act("proposals", id, "resubmit")).json()
  expect(view.state).toBe("first_review")
  expect(view.record.revisions.map((each: { why: string }) => each.why)).toEqual(["submitted", "resubmitted"])
})

test("two clerks deciding at the same moment: one stands, the other is told", async () => {
  const id = await inFinalReview()
  const answers = await Promise.all([
    committee.act("proposals", id, "file", { category: "society" }),
    committee.act("proposals", id, "reject", { grounds: ["empty"], reason: "没有具体建议" }),
  ])
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409])
})

test("a request sent twice is done once", async () => {
  const id = await inFinalReview()
  const send = () =>
    committee.act("proposals", id, "file", { category: "society" }, { key: "the-same-key-1" })
  const [first, second] = [await send(), await send()]
  expect([first.statusCode, second.statusCode]).toEqual([200, 200])
  const filings = second.json().timeline.filter((each: { action: string }) => each.action === "file")
  expect(filings).toHaveLength(1)
})

test("a version seen too long ago is refused and nothing changes", async () => {
  const id = await drafted(li)
  await li.act("proposals", id, "save", { subject: "新的案由" }, { version: 1 })
  const stale = await li.act("proposals", id, "save", { subject: "旧窗口里的案由" }, { version: 1 })
  expect(stale.statusCode).toBe(409)
  expect((await li.get(`/api/proposals/${id}`)).json().record.subject).toBe("新的案由")
})

test("lists show each person what they may see, and count it", async () => {
  const all = (await office.get("/api/proposals?limit=5&sort=-filedOn")).json()
  expect(all.items).toHaveLength(5)
  expect(all.next).not.toBeNull()
  const rest = (await office.get(`/api/proposals?limit=100&sort=-filedOn&cursor=${all.next}`)).json()
  expect(all.items.length + rest.items.length).toBe(all.total)
  const zhangSees = (await zhang.get("/api/proposals?mine=true&limit=100")).json()
  expect(
    zhangSees.items.every((item: { leadName: string; kind: string }) => item.leadName === "张立" || item),
  ).toBe(true)
})

test("what a browser sends as rich text is reduced to what a proposal needs", async () => {
  const id = await drafted(li, {
    situation: `<h2 onclick="steal()">情况</h2><script>steal()</script><p style="color:red">正文<img src=x onerror=steal()></p>`,
  })
  const { situation } = (await li.get(`/api/proposals/${id}`)).json().record
  expect(situation).toBe("<h2>情况</h2><p>正文</p>")
  await li.act("proposals", id, "save", { analysis: `<a href="javascript:steal()">链接</a>` })
  expect((await li.get(`/api/proposals/${id}`)).json().record.analysis).not.toMatch(/javascript|href/)
})

test("a list taken out as a workbook leaves a fact that says who, when and what for", async () => {
  const answer = await office.get(
    `/api/proposals/export.xlsx?state=filed&purpose=${encodeURIComponent("主席会议材料")}`,
  )
  expect(answer.statusCode).toBe(200)
  expect(answer.rawPayload.subarray(0, 2).toString()).toBe("PK")
  const fact = await house.inOrganisation(orgId, (tx) =>
    tx.q
      .selectFrom("fact")
      .select(["actor", "data"])
      .where("org_id", "=", orgId)
      .where("procedure", "=", "export")
      .executeTakeFirst(),
  )
  expect(fact).toMatchObject({
    actor: { name: "赵干事" },
    data: { list: "proposals", purpose: "主席会议材料" },
  })
})
