import { afterAll, beforeAll, expect, test } from "vitest"
import type { Client } from "../../../platform/http/testing.ts"
import { seesKeyProposal } from "./policy.ts"
import { leaderDuties, listKeyProposals } from "./reads.ts"
import { type KeyHouse, openKeyHouse } from "./testing.ts"

let house: KeyHouse
let people: KeyHouse["people"]
let ids: Record<"shortlisted" | "consulting" | "refused" | "chosen", string>
const today = Temporal.PlainDate.from("2026-03-10")

beforeAll(async () => {
  house = await openKeyHouse()
  people = house.people
  for (let n = 0; n < 40; n += 1) await house.filedProposal()
  const theme = async (name: string) => {
    const proposal = await house.filedProposal()
    const units = [{ unitId: house.bodies.housing, role: "sole" }]
    await house.act(people.proposalOffice, "proposal", proposal.id, "preAssign", { units })
    await house.act(people.proposalOffice, "proposal", proposal.id, "assign")
    const { id } = await house.create(people.committee, { proposalId: proposal.id, theme: name })
    return id
  }
  const act = (id: string, action: string, input: object) =>
    house.act(people.committee, "key_proposal", id, action, input)
  ids = {
    shortlisted: await theme("备选题目"),
    consulting: await theme("征求意见题目"),
    refused: await theme("未列入题目"),
    chosen: await theme("重点题目"),
  }
  for (const id of [ids.consulting, ids.chosen]) {
    await act(id, "consult", { bodyIds: [house.bodies.league] })
    await act(id, "giveOpinion", {
      verdict: "support",
      opinion: "赞成",
      bodyId: house.bodies.league,
    })
  }
  await act(ids.refused, "notSelect", { reason: "已有专项工作" })
  await act(ids.chosen, "select", {
    meeting: "第 12 次主席会议",
    decidedOn: "2026-03-09",
    leaderIds: [people.leader.id],
    committeeId: house.environment,
  })
})
afterAll(() => house.close())

test("the list shows each person exactly what the policy lets them see", async () => {
  const records = await Promise.all(Object.values(ids).map((id) => house.load(id)))
  for (const [name, { actor, scope }] of Object.entries(people)) {
    const listed = await house.house.db.read(scope, (read) => listKeyProposals(read, actor, {}))
    const allowed = records.filter((record) => seesKeyProposal.test(record, actor))
    expect([name, listed.items.map(({ id }) => id).sort()]).toEqual([
      name,
      allowed.map(({ id }) => id).sort(),
    ])
    expect(listed.total).toBe(allowed.length)
  }
  // The shortlist is not for those it is about; the choice is.
  const seenBy = (actor: (typeof people)["li"]["actor"]) =>
    records.filter((record) => seesKeyProposal.test(record, actor)).map(({ id }) => id)
  expect(seenBy(people.housing.actor)).toEqual([ids.chosen])
  expect(seenBy(people.li.actor)).toEqual([ids.chosen])
  expect(seenBy(people.transport.actor)).toEqual([])
  expect(seenBy(people.league.actor)).toEqual([ids.consulting, ids.chosen])
})

test("the list is filtered, searched and paged by key", async () => {
  const { actor, scope } = people.committee
  const list = (filter: object) => house.house.db.read(scope, (read) => listKeyProposals(read, actor, filter))
  expect((await list({ state: ["selected"] })).items).toMatchObject([
    { theme: "重点题目", leaders: ["王副市长"], committee: "人口资源环境委员会", visits: 0 },
  ])
  expect((await list({ q: "征求" })).items.map(({ id }) => id)).toEqual([ids.consulting])
  expect((await list({ leaderId: people.leader.id })).items.map(({ id }) => id)).toEqual([ids.chosen])
  // What is to be decided stands first, what was not chosen last.
  const states = (await list({})).items.map(({ state }) => state)
  expect(states).toEqual(["consulting", "shortlisted", "selected", "not_selected"])
  const first = await list({ limit: 3 })
  const rest = await list({ limit: 3, cursor: first.next })
  expect([first.total, first.items.length, rest.items.length, rest.next]).toEqual([4, 3, 1, null])
  expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(4)
})

test("a leader who leads nothing stands first among the duties", async () => {
  const idle = await house.somebody("韩市长", "supervising_leader")
  const duties = await house.house.db.read(house.owner, (read) => leaderDuties(read, house.sessionId, today))
  expect(duties).toMatchObject([
    { personId: idle.id, led: 0, done: false, themes: [] },
    { personId: people.leader.id, led: 1, done: true, themes: [{ theme: "重点题目", state: "selected" }] },
  ])
})

test("opinions on the shortlist are read by those who decide, over HTTP too", async () => {
  const { open, orgId } = house
  await open.person(orgId, "钱主任", { username: "committee", grants: [{ role: "proposal_committee" }] })
  await open.person(orgId, "孙过", { username: "member", seat: { termId: house.termId } })
  const [committee, member] = (await Promise.all([open.signIn("committee"), open.signIn("member")])) as [
    Client,
    Client,
  ]
  const view = (await committee.get(`/api/key-proposals/${ids.chosen}`)).json()
  expect(view.record.opinions).toMatchObject([{ verdict: "support", bodyName: "民盟云泽市委员会" }])
  expect(view.record.share).toMatchObject({ filed: 44, key: 0, ratio: 5, most: 2 })
  const seen = (await member.get(`/api/key-proposals/${ids.chosen}`)).json()
  expect([seen.record.opinions, seen.record.theme]).toEqual([null, "重点题目"])
  expect(seen.timeline.map((each: { action: string }) => each.action)).toEqual(["select", "open"])
  expect(JSON.stringify(seen)).not.toContain("赞成")
  expect((await member.get(`/api/key-proposals/${ids.shortlisted}`)).statusCode).toBe(404)
  const duties = `/api/key-proposals/leaders?sessionId=${house.sessionId}`
  expect((await member.get(duties)).statusCode).toBe(403)
  expect((await committee.get(duties)).json().items).toHaveLength(2)
  const refused = await member.post("/api/key-proposals", { proposalId: view.record.proposalId })
  expect([refused.statusCode, refused.json().reasons[0].code]).toEqual([403, "only_keepers_shortlist"])
})

test("another organisation sees nothing of it, whatever it asks", async () => {
  const { open } = house
  const other = await open.organisation("别市政协")
  await open.person(other.id, "钱他", { username: "elsewhere", grants: [{ role: "proposal_committee" }] })
  const client = await open.signIn("elsewhere")
  expect((await client.get("/api/key-proposals")).json()).toMatchObject({ items: [], total: 0 })
  expect((await client.get(`/api/key-proposals/${ids.chosen}`)).statusCode).toBe(404)
  const duties = await client.get(`/api/key-proposals/leaders?sessionId=${house.sessionId}`)
  expect(duties.json().items).toEqual([])
})
