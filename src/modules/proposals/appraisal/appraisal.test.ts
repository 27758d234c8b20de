import { afterAll, beforeAll, expect, test } from "vitest"
import type { Actor } from "../../../base/actor.ts"
import { viewCase } from "../../../platform/procedures/case-view.ts"
import { checkTodo } from "../../../platform/procedures/check-todo.ts"
import { type HandlingHouse, openHandling, refusedFor } from "../assignments/testing.ts"
import { gridOf, unsound } from "../key/testing.ts"
import type { Somebody } from "../testing.ts"
import { appraisalOffice } from "./office.ts"
import { openRound } from "./open.ts"
import { listAppraisals, unitResults } from "./reads.ts"
import { bandOf, meanOf } from "./rules.ts"

let house: HandlingHouse
let people: HandlingHouse["people"]
const ofProposal = { sound: 93, serious: 91, feasible: 71, wellFormed: 97, influential: 83 }
const ofHandling = { leadership: 62, method: 57, contact: 51, effect: 44, answer: 68 }
const today = Temporal.PlainDate.from("2026-03-10")

beforeAll(async () => {
  house = await openHandling()
  people = house.people
})
afterAll(() => house.close())

/** A proposal that the housing bureau has answered. */
async function replied(): Promise<{ proposalId: string; assignmentId: string }> {
  const { proposalId, id } = await house.inProgress()
  await house.do(house.system, id, "issueReply")
  await house.set("proposal", proposalId, { state: "replied" })
  return { proposalId, assignmentId: id }
}

async function opened(): Promise<string> {
  await replied()
  const { opened } = await house.write((tx) =>
    openRound(house.house, tx, people.committee.actor, house.sessionId),
  )
  expect(opened).toBe(1)
  const list = await house.house.db.read(house.owner, (read) =>
    listAppraisals(read, people.committee.actor, { state: ["open"], limit: 1 }),
  )
  return list.items[0]?.id ?? ""
}

const act = (who: Somebody | Actor, id: string, action: string, input: object = {}) =>
  house.act(who, "appraisal", id, action, input)
const view = (who: Somebody, id: string) =>
  house.house.db.read(who.scope, (read) =>
    viewCase(house.house, read, appraisalOffice, id, who.actor),
  ) as Promise<{ state: string; record: { ofProposal: object | null; ofHandling: object | null } }>

test("the procedure is sound, and every name in it has words in both languages", () => {
  expect(unsound(appraisalOffice)).toEqual([])
  expect(checkTodo(appraisalOffice)).toEqual([])
})

test("each step is taken from its own states, by those whose step it is", async () => {
  const id = await opened()
  const record = await house.house.db.read(house.owner, (read) => appraisalOffice.load(read, id, false))
  if (!record) throw new Error("no appraisal")
  const actors = {
    ...Object.fromEntries(Object.entries(people).map(([name, { actor }]) => [name, actor])),
    system: house.system,
  }
  const unit = ["housing", "housingHead"]
  const anyOpen = ["open", "unit_rated", "committee_rated"]
  expect(gridOf(appraisalOffice, record, actors)).toEqual({
    rateProposal: { from: ["open", "committee_rated"], by: unit },
    rateHandling: { from: ["open", "unit_rated"], by: ["committee"] },
    closeRound: { from: anyOpen, by: ["committee"] },
    lapse: { from: anyOpen, by: ["system"] },
    announce: { from: ["closed"], by: ["system"] },
    askRectification: { from: ["closed"], by: ["committee"] },
    reportRectification: { from: ["closed"], by: unit },
  })
  await act(people.committee, id, "closeRound", { reason: "不再评议" })
})

test("neither side sees the other's points before both are in, and no fact holds them", async () => {
  const id = await opened()
  await act(people.housing, id, "rateProposal", { ...ofProposal, comment: "建议具体可行。" })
  const blind = await view(people.committee, id)
  expect([blind.state, blind.record.ofProposal, blind.record.ofHandling]).toEqual(["unit_rated", null, null])
  expect((await view(people.housing, id)).record.ofProposal).toMatchObject({ mean: 87, band: "good" })
  await expect(view(people.li, id)).rejects.toMatchObject({ kind: "missing" })

  await act(people.committee, id, "rateHandling", ofHandling)
  const open = await view(people.housing, id)
  expect(open.record.ofHandling).toMatchObject({ mean: 56.4, band: "poor" })
  expect((await view(people.li, id)).record.ofProposal).toMatchObject({ comment: "建议具体可行。" })
  const facts = await house.house.db.read(house.owner, (read) =>
    read.q
      .selectFrom("fact")
      .select(["action", "data"])
      .where("org_id", "=", house.orgId)
      .where("case_id", "=", id)
      .orderBy("seq")
      .execute(),
  )
  expect(facts.map(({ action }) => action)).toEqual(["open", "rateProposal", "rateHandling", "announce"])
  expect(facts.every(({ data }) => Object.keys(data).length === 0)).toBe(true)
})

test("the committee's rating is blind to the unit in the same way", async () => {
  const id = await opened()
  await act(people.committee, id, "rateHandling", ofHandling)
  expect((await view(people.housing, id)).record).toMatchObject({ ofProposal: null, ofHandling: null })
  expect((await view(people.supervision, id)).record).toMatchObject({ ofProposal: null, ofHandling: null })
  expect((await view(people.committee, id)).record.ofHandling).toMatchObject({ band: "poor" })
  // Whoever has a post in the unit does not judge it, and is not shown the committee's side either.
  const both: Somebody = {
    ...people.housing,
    actor: {
      ...people.housing.actor,
      grants: [...people.housing.actor.grants, ...people.committee.actor.grants],
    },
  }
  expect((await view(both, id)).record.ofHandling).toBeNull()
  await expect(act(both, id, "closeRound", { reason: "提前结束" })).rejects.toMatchObject({
    kind: "forbidden",
  })
  await act(house.system, id, "lapse")
  expect(await view(people.housing, id)).toMatchObject({
    state: "closed",
    record: { ofProposal: null, ofHandling: { mean: 56.4 } },
  })
})

test("points out of range are refused", async () => {
  const id = await opened()
  await expect(act(people.housing, id, "rateProposal", { ...ofProposal, sound: 101 })).rejects.toMatchObject({
    kind: "invalid",
  })
  await expect(
    act(people.housing, id, "rateProposal", { ...ofProposal, sound: undefined }),
  ).rejects.toMatchObject({ kind: "invalid" })
  await act(people.committee, id, "closeRound", { reason: "不再评议" })
})

test("a unit in the lowest band is asked once to put things right, and reports", async () => {
  const id = await opened()
  await act(people.housing, id, "rateProposal", ofProposal)
  await act(people.committee, id, "rateHandling", { ...ofHandling, effect: 62 })
  // 60 points on the average are fair, not poor.
  await expect(act(people.committee, id, "askRectification", { reason: "请整改" })).rejects.toMatchObject(
    refusedFor("not_in_lowest_band"),
  )
  const low = await opened()
  await act(people.housing, low, "rateProposal", ofProposal)
  await act(people.committee, low, "rateHandling", ofHandling)
  await expect(
    act(people.housing, low, "reportRectification", { rectified: "已整改" }),
  ).rejects.toMatchObject(refusedFor("rectification_not_asked"))
  await act(people.committee, low, "askRectification", { reason: "沟通不够，请补充面商" })
  await expect(act(people.committee, low, "askRectification", { reason: "再次要求" })).rejects.toMatchObject(
    refusedFor("rectification_asked"),
  )
  await act(people.housing, low, "reportRectification", { rectified: "已补充面商两次。" })
})

test("a round takes every answered assignment once, and none of another session, unit's assist, or before the reply", async () => {
  await house.inProgress()
  const { assignmentId } = await replied()
  const round = () => house.write((tx) => openRound(house.house, tx, people.committee.actor, house.sessionId))
  const answers = await Promise.all([round(), round()])
  expect(answers.map(({ opened }) => opened).sort()).toEqual([0, 1])
  await expect(
    house.write((tx) => openRound(house.house, tx, people.proposalOffice.actor, house.sessionId)),
  ).rejects.toMatchObject(refusedFor("only_committee_appraises"))
  const build = (id: string) =>
    house.write(async (tx) => {
      const input = { assignmentId: id }
      return appraisalOffice.create?.build({
        house: house.house,
        tx,
        actor: people.committee.actor,
        today,
        input,
      })
    })
  await expect(build(assignmentId)).rejects.toMatchObject(refusedFor("not_to_be_appraised"))
})

test("results count closed appraisals only, by unit, with mean and band", async () => {
  const results = await house.house.db.read(house.owner, (read) => unitResults(read, house.sessionId, today))
  // Rated 56.4, 56.4, 60 and 56.4 in the tests above; two closed without a rating.
  expect(results).toEqual([
    {
      unitId: house.bodies.housing,
      unitName: "市住房城乡建设局",
      closed: 6,
      handlingRated: 4,
      handlingMean: 57.3,
      band: "poor",
      proposalsRated: 3,
      proposalsMean: 87,
    },
  ])
  expect([meanOf({ a: 90, b: 89 }), bandOf(90, [90, 75, 60]), bandOf(89.9, [90, 75, 60])]).toEqual([
    89.5,
    "excellent",
    "good",
  ])
})

test("the list shows each person exactly what the policy lets them see", async () => {
  const all = await house.house.db.read(house.owner, (read) =>
    listAppraisals(read, people.committee.actor, { limit: 100 }),
  )
  expect(all.total).toBeGreaterThan(5)
  for (const [name, { actor, scope }] of Object.entries(people)) {
    const allowed: string[] = []
    for (const { id } of all.items) {
      const record = await house.house.db.read(scope, (read) => appraisalOffice.load(read, id, false))
      if (record && appraisalOffice.see.test(record, actor)) allowed.push(id)
    }
    const listed = await house.house.db.read(scope, (read) => listAppraisals(read, actor, { limit: 100 }))
    expect([name, listed.items.map(({ id }) => id).sort()]).toEqual([name, allowed.sort()])
  }
})
