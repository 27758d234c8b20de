import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { checkTodo } from "../../../platform/procedures/check-todo.ts"
import { refusedFor } from "../assignments/testing.ts"
import { keyOffice } from "./office.ts"
import type { KeyInputs } from "./schema.ts"
import { gridOf, type KeyHouse, openKeyHouse, unsound } from "./testing.ts"

let house: KeyHouse
let people: KeyHouse["people"]
let bodies: KeyHouse["bodies"]
beforeAll(async () => {
  house = await openKeyHouse()
  ;({ people, bodies } = house)
})
beforeEach(() => house.clock.set("2026-03-10T09:00:00+08:00"))
afterAll(() => house.close())

const decision = (more: Partial<KeyInputs["select"]> = {}): KeyInputs["select"] => ({
  meeting: "第 12 次主席会议",
  decidedOn: "2026-03-09",
  leaderIds: [people.leader.id],
  committeeId: house.environment,
  ...more,
})

/** A theme of one filed proposal that the league has been asked about and supports. */
async function heard(columns: object = {}) {
  const proposal = await house.filedProposal(columns)
  const { id } = await house.create(people.committee, { proposalId: proposal.id, theme: "老旧小区加装电梯" })
  await house.act(people.committee, "key_proposal", id, "consult", { bodyIds: [bodies.league] })
  await house.act(people.league, "key_proposal", id, "giveOpinion", {
    verdict: "support",
    opinion: "群众关心，赞成督办。",
  })
  return { id, proposalId: proposal.id }
}

/** Filed proposals enough for several key ones. */
async function makeRoom() {
  for (let n = 0; n < 60; n += 1) await house.filedProposal()
}

test("the procedure is sound, and every name in it has words in both languages", () => {
  expect(unsound(keyOffice)).toEqual([])
  expect(checkTodo(keyOffice)).toEqual([])
})

test("each step is taken from its own states, by those whose step it is", async () => {
  const { id } = await heard()
  const record = {
    ...(await house.load(id)),
    parties: [
      { relation: "consulted_body", personId: null, bodyId: bodies.league },
      { relation: "supporting_committee", personId: null, bodyId: house.environment },
      { relation: "supervising_leader", personId: people.leader.id, bodyId: null },
      { relation: "lead_proposer", personId: people.li.id, bodyId: null },
      { relation: "handling_unit", personId: null, bodyId: bodies.housing },
    ],
  }
  const actors = Object.fromEntries(Object.entries(people).map(([name, somebody]) => [name, somebody.actor]))
  const keepers = ["proposalOffice", "committee"]
  const staff = [...keepers, "committeeStaff"]
  expect(gridOf(keyOffice, record, actors)).toEqual({
    bundle: { from: ["shortlisted", "consulting"], by: keepers },
    unbundle: { from: ["shortlisted", "consulting"], by: keepers },
    consult: { from: ["shortlisted", "consulting"], by: keepers },
    giveOpinion: { from: ["consulting"], by: ["league", ...keepers, "supervision"] },
    select: { from: ["consulting"], by: ["committee", "chair"] },
    notSelect: { from: ["shortlisted", "consulting"], by: ["committee", "chair"] },
    changeLeaders: { from: ["selected", "supervising"], by: ["committee", "chair"] },
    draftPlan: { from: ["selected"], by: staff },
    approvePlan: { from: ["selected"], by: [...keepers, "leader"] },
    recordVisit: { from: ["supervising"], by: [...keepers, "leader", "committeeStaff"] },
    report: { from: ["supervising"], by: staff },
    instruct: { from: ["reported"], by: [...keepers, "leader"] },
    close: { from: ["reported"], by: keepers },
  })
})

test("only the committee and its office shortlist, and only what is filed and in no other theme", async () => {
  const proposal = await house.filedProposal()
  await expect(house.create(people.li, { proposalId: proposal.id })).rejects.toMatchObject(
    refusedFor("only_keepers_shortlist"),
  )
  const draft = await house.filedProposal({ state: "first_review", filed_on: null })
  await expect(house.create(people.committee, { proposalId: draft.id })).rejects.toMatchObject(
    refusedFor("proposal_not_filed"),
  )
  const { id } = await house.create(people.committee, { proposalId: proposal.id })
  expect(await house.load(id)).toMatchObject({ state: "shortlisted", relisted: false, bundle: [{}] })
  await expect(house.create(people.committee, { proposalId: proposal.id })).rejects.toMatchObject(
    refusedFor("shortlisted_already"),
  )
  // Not chosen, it may be listed again.
  await house.act(people.chair, "key_proposal", id, "notSelect", { reason: "已列入政府实事工程" })
  await house.create(people.proposalOffice, { proposalId: proposal.id })
})

test("a theme bundles proposals, never one twice, and keeps the one it began with", async () => {
  const { id, proposalId } = await heard()
  const other = await house.filedProposal()
  const elsewhere = await heard()
  await expect(
    house.act(people.committee, "key_proposal", id, "bundle", { proposalIds: [elsewhere.proposalId] }),
  ).rejects.toMatchObject(refusedFor("shortlisted_already"))
  await house.act(people.committee, "key_proposal", id, "bundle", { proposalIds: [other.id, proposalId] })
  expect((await house.load(id)).bundle).toHaveLength(2)
  await expect(
    house.act(people.committee, "key_proposal", id, "unbundle", { proposalIds: [proposalId] }),
  ).rejects.toMatchObject(refusedFor("first_of_bundle"))
  await house.act(people.committee, "key_proposal", id, "unbundle", { proposalIds: [other.id] })
  expect((await house.load(id)).bundle.map((each) => each.proposalId)).toEqual([proposalId])
})

test("the meeting decides once opinions are heard; a body that was not asked has none", async () => {
  const proposal = await house.filedProposal()
  const { id } = await house.create(people.committee, { proposalId: proposal.id })
  await house.act(people.committee, "key_proposal", id, "consult", { bodyIds: [bodies.league] })
  await expect(house.act(people.chair, "key_proposal", id, "select", decision())).rejects.toMatchObject(
    refusedFor("no_opinion_heard"),
  )
  // The special committee was not asked: for its staff there is no such case.
  const no = { verdict: "oppose", opinion: "不宜列入。" }
  await expect(house.act(people.committeeStaff, "key_proposal", id, "giveOpinion", no)).rejects.toMatchObject(
    { kind: "missing" },
  )
  await expect(
    house.act(people.committee, "key_proposal", id, "giveOpinion", { ...no, bodyId: house.environment }),
  ).rejects.toMatchObject(refusedFor("body_not_asked"))
  await house.act(people.supervision, "key_proposal", id, "giveOpinion", no)
  expect((await house.load(id)).opinions).toBe(1)
})

test("the share of the session's filed proposals holds, with its numbers, also for two decisions at once", async () => {
  const one = await heard()
  const two = await heard()
  const { filed, key } = (await house.load(one.id)).share
  expect([filed < 40, key]).toEqual([true, 0])
  // 5 % of fewer than forty is one.
  const outcomes = await Promise.allSettled([
    house.act(people.chair, "key_proposal", one.id, "select", decision()),
    house.act(people.committee, "key_proposal", two.id, "select", decision()),
  ])
  expect(outcomes.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"])
  expect(outcomes.find((each) => each.status === "rejected")?.reason).toEqual(
    expect.objectContaining({
      reasons: [{ code: "key_share_exceeded", params: { filed, key: 1, bundled: 1, ratio: 5, most: 1 } }],
    }),
  )
})

test("leaders are leaders, the supporting committee is a special one, and the meeting has been held", async () => {
  await makeRoom()
  const { id } = await heard()
  const choose = (more: object) => house.act(people.chair, "key_proposal", id, "select", decision(more))
  await expect(choose({ leaderIds: [people.li.id] })).rejects.toMatchObject(refusedFor("not_a_leader"))
  await expect(choose({ committeeId: bodies.league })).rejects.toMatchObject(refusedFor("no_such_body"))
  await expect(choose({ decidedOn: "2026-03-11" })).rejects.toMatchObject(refusedFor("decided_in_future"))
  expect((await house.load(id)).state).toBe("consulting")
})

test("from the decision to the report: the proposal is key, plan and report are due, units hear of it", async () => {
  await makeRoom()
  const { id, proposalId } = await heard()
  await house.act(people.chair, "key_proposal", id, "select", decision())
  const proposal = await house.house.db.read(house.owner, (read) =>
    read.q
      .selectFrom("proposal")
      .select("is_key")
      .where("org_id", "=", house.orgId)
      .where("id", "=", proposalId)
      .executeTakeFirstOrThrow(),
  )
  expect(proposal.is_key).toBe(true)
  expect(await deadlinesOf(id)).toEqual([
    { name: "plan", due_on: "2026-04-08", status: "open" },
    { name: "report", due_on: "2026-12-31", status: "open" },
  ])
  const units = [{ unitId: bodies.housing, role: "sole" }]
  await house.act(people.proposalOffice, "proposal", proposalId, "preAssign", { units })
  await house.act(people.proposalOffice, "proposal", proposalId, "assign")
  expect((await house.load(id)).parties.map((party) => party.relation)).toEqual(
    expect.arrayContaining(["lead_proposer", "supervising_leader", "supporting_committee", "handling_unit"]),
  )

  await expect(house.act(people.leader, "key_proposal", id, "approvePlan")).rejects.toMatchObject(
    refusedFor("no_plan"),
  )
  await house.act(people.committeeStaff, "key_proposal", id, "draftPlan", { plan: "四月调研，六月座谈。" })
  await expect(house.act(people.proposalOffice, "key_proposal", id, "approvePlan")).rejects.toMatchObject(
    refusedFor("consent_needed"),
  )
  await house.act(people.leader, "key_proposal", id, "approvePlan")
  expect(await deadlinesOf(id)).toMatchObject([{ status: "met" }, { status: "open" }])

  await expect(
    house.act(people.proposalOffice, "key_proposal", id, "report", { report: "督办报告" }),
  ).rejects.toMatchObject(refusedFor("no_visit_yet"))
  const visit = {
    kind: "inspection",
    onDate: "2026-03-10",
    place: "云锦小区",
    people: "王副市长、李晓云",
    proposerPresent: true,
    findings: "加装电梯的补贴没有到位。",
    issues: [{ issue: "补贴未到位", owner: "市财政局", dueOn: "2026-06-30" }],
  }
  const visited = (more: object) =>
    house.act(people.leader, "key_proposal", id, "recordVisit", { ...visit, ...more })
  await expect(visited({ onDate: "2026-03-11" })).rejects.toMatchObject(refusedFor("visit_in_future"))
  await expect(visited({ onDate: "2026-03-01" })).rejects.toMatchObject(refusedFor("visit_before_decision"))
  await visited({})
  await house.act(people.proposalOffice, "key_proposal", id, "report", { report: "督办报告全文" })
  await house.act(people.leader, "key_proposal", id, "instruct", { instruction: "请财政局月底前落实。" })
  await house.act(people.committee, "key_proposal", id, "close", { result: "补贴已经到位。" })
  expect(await house.load(id)).toMatchObject({ state: "closed", closedOn: "2026-03-10", visits: 1 })
  expect(await deadlinesOf(id)).toMatchObject([{ status: "met" }, { status: "met" }])
})

test("when a leader leaves, another takes over the theme and its proposals", async () => {
  await makeRoom()
  const { id, proposalId } = await heard()
  await house.act(people.chair, "key_proposal", id, "select", decision())
  const next = await house.somebody("韩市长", "supervising_leader")
  const change = { leaderIds: [next.id], meeting: "第 13 次主席会议" }
  await house.act(people.chair, "key_proposal", id, "changeLeaders", change)
  const leaders = (await house.load(id)).parties.filter((party) => party.relation === "supervising_leader")
  expect(leaders.map((party) => party.personId)).toEqual([next.id])
  const rows = await house.house.db.read(house.owner, (read) =>
    read.q
      .selectFrom("case_party")
      .select("person_id")
      .where("org_id", "=", house.orgId)
      .where("case_id", "=", proposalId)
      .where("relation", "=", "supervising_leader")
      .execute(),
  )
  expect(rows).toEqual([{ person_id: next.id }])
  await house.act(people.committeeStaff, "key_proposal", id, "draftPlan", { plan: "四月调研。" })
  // Whoever led before leads no more.
  await expect(house.act(people.leader, "key_proposal", id, "approvePlan")).rejects.toMatchObject({
    kind: "forbidden",
  })
})

async function deadlinesOf(id: string) {
  return house.house.db.read(house.owner, (read) =>
    read.q
      .selectFrom("deadline")
      .select(["name", "due_on", "status"])
      .where("org_id", "=", house.orgId)
      .where("case_id", "=", id)
      .orderBy("name")
      .execute(),
  )
}
