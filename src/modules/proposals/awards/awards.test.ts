import { afterAll, beforeAll, expect, test } from "vitest"
import { viewCase } from "../../../platform/procedures/case-view.ts"
import { checkTodo } from "../../../platform/procedures/check-todo.ts"
import { openCase } from "../../../platform/procedures/open.ts"
import { type HandlingHouse, openHandling, refusedFor } from "../assignments/testing.ts"
import { gridOf, unsound } from "../key/testing.ts"
import type { Somebody } from "../testing.ts"
import { createAward } from "./create.ts"
import { loadAward } from "./load.ts"
import { awardOffice } from "./office.ts"
import { listAwards } from "./reads.ts"
import { fewestCollective, mostOf } from "./rules.ts"

let house: HandlingHouse
let people: HandlingHouse["people"]
let single: string[]
let collective: string[]

beforeAll(async () => {
  house = await openHandling()
  people = house.people
  const file = async (columns: object, count: number) => {
    const ids: string[] = []
    for (let n = 0; n < count; n += 1) ids.push((await house.filedProposal(columns)).id)
    return ids
  }
  // Forty filed proposals: 5 % are two. Three units with a duty: 20 % round down to none, so one.
  single = await file({}, 35)
  collective = await file({ kind: "party" }, 2)
  await house.assigned({ housing: "sole" })
  await house.assigned({ transport: "sole" })
  await house.assigned({ publicity: "sole" })
})
afterAll(() => house.close())

async function round(style: "national" | "local" = "local"): Promise<string> {
  const record = await house.write(async (tx) => {
    const input = { sessionId: house.sessionId, title: "2026 年度优秀提案", style }
    const today = house.house.clock.today("Asia/Shanghai")
    const { actor } = people.proposalOffice
    const built = await createAward.build({ house: house.house, tx, actor, today, input })
    return openCase(house.house, tx, { procedure: "award", actor, ...built })
  })
  return record.id
}

const act = (who: Somebody, id: string, action: string, input: object = {}) =>
  house.act(who, "award", id, action, input)
const load = async (id: string) => {
  const found = await house.house.db.read(house.owner, (read) => loadAward(read, id, false))
  if (!found) throw new Error("no award")
  return found
}
const candidateOf = async (id: string, ...subjects: string[]) => {
  const { candidates } = await load(id)
  return subjects.map(
    (subject) => candidates.find((each) => [each.proposalId, each.unitId].includes(subject))?.id ?? "",
  )
}

/** Nominated and rated: three proposals by members, two collective ones, two units. */
async function rated(style: "national" | "local" = "local") {
  const id = await round(style)
  const proposalIds = [...single.slice(0, 3), ...collective]
  await act(people.proposalOffice, id, "nominateProposals", { proposalIds, reason: "调研深入，建议可行" })
  const unitIds = [house.bodies.housing, house.bodies.transport]
  await act(people.governmentOffice, id, "nominateUnits", { unitIds, reason: "办理认真" })
  const { candidates } = await load(id)
  await act(people.committee, id, "rate", {
    scores: candidates.map((each, index) => ({ candidateId: each.id, score: 95.5 - index })),
  })
  return id
}

test("the procedure is sound, and every name in it has words in both languages", () => {
  expect(unsound(awardOffice)).toEqual([])
  expect(checkTodo(awardOffice)).toEqual([])
})

test("each step is taken from its own states, by those whose step it is", async () => {
  const record = await load(await round())
  const actors = Object.fromEntries(Object.entries(people).map(([name, { actor }]) => [name, actor]))
  const keepers = ["proposalOffice", "committee"]
  const open = ["nominating", "rated"]
  expect(gridOf(awardOffice, record, actors)).toEqual({
    nominateProposals: { from: open, by: keepers },
    nominateUnits: { from: open, by: [...keepers, "governmentOffice", "partyOffice", "supervision"] },
    withdrawNomination: { from: open, by: keepers },
    rate: { from: open, by: ["committee"] },
    propose: { from: ["rated"], by: ["committee"] },
    sendBack: { from: ["proposed"], by: ["committee", "chair"] },
    approve: { from: ["proposed"], by: ["committee", "chair"] },
    publish: { from: ["approved"], by: keepers },
  })
})

test("only filed proposals and handling units are nominated, each once", async () => {
  const id = await round()
  const draft = await house.filedProposal({ state: "first_review", filed_on: null })
  const nominate = (proposalIds: string[]) =>
    act(people.proposalOffice, id, "nominateProposals", { proposalIds, reason: "质量高" })
  await expect(nominate([single[0] ?? "", draft.id])).rejects.toMatchObject(refusedFor("not_filed"))
  await nominate([single[0] ?? ""])
  await expect(nominate([single[0] ?? ""])).rejects.toMatchObject(refusedFor("nominated_already"))
  await expect(
    act(people.committee, id, "nominateUnits", { unitIds: [house.bodies.league], reason: "办理认真" }),
  ).rejects.toMatchObject(refusedFor("no_such_unit"))
  // Taken back, it may be nominated anew.
  const candidateIds = await candidateOf(id, single[0] ?? "")
  await act(people.proposalOffice, id, "withdrawNomination", { candidateIds, reason: "提案者谢绝" })
  expect((await load(id)).candidates).toEqual([])
  await nominate([single[0] ?? ""])
})

test("the list keeps to the shares of filed proposals and of units, and says the numbers", async () => {
  const id = await rated()
  const { bases } = await load(id)
  expect(bases).toEqual({ filed: 40, units: 3 })
  const three = await candidateOf(id, ...single.slice(0, 3))
  await expect(act(people.committee, id, "propose", { candidateIds: three })).rejects.toMatchObject({
    reasons: [{ code: "too_many_proposals", params: { count: 3, filed: 40, ratio: 5, most: 2 } }],
  })
  const units = await candidateOf(id, house.bodies.housing, house.bodies.transport)
  await expect(act(people.committee, id, "propose", { candidateIds: units })).rejects.toMatchObject({
    reasons: [{ code: "too_many_units", params: { count: 2, units: 3, ratio: 20, most: 1 } }],
  })
  await act(people.committee, id, "propose", { candidateIds: [...three.slice(0, 2), units[0]] })
  expect((await load(id)).candidates.filter((each) => each.proposed)).toHaveLength(3)
})

test("by the national practice a fifth of the honoured proposals are collective", async () => {
  const id = await rated("national")
  const members = await candidateOf(id, ...single.slice(0, 2))
  await expect(act(people.committee, id, "propose", { candidateIds: members })).rejects.toMatchObject({
    reasons: [{ code: "too_few_collective", params: { collective: 0, count: 2, share: 20, fewest: 1 } }],
  })
  const [party] = await candidateOf(id, collective[0] ?? "")
  await act(people.committee, id, "propose", { candidateIds: [members[0], party] })
  expect([fewestCollective(5, 20), fewestCollective(6, 20), mostOf(470, 10), mostOf(3, 20)]).toEqual([
    1, 2, 47, 1,
  ])
})

test("nobody is put forward unrated, or who is no candidate", async () => {
  const id = await round()
  await act(people.proposalOffice, id, "nominateProposals", {
    proposalIds: single.slice(0, 2),
    reason: "质量高",
  })
  const [one = "", two = ""] = await candidateOf(id, ...single.slice(0, 2))
  const foreign = { scores: [{ candidateId: house.sessionId, score: 80 }] }
  await expect(act(people.committee, id, "rate", foreign)).rejects.toMatchObject(
    refusedFor("no_such_candidate"),
  )
  const twice = { scores: [1, 2].map((score) => ({ candidateId: one, score })) }
  await expect(act(people.committee, id, "rate", twice)).rejects.toMatchObject(refusedFor("scored_twice"))
  await act(people.committee, id, "rate", { scores: [{ candidateId: one, score: 80 }] })
  await expect(act(people.committee, id, "propose", { candidateIds: [one, two] })).rejects.toMatchObject(
    refusedFor("not_rated"),
  )
  await expect(
    act(people.committee, id, "propose", { candidateIds: [house.sessionId] }),
  ).rejects.toMatchObject(refusedFor("no_such_candidate"))
})

test("sent back, approved, published: then everybody sees who is honoured, and neither points nor the others", async () => {
  const id = await rated()
  const candidateIds = await candidateOf(id, single[0] ?? "", house.bodies.housing)
  await act(people.committee, id, "propose", { candidateIds })
  await act(people.chair, id, "sendBack", { reason: "请说明理由" })
  expect((await load(id)).candidates.some((each) => each.proposed)).toBe(false)
  await act(people.committee, id, "propose", { candidateIds })
  await expect(
    act(people.chair, id, "approve", { meeting: "第 14 次主席会议", approvedOn: "2026-03-11" }),
  ).rejects.toMatchObject(refusedFor("approved_in_future"))
  await act(people.chair, id, "approve", { meeting: "第 14 次主席会议", approvedOn: "2026-03-10" })
  const view = (who: Somebody) =>
    house.house.db.read(who.scope, (read) => viewCase(house.house, read, awardOffice, id, who.actor))
  await expect(view(people.li)).rejects.toMatchObject({ kind: "missing" })
  await act(people.proposalOffice, id, "publish")

  const seen = await view(people.li)
  const { candidates } = seen.record as { candidates: { name: string; score: number | null }[] }
  expect(candidates.map(({ name, score }) => [name, score])).toEqual([
    ["关于老旧小区加装电梯的提案（1）", null],
    ["市住房城乡建设局", null],
  ])
  expect(seen.timeline.map(({ action }) => action)).toEqual(["publish", "approve", "open"])
  expect(seen.parties.map(({ relation, name }) => [relation, name])).toEqual([
    ["honoured_proposer", "李晓云"],
    ["honoured_proposer", "张立"],
    ["honoured_unit", "市住房城乡建设局"],
  ])
  const listed = await house.house.db.read(people.li.scope, (read) => listAwards(read, people.li.actor))
  expect(listed).toMatchObject([{ id, state: "published", proposals: 1, units: 1 }])
  const all = await house.house.db.read(house.owner, (read) => listAwards(read, people.committee.actor))
  expect(all.length).toBeGreaterThan(listed.length)
})

test("only the committee and its office open a round", async () => {
  const input = { sessionId: house.sessionId, title: "评选", style: "local" }
  const build = (who: Somebody, more: object = {}) =>
    house.write((tx) =>
      createAward.build({
        house: house.house,
        tx,
        actor: who.actor,
        today: house.house.clock.today("Asia/Shanghai"),
        input: { ...input, ...more },
      }),
    )
  await expect(build(people.governmentOffice)).rejects.toMatchObject(refusedFor("only_keepers_open"))
  await expect(build(people.committee, { sessionId: house.bodies.housing })).rejects.toMatchObject(
    refusedFor("no_such_session"),
  )
})
