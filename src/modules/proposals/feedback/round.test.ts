import { afterAll, beforeAll, expect, test } from "vitest"
import { sweepDeadlines } from "../../../platform/jobs/sweep.ts"
import { check } from "../../../procedure/check.ts"
import { met, refusedFor } from "../assignments/testing.ts"
import type { Proposal } from "../record.ts"
import { openReplying, type ReplyingHouse } from "../replies/testing.ts"
import { feedbackProcedure } from "./procedure.ts"
import type { Feedback } from "./record.ts"

let house: ReplyingHouse
let people: ReplyingHouse["people"]

beforeAll(async () => {
  house = await openReplying()
  people = house.people
})
afterAll(() => house.close())

const proposal = (id: string) => house.find<Proposal>("proposal", id)
const form = (id: string) => house.find<Feedback>("feedback", id)
const satisfied = { ratings: [{ axis: "overall", value: "satisfied" }] }

test("the procedure is sound: every state is reached, none is a dead end", () => {
  expect(check(feedbackProcedure)).toEqual([])
})

test("a satisfied round concludes by itself, into tracking when a promise is open", async () => {
  const { proposalId } = await house.answered()
  await house.rate(people.li, await house.formOf(proposalId, people.li), "satisfied")
  expect((await proposal(proposalId)).state).toBe("replied")
  await house.rate(people.zhang, await house.formOf(proposalId, people.zhang), "mostly_satisfied")
  expect(await proposal(proposalId)).toMatchObject({ state: "tracking", concludedOn: "2026-03-10" })
})

test("only the proposer rates, every axis once, with a value of the scale", async () => {
  const { proposalId } = await house.answered()
  const id = await house.formOf(proposalId, people.li)
  const rate = (who: (typeof people)["li"], input: object) => house.act(who, "feedback", id, "rate", input)
  await expect(rate(people.zhang, satisfied)).rejects.toMatchObject({ kind: "missing" })
  await expect(rate(people.housingHead, satisfied)).rejects.toMatchObject({ kind: "missing" })
  await expect(rate(people.proposalOffice, satisfied)).rejects.toMatchObject({ kind: "forbidden" })
  // Staff who speak for Li Xiaoyun through their own account do not rate for her either.
  const behalf = {
    ...people.proposalOffice,
    actor: {
      ...people.proposalOffice.actor,
      channel: "staff" as const,
      onBehalfOf: { personId: people.li.id, name: "李晓云" },
    },
  }
  await expect(rate(behalf, satisfied)).rejects.toMatchObject({ kind: "forbidden" })
  await expect(rate(people.li, { ratings: [{ axis: "overall", value: "great" }] })).rejects.toMatchObject(
    refusedFor("unknown_rating"),
  )
  await expect(rate(people.li, { ratings: [{ axis: "other", value: "satisfied" }] })).rejects.toMatchObject(
    refusedFor("axis_missing", "unknown_rating"),
  )
  await rate(people.li, satisfied)
  await expect(rate(people.li, satisfied)).rejects.toMatchObject({ kind: "conflict" })
})

test("a paper form is entered by the proposal office, says so, and cannot be entered by a unit's own people", async () => {
  const { proposalId } = await house.answered()
  const id = await house.formOf(proposalId, people.li)
  const paper = { ...satisfied, comment: "当面说清楚了。", receivedOn: "2026-03-10" }
  const both = {
    ...people.proposalOffice,
    actor: {
      ...people.proposalOffice.actor,
      grants: [...people.proposalOffice.actor.grants, ...people.housing.actor.grants],
    },
  }
  await expect(house.act(both, "feedback", id, "enterPaper", paper)).rejects.toMatchObject({
    kind: "forbidden",
  })
  await expect(
    house.act(people.proposalOffice, "feedback", id, "enterPaper", { ...paper, receivedOn: "2026-03-11" }),
  ).rejects.toMatchObject(refusedFor("paper_from_future"))
  await house.act(people.proposalOffice, "feedback", id, "enterPaper", paper)
  expect(await form(id)).toMatchObject({ state: "given", channel: "paper", givenOn: "2026-03-10" })
  const facts = await house.house.db.read(house.owner, (read) =>
    read.q
      .selectFrom("fact")
      .select(["action", "data", "actor"])
      .where("org_id", "=", house.orgId)
      .where("case_id", "=", id)
      .orderBy("seq")
      .execute(),
  )
  expect(facts.at(-1)).toMatchObject({
    action: "enterPaper",
    data: { channel: "paper", receivedOn: "2026-03-10" },
    actor: { name: "赵干事" },
  })
})

test("silence lapses by the deadline and is no response: it neither satisfies nor asks for rehandling", async () => {
  house.clock.set("2026-03-10T09:00:00+08:00")
  const { proposalId } = await house.answered()
  const id = await house.formOf(proposalId, people.li)
  await house.rate(people.zhang, await house.formOf(proposalId, people.zhang), "satisfied")
  const due = (await house.deadlines(id)).feedback
  expect(due).toMatchObject({ status: "open", due_on: "2026-03-31" })
  house.clock.set("2026-03-31T23:00:00+08:00")
  await sweepDeadlines(house.house, house.orgId)
  expect((await form(id)).state).toBe("awaiting")
  house.clock.set("2026-04-01T01:00:00+08:00")
  await sweepDeadlines(house.house, house.orgId)
  expect((await form(id)).state).toBe("lapsed")
  expect((await proposal(proposalId)).state).toBe("tracking")
  house.clock.set("2026-03-10T09:00:00+08:00")
})

test("dissatisfaction leads to another handling, once all have spoken, and the second failure to a joint meeting", async () => {
  await house.setTerms({ rehandleRounds: 1 })
  const { proposalId, assignmentId } = await house.answered()
  await house.rate(people.li, await house.formOf(proposalId, people.li), "dissatisfied")
  // Nobody learns from the moment of the rehandling whose rating asked for it.
  expect((await proposal(proposalId)).state).toBe("replied")
  await house.rate(people.zhang, await house.formOf(proposalId, people.zhang), "satisfied")
  expect(await proposal(proposalId)).toMatchObject({ state: "rehandling", attempt: 2 })
  expect(await house.find("assignment", assignmentId)).toMatchObject({ state: "in_progress", attempt: 2 })

  // What was said before the first letter does not stand for the second.
  const begun = await house.begin("housing", assignmentId)
  await expect(house.issue("housing", begun.id)).rejects.toMatchObject(refusedFor("contacts_missing"))
  await house.do(people.housing, assignmentId, "recordContact", met)
  await house.act(people.housingHead, "reply", begun.id, "submitReply")
  await house.act(people.supervision, "reply", begun.id, "passCheck")
  const again = await house.find("reply", begun.id)
  expect(again).toMatchObject({ edition: "again", attempt: 2, state: "issued" })
  expect((await proposal(proposalId)).state).toBe("replied")
  await house.rate(people.li, await house.formOf(proposalId, people.li, 2), "dissatisfied")
  await house.rate(people.zhang, await house.formOf(proposalId, people.zhang, 2), "satisfied")
  expect(await proposal(proposalId)).toMatchObject({ state: "replied", attempt: 2 })
  const meeting = {
    on: "2026-03-12",
    place: "政协会议室",
    people: "李晓云、陈局长",
    summary: "当面说明并约定时限。",
  }
  await house.act(people.committee, "proposal", proposalId, "callJointMeeting", meeting)
  await house.act(people.committee, "proposal", proposalId, "conclude")
  expect((await proposal(proposalId)).state).toBe("tracking")
  await house.setTerms({})
})

test("where mostly satisfied is not enough, it asks for another handling too", async () => {
  await house.setTerms({ rehandleOn: ["dissatisfied", "mostly_satisfied"], feedbackBy: "lead" })
  const { proposalId } = await house.answered()
  expect(await house.listOf("feedback", proposalId)).toHaveLength(1)
  await house.rate(people.li, await house.formOf(proposalId, people.li), "mostly_satisfied")
  expect((await proposal(proposalId)).state).toBe("rehandling")
  await house.setTerms({})
})

test("where nobody was asked for a judgement, the committee ends the case and nothing ends it by itself", async () => {
  const { id: proposalId } = await house.filedProposal({ kind: "party", recommendations: "[]" }, [
    { relation: "signing_body", personId: null, bodyId: house.bodies.partyOffice },
  ])
  await house.act(people.proposalOffice, "proposal", proposalId, "preAssign", {
    units: [{ unitId: house.bodies.housing, role: "sole" }],
  })
  await house.act(people.proposalOffice, "proposal", proposalId, "assign")
  const id = (await house.listOf("assignment", proposalId))[0]?.id ?? ""
  await house.meet(id)
  await house.answerAgain(id, { unitClass: "C", answers: [] })
  expect((await proposal(proposalId)).state).toBe("replied")
  await house.act(people.committee, "proposal", proposalId, "conclude")
  expect((await proposal(proposalId)).state).toBe("concluded")
})

test("a form still open when the committee asks for another handling lapses: it judged a letter that is overtaken", async () => {
  const { proposalId } = await house.answered()
  await house.act(people.committee, "proposal", proposalId, "rehandle", { reason: "答复与建议不符" })
  expect((await house.listOf("feedback", proposalId)).map((each) => each.state)).toEqual(["lapsed", "lapsed"])
  expect(await proposal(proposalId)).toMatchObject({ state: "rehandling", attempt: 2 })
})

test("a body's proposal is rated by those who represent it", async () => {
  const { id: proposalId } = await house.filedProposal(
    { kind: "party", recommendations: "[]", situation: "<p>情况</p>", analysis: "<p>分析</p>" },
    [{ relation: "signing_body", personId: null, bodyId: house.bodies.league }],
  )
  await house.act(people.proposalOffice, "proposal", proposalId, "preAssign", {
    units: [{ unitId: house.bodies.housing, role: "sole" }],
  })
  await house.act(people.proposalOffice, "proposal", proposalId, "assign")
  const id = (await house.listOf("assignment", proposalId))[0]?.id ?? ""
  await house.meet(id)
  const reply = await house.answerAgain(id, { unitClass: "C", answers: [] })
  expect(reply.state).toBe("issued")
  const forms = await house.listOf("feedback", proposalId)
  expect(forms).toHaveLength(1)
  await house.rate(people.league, forms[0]?.id ?? "", "satisfied")
  expect((await proposal(proposalId)).state).toBe("concluded")
})
