import { afterAll, beforeAll, expect, test } from "vitest"
import type { Role } from "../../../base/actor.ts"
import type { Client } from "../../../platform/http/testing.ts"
import { letter, openReplying, type ReplyingHouse } from "./testing.ts"

/** The same as a browser has it: begin, write, submit, check, rate, and the lists beside it. */
let house: ReplyingHouse
let unit: Client
let other: Client
let checker: Client
let office: Client
let member: Client
let assignmentId: string
let proposalId: string
let li: string

beforeAll(async () => {
  house = await openReplying()
  const person = async (username: string, role?: Role, bodyId?: string) => {
    const { id } = await house.open.person(house.orgId, username, {
      username,
      ...(role ? { grants: [{ role, ...(bodyId ? { bodyId } : {}) }] } : { seat: { termId: house.termId } }),
    })
    return id
  }
  await person("housing", "unit_liaison", house.bodies.housing)
  await person("transport", "unit_liaison", house.bodies.transport)
  await person("checker", "supervision_office")
  await person("office", "proposal_office")
  li = await person("limember")
  unit = await house.open.signIn("housing")
  other = await house.open.signIn("transport")
  checker = await house.open.signIn("checker")
  office = await house.open.signIn("office")
  member = await house.open.signIn("limember")
  const proposal = await house.filedProposal(
    {
      recommendations: JSON.stringify([
        { id: "r1", text: "制定分层分担的参考比例。" },
        { id: "r2", text: "设立加装电梯的专项资金。" },
      ]),
    },
    [{ relation: "lead_proposer", personId: li, bodyId: null }],
  )
  proposalId = proposal.id
  const { people } = house
  await house.act(people.proposalOffice, "proposal", proposalId, "preAssign", {
    units: [{ unitId: house.bodies.housing, role: "sole" }],
  })
  await house.act(people.proposalOffice, "proposal", proposalId, "assign")
  assignmentId = (await house.listOf("assignment", proposalId))[0]?.id ?? ""
  await house.meet(assignmentId)
})
afterAll(() => house.close())

const ids = (answer: { json: () => { items: { id: string }[] } }) => answer.json().items.map(({ id }) => id)

test("from the first line of the letter to the sealed rating over HTTP", async () => {
  expect((await other.post("/api/replies", { assignmentId })).statusCode).toBe(404)
  const begun = await unit.post("/api/replies", { assignmentId })
  expect(begun.statusCode, begun.body).toBe(201)
  const id = begun.json().id as string
  expect(begun.json()).toMatchObject({
    state: "drafting",
    record: { edition: "formal", publishAttribute: "full" },
  })
  expect((await unit.post("/api/replies", { assignmentId })).statusCode).toBe(409)
  expect(ids(await other.get("/api/replies"))).toEqual([])
  expect((await other.get(`/api/replies/${id}`)).statusCode).toBe(404)

  await unit.act("replies", id, "save", letter)
  const early = await unit.act("replies", id, "submitReply")
  expect(early.statusCode).toBe(422)
  expect(early.json().reasons[0]).toMatchObject({ code: "draft_not_sent" })
  expect(early.json().reasons[0].message).toContain("先")
  await unit.act("replies", id, "sendDraft")
  expect(ids(await member.get("/api/replies?state=with_proposer"))).toEqual([id])
  await member.act("replies", id, "proposerComments", { agrees: true })
  expect((await unit.act("replies", id, "submitReply")).json().state).toBe("checking")
  const passed = await checker.act("replies", id, "passCheck", { resultClass: "C", reason: "均为计划。" })
  expect(passed.json()).toMatchObject({ state: "issued", record: { unitClass: "B", resultClass: "C" } })
  // The proposer reads the class that counts; what the unit had first is the offices' business.
  const read = (await member.get(`/api/replies/${id}`)).json()
  expect(read.record).toMatchObject({ unitClass: null, resultClass: "C", checkerNote: null })
  expect(read.timeline.map((event: { action: string }) => event.action)).not.toContain("passCheck")

  const form = ids(await member.get("/api/feedback?mine=true&state=awaiting"))[0] ?? ""
  expect(ids(await unit.get("/api/feedback"))).toEqual([])
  expect((await unit.get(`/api/feedback/${form}`)).statusCode).toBe(404)
  const key = "rate-this-once-1"
  const rating = { ratings: [{ axis: "overall", value: "satisfied" }], comment: "很好" }
  // Staff who write for the proposer do not rate for them, neither as the proposer nor by the paper form.
  const headers = { "x-on-behalf-of": li }
  for (const [action, input] of [
    ["rate", rating],
    ["enterPaper", { ...rating, receivedOn: "2026-03-10" }],
  ] as const) {
    const refused = await office.act("feedback", form, action, input, { headers })
    expect(refused.statusCode).toBe(403)
    expect(refused.json().reasons[0].code).toBe("not_by_staff")
  }
  expect((await office.get(`/api/feedback/${form}`, headers)).json()).toMatchObject({
    state: "awaiting",
    available: [],
  })
  const rated = await member.act("feedback", form, "rate", rating, { key })
  expect(rated.json()).toMatchObject({
    state: "given",
    record: { ratings: [{ axis: "overall", value: "satisfied", comment: "很好" }] },
  })
  expect(JSON.stringify(rated.json().timeline)).not.toContain("satisfied")
  // Sent once more it is refused, and nothing is done twice.
  expect((await member.act("feedback", form, "rate", rating, { key })).statusCode).toBe(409)
  const seen = await office.get(`/api/feedback/${form}`)
  expect(seen.json()).toMatchObject({ state: "given", record: { ratings: null } })
  expect(seen.body).not.toContain("很好")
})

test("a unit counts its own ratings, not another's, and only above the minimum", async () => {
  const own = await unit.get("/api/feedback/counts")
  expect(own.json()).toEqual({ minimum: 3, forms: { sent: 1, given: 1, lapsed: 0 }, ratings: [] })
  expect((await unit.get(`/api/feedback/counts?unitId=${house.bodies.transport}`)).statusCode).toBe(403)
  expect((await member.get("/api/feedback/counts")).statusCode).toBe(403)
  expect((await office.get(`/api/feedback/counts?unitId=${house.bodies.housing}`)).statusCode).toBe(200)
})

test("lists narrow and go on by key", async () => {
  for (let index = 0; index < 4; index += 1) await house.answered()
  const first = (await office.get("/api/replies?limit=3&sort=-issuedOn")).json()
  expect(first).toMatchObject({ total: 5, totalCapped: false })
  const second = (await office.get(`/api/replies?limit=3&sort=-issuedOn&cursor=${first.next}`)).json()
  expect(second.items).toHaveLength(2)
  expect(new Set([...first.items, ...second.items].map((each: { id: string }) => each.id)).size).toBe(5)
  expect(ids(await office.get("/api/replies?class=C"))).toHaveLength(1)
  expect(ids(await office.get(`/api/replies?unitId=${house.bodies.transport}`))).toEqual([])
  expect(ids(await office.get(`/api/replies?assignmentId=${assignmentId}`))).toHaveLength(1)
  expect((await office.get("/api/replies?cursor=nonsense")).statusCode).toBe(422)

  const promises = (await unit.get("/api/follow-ups?open=true&mine=true&limit=2")).json()
  expect(promises).toMatchObject({ total: 5 })
  expect((await unit.get(`/api/follow-ups?cursor=${promises.next}&limit=2`)).json().items).toHaveLength(2)
  expect(ids(await other.get("/api/follow-ups"))).toEqual([])
  expect(ids(await office.get("/api/follow-ups?dueBy=2026-09-29"))).toEqual([])
  const ledger = (await office.get("/api/follow-ups/ledger")).json()
  expect(ledger.total).toMatchObject({ all: 5, kept: 0, open: 5, keptRate: 0, nextDue: "2026-09-30" })
  expect((await other.get("/api/follow-ups/ledger")).json().units).toEqual([])
})

test("what the office previews is what the public will read: contact data masked by the server too", async () => {
  const { reply } = await house.answered(
    { text: "<p>联系人冯敏，电话0951-501<strong>2345</strong>。</p>" },
    { subject: "关于王小河家电梯的提案", situation: "<p>请联系王小河，住址：解放西街12号3栋501室。</p>" },
  )
  const address = `/api/replies/${reply.id}/publication-preview`
  const asked = { redactions: [{ find: "王小河", with: "当事人" }] }
  const shown = await office.post(address, asked)
  expect(shown.statusCode, shown.body).toBe(200)
  const { subject, proposalHtml, replyHtml, cuts } = shown.json()
  expect(subject).toBe("关于当事人家电梯的提案")
  expect(proposalHtml).toContain("请联系当事人，住址：████")
  expect(replyHtml).toContain("电话████。")
  expect(`${proposalHtml}${replyHtml}`).not.toMatch(/501室|0951|2345/)
  expect(cuts).toBe(4)
  // Nothing is kept, and nobody else sees it.
  expect((await office.get(`/api/replies/${reply.id}`)).json().state).toBe("issued")
  expect((await checker.post(address, asked)).statusCode).toBe(403)
  expect((await other.post(address, asked)).statusCode).toBe(404)
  expect((await office.post(address, { redactions: [{ find: "" }] })).statusCode).toBe(422)

  await office.act("replies", reply.id, "publish", asked)
  const row = await house.house.db.read(house.owner, (read) =>
    read.q
      .selectFrom("publication")
      .select(["subject", "proposal_html", "reply_html"])
      .where("reply_id", "=", reply.id)
      .executeTakeFirstOrThrow(),
  )
  expect(row).toEqual({ subject, proposal_html: proposalHtml, reply_html: replyHtml })
})
