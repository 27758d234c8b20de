import { afterAll, beforeAll, expect, test } from "vitest"
import type { Actor } from "../../../base/actor.ts"
import { listDeadlines } from "./board.ts"
import { seesAssignment } from "./policy.ts"
import { type AssignmentFilter, listAssignments } from "./reads.ts"
import { type HandlingHouse, met, openHandling, receipt } from "./testing.ts"
import { listWorkloads } from "./workload.ts"

let house: HandlingHouse
let people: HandlingHouse["people"]
let bodies: HandlingHouse["bodies"]
/** One assignment in each situation a reader may meet. */
let ids: Record<
  | "proposed"
  | "waiting"
  | "lead"
  | "assist"
  | "working"
  | "denied"
  | "moved"
  | "taken"
  | "cancelled"
  | "done"
  | "ours",
  string
>
const day = (iso: string) => Temporal.PlainDate.from(iso)
const today = day("2026-04-20")

beforeAll(async () => {
  house = await openHandling()
  ;({ people, bodies } = house)
  const proposed = (await house.preAssigned({ housing: "sole" })).of("housing")
  const waiting = (await house.assigned({ transport: "sole" })).of("transport")
  const pair = await house.assigned({ housing: "lead", publicity: "assist" })
  await house.do(people.housing, pair.of("housing"), "acknowledge", receipt)
  await house.do(people.publicity, pair.of("publicity"), "acknowledge", receipt)
  await house.do(people.publicity, pair.of("publicity"), "submitOpinion", { opinion: "无不同意见。" })
  const working = (await house.assigned({ housing: "sole" })).of("housing")
  await house.do(people.housing, working, "acknowledge", receipt)
  await house.do(people.housing, working, "recordContact", met)
  const denied = (await house.assigned({ publicity: "sole" })).of("publicity")
  await house.do(people.publicityHead, denied, "requestReturn", { reason: "职责已划转" })
  await house.do(people.partyOffice, denied, "denyReturn", { reason: "仍由你单位办理" })
  const given = await house.assigned({ housing: "sole" })
  await house.do(people.housingHead, given.of("housing"), "requestReturn", { reason: "职责已划转" })
  const to = { newUnitId: bodies.transport, note: "同意改办" }
  await house.do(people.governmentOffice, given.of("housing"), "grantReturn", to)
  const taken =
    (await house.listOf(given.proposalId)).find((each) => each.unit_id === bodies.transport)?.id ?? ""
  const off = await house.preAssigned({ transport: "sole" })
  await house.do(people.governmentOffice, off.of("transport"), "cancelPreAssignment", { reason: "不再承办" })
  const done = (await house.assigned({ transport: "sole" })).of("transport")
  await house.do(people.transport, done, "acknowledge", receipt)
  await house.do(house.system, done, "issueReply")
  // Signed by a body, so that its representative sees it and Li Xiaoyun does not.
  const collective = await house.filedProposal({ kind: "party" }, [
    { relation: "signing_body", personId: null, bodyId: bodies.league },
  ])
  const units = [{ unitId: bodies.transport, role: "sole" }]
  await house.act(people.proposalOffice, "proposal", collective.id, "preAssign", { units })
  await house.act(people.proposalOffice, "proposal", collective.id, "assign")
  const ours = (await house.listOf(collective.id))[0]?.id ?? ""
  ids = {
    proposed,
    waiting,
    lead: pair.of("housing"),
    assist: pair.of("publicity"),
    working,
    denied,
    moved: given.of("housing"),
    taken,
    cancelled: off.of("transport"),
    done,
    ours,
  }
})
afterAll(() => house.close())

async function list(actor: Actor, filter: AssignmentFilter = {}, on = today) {
  return house.house.db.read(house.owner, (read) =>
    listAssignments(read, actor, { limit: 100, ...filter }, on),
  )
}
/** The names under which the found assignments were made. */
const names = (page: { items: readonly { id: string }[] }) =>
  page.items.map(({ id }) => Object.entries(ids).find(([, each]) => each === id)?.[0] ?? id).sort()

test("lists show exactly what the policy lets each person see, in every situation", async () => {
  const records = await Promise.all(
    Object.entries(ids).map(async ([name, id]) => [name, await house.load(id)] as const),
  )
  const staffForLi: Actor = {
    ...people.stranger.actor,
    channel: "staff",
    onBehalfOf: { personId: people.li.id, name: "李晓云" },
  }
  const actors = [...Object.values(people).map((each) => each.actor), staffForLi]
  let shown = 0
  for (const actor of actors) {
    const may = records.flatMap(([name, record]) => (seesAssignment.test(record, actor) ? [name] : []))
    const found = await list(actor)
    expect(names(found), actor.name).toEqual(may.sort())
    expect(found.total, actor.name).toBe(may.length)
    shown += may.length
  }
  expect(shown).toBeGreaterThan(60)
  expect(names(await list(people.stranger.actor))).toEqual([])
  expect(names(await list(people.league.actor))).toEqual(["ours"])
  expect(names(await list(people.li.actor))).not.toContain("proposed")
  expect(names(await list(people.publicity.actor))).toEqual(["assist", "denied", "lead"])
})

test("a unit's list begins with what is due first, and says how late it is", async () => {
  const page = await list(people.housing.actor, { mine: true, open: true })
  expect(page.items.map((each) => [each.id, each.due?.name, each.due?.on, each.daysOverdue])).toEqual([
    [ids.lead, "firstContact", "2026-03-31", 20],
    [ids.working, "reply", "2026-06-10", 0],
  ])
})

test("a dispatch office filters by track, state, role, what is late and what it must decide", async () => {
  const office = people.governmentOffice.actor
  expect(names(await list(office, { track: "party" }))).toEqual(["assist", "denied"])
  expect(names(await list(office, { state: ["awaiting_signoff"] }))).toEqual(["ours", "taken", "waiting"])
  expect(names(await list(office, { role: ["lead", "assist"] }))).toEqual(["assist", "lead"])
  expect(names(await list(office, { overdue: true }))).toEqual(["denied", "lead", "ours", "taken", "waiting"])
  expect(names(await list(office, { overdue: true }, day("2026-03-17")))).toEqual([])
  expect(names(await list(office, { dueBy: "2026-03-17" }))).toEqual(["denied", "ours", "taken", "waiting"])
  const ask = { until: "2026-07-01", reason: "需上会研究" }
  await house.do(people.housingHead, ids.working, "requestExtension", ask)
  expect(names(await list(office, { undecided: true }))).toEqual(["working"])
  await house.do(people.governmentOffice, ids.working, "denyExtension", { reason: "请按期答复" })
})

test("an assignment is found by its proposal's number", async () => {
  const { numberText } = (await list(people.chair.actor)).items.find((each) => each.id === ids.assist) ?? {}
  expect(names(await list(people.chair.actor, { q: numberText ?? "" }))).toEqual(["assist", "lead"])
  expect(names(await list(people.chair.actor, { q: "第9999号" }))).toEqual([])
})

test("pages follow each other without gap or repetition, in either direction", async () => {
  for (const sort of ["due", "-due", "assignedOn", "-assignedOn", "number", "unit"] as const) {
    const whole = (await list(people.chair.actor, { sort })).items.map((each) => each.id)
    const walked: string[] = []
    let cursor: string | undefined
    do {
      const page = await list(people.chair.actor, { sort, limit: 3, ...(cursor ? { cursor } : {}) })
      expect(page.total).toBe(11)
      walked.push(...page.items.map((each) => each.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(walked, sort).toEqual(whole)
    expect(new Set(walked).size).toBe(11)
  }
  await expect(list(people.chair.actor, { cursor: "rubbish" })).rejects.toMatchObject({ kind: "invalid" })
})

test("the overdue list says who is late, by how much, and what stands behind it", async () => {
  const board = await house.house.db.read(house.owner, (read) =>
    listDeadlines(read, people.proposalOffice.actor, { overdue: true, limit: 100 }, today),
  )
  const line = (id: string) =>
    board.items.filter((each) => each.id === id).map((each) => [each.name, each.daysOverdue, each.reasons])
  expect(line(ids.waiting)).toEqual([["acknowledgement", 34, ["never_acknowledged"]]])
  expect(line(ids.lead)).toEqual([["firstContact", 20, ["no_contact"]]])
  expect(line(ids.denied)).toEqual([["acknowledgement", 34, ["never_acknowledged", "return_was_denied"]]])
  expect(line(ids.working)).toEqual([])
  const days = board.items.map((each) => each.due.due)
  expect(days).toEqual([...days].sort())
  expect(board.items.every((each) => each.due.due < "2026-04-20")).toBe(true)
})

test("the deadlines board pages, narrows to a unit or a week, and shows a unit its own only", async () => {
  const of = (actor: Actor, filter: object) =>
    house.house.db.read(house.owner, (read) => listDeadlines(read, actor, { limit: 100, ...filter }, today))
  const whole = await of(people.supervision.actor, {})
  const first = await of(people.supervision.actor, { limit: 4 })
  const second = await of(people.supervision.actor, { limit: 4, cursor: first.next ?? "" })
  expect([...first.items, ...second.items]).toEqual(whole.items.slice(0, 8))
  expect(first.total).toBe(whole.total)
  const replies = await of(people.supervision.actor, {
    name: ["reply"],
    dueFrom: "2026-06-01",
    dueBy: "2026-06-30",
  })
  expect(replies.items.map((each) => each.due.due)).toEqual(replies.items.map(() => "2026-06-10"))
  expect(replies.items.length).toBeGreaterThan(3)
  const own = await of(people.publicity.actor, { unitId: bodies.publicity })
  expect(new Set(own.items.map((each) => each.unitName))).toEqual(new Set(["市委宣传部"]))
  expect((await of(people.stranger.actor, {})).items).toEqual([])
})

test("workloads count formal duties by role, done and late; a unit sees its own", async () => {
  const of = (actor: Actor, filter = {}) =>
    house.house.db.read(house.owner, (read) => listWorkloads(read, actor, filter, today))
  const all = await of(people.chair.actor)
  const figures = all.map(({ unitName, sole, lead, assist, separate, total, done, overdue }) => [
    unitName,
    [sole, lead, assist, separate, total, done, overdue],
  ])
  expect(Object.fromEntries(figures)).toEqual({
    市交通运输局: [4, 0, 0, 0, 4, 1, 3],
    市住房城乡建设局: [1, 1, 0, 0, 2, 0, 1],
    市委宣传部: [1, 0, 1, 0, 2, 1, 1],
  })
  expect((await of(people.chair.actor, { track: "party" })).map((each) => each.total)).toEqual([2])
  expect((await of(people.chair.actor, { sessionId: house.sessionId })).length).toBe(3)
  expect((await of(people.publicity.actor)).map((each) => each.unitName)).toEqual(["市委宣传部"])
  expect(await of(people.li.actor)).toEqual([])
})
