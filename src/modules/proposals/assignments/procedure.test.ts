import { readFile } from "node:fs/promises"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { checkTodo } from "../../../platform/procedures/check-todo.ts"
import { check } from "../../../procedure/check.ts"
import { assignmentOffice } from "./office.ts"
import { assignmentProcedure } from "./procedure.ts"
import { type HandlingHouse, openHandling, receipt, refusedFor } from "./testing.ts"

let house: HandlingHouse
let people: HandlingHouse["people"]
let bodies: HandlingHouse["bodies"]
beforeAll(async () => {
  house = await openHandling()
  people = house.people
  bodies = house.bodies
})
beforeEach(() => house.clock.set("2026-03-10T09:00:00+08:00"))
afterAll(() => house.close())

test("the procedure is sound, and every name in it has words in both languages", () => {
  expect(check(assignmentProcedure)).toEqual([])
  expect(checkTodo(assignmentOffice)).toEqual([])
  const { words } = assignmentOffice
  expect(Object.keys(words.states)).toEqual(Object.keys(assignmentProcedure.states))
  expect(Object.keys(words.next)).toEqual(Object.keys(assignmentProcedure.states))
  expect(Object.keys(words.deadlines)).toEqual(Object.keys(assignmentProcedure.deadlines))
  const named = (of: object) => Object.keys(of).filter((name) => name !== "open")
  expect(named(words.actions)).toEqual(Object.keys(assignmentProcedure.actions))
  expect(Object.keys(words.does)).toEqual(Object.keys(assignmentProcedure.actions))
  const policies = Object.values(assignmentProcedure.actions).flatMap((action) =>
    action.by.name.split(/[\s|&!()]+/).filter(Boolean),
  )
  expect(policies.filter((name) => !(name in words.policies))).toEqual([])
  const notices = Object.values(assignmentProcedure.actions).flatMap((action) =>
    (action.effects ?? []).flatMap((effect) => (effect.name === "notify" ? (effect.args?.kind ?? []) : [])),
  )
  expect(notices.filter((kind) => !(kind in words.notices))).toEqual([])
})

test("formal assignment makes every pre-assigned unit's duty due on the same day", async () => {
  const { proposalId } = await house.assigned({ housing: "lead", transport: "assist", publicity: "assist" })
  const all = await house.listOf(proposalId)
  expect(all.map((each) => each.state)).toEqual(["awaiting_signoff", "awaiting_signoff", "awaiting_signoff"])
  const lead = await house.load(all[0]?.id ?? "")
  expect(lead).toMatchObject({ assignedOn: "2026-03-10", clockFrom: "2026-03-10", returnUntil: "2026-03-24" })
})

test("before formal assignment the dispatch office changes unit, role and part, and the parties follow", async () => {
  const { proposalId, of } = await house.preAssigned({ housing: "sole" })
  const id = of("housing")
  await expect(house.do(people.governmentOffice, id, "adjust", {})).rejects.toMatchObject(
    refusedFor("nothing_to_adjust"),
  )
  await house.do(people.governmentOffice, id, "adjust", { unitId: bodies.publicity, part: "宣传部分" })
  const record = await house.load(id)
  expect(record).toMatchObject({ unitId: bodies.publicity, track: "party", part: "宣传部分" })
  expect(record.parties.filter((party) => party.relation === "handling_unit")).toEqual([
    { relation: "handling_unit", personId: null, bodyId: bodies.publicity },
  ])
  await house.do(people.partyOffice, id, "cancelPreAssignment", { reason: "改由其他单位承办" })
  expect((await house.load(id)).state).toBe("closed")
  await expect(house.act(people.proposalOffice, "proposal", proposalId, "assign")).rejects.toMatchObject(
    refusedFor("nothing_pre_assigned"),
  )
})

test("roles that leave two to answer are refused at formal assignment, and nothing is assigned", async () => {
  const { proposalId, of } = await house.preAssigned({ housing: "lead", transport: "assist" })
  await house.do(people.proposalOffice, of("transport"), "adjust", { role: "lead" })
  await expect(house.act(people.proposalOffice, "proposal", proposalId, "assign")).rejects.toMatchObject(
    refusedFor("roles_do_not_fit"),
  )
  expect((await house.load(of("housing"))).state).toBe("pre_assigned")
})

test("a dispatch office acts on its own track only", async () => {
  const { of } = await house.preAssigned({ housing: "sole" })
  await expect(house.do(people.partyOffice, of("housing"), "adjust", { part: "全部" })).rejects.toMatchObject(
    { kind: "forbidden" },
  )
  await house.do(people.governmentOffice, of("housing"), "adjust", { part: "全部" })
})

test("only the unit acknowledges, and names clerk, leader and section", async () => {
  const { of } = await house.assigned({ housing: "sole" })
  const id = of("housing")
  await expect(house.do(people.proposalOffice, id, "acknowledge", receipt)).rejects.toMatchObject({
    kind: "forbidden",
  })
  // Somebody of a unit that has no duty on it is told that there is no such case.
  await expect(house.do(people.transport, id, "acknowledge", receipt)).rejects.toMatchObject({
    kind: "missing",
  })
  await expect(house.act(people.housing, "assignment", id, "acknowledge", {})).rejects.toMatchObject({
    kind: "invalid",
  })
  await house.do(people.housing, id, "acknowledge", receipt)
  expect(await house.load(id)).toMatchObject({ state: "signed", acknowledgedOn: "2026-03-10", ...receipt })
})

test("a key proposal is acknowledged with a handling plan only", async () => {
  const { of } = await house.assigned({ housing: "sole" }, { is_key: true })
  await expect(house.do(people.housing, of("housing"), "acknowledge", receipt)).rejects.toMatchObject(
    refusedFor("key_needs_plan"),
  )
  const plan = { ...receipt, handlingPlan: "三月调研，五月出台办法，责任人冯敏。" }
  await house.do(people.housing, of("housing"), "acknowledge", plan)
})

test("a return is asked for by the head, within the window, and only once", async () => {
  const { of } = await house.assigned({ housing: "sole" })
  const id = of("housing")
  const wish = { reason: "职责已划转", suggestedUnitId: bodies.transport }
  await expect(house.do(people.housing, id, "requestReturn", wish)).rejects.toMatchObject({
    kind: "forbidden",
  })
  await expect(
    house.do(people.housingHead, id, "requestReturn", { ...wish, suggestedUnitId: bodies.housing }),
  ).rejects.toMatchObject(refusedFor("same_unit"))
  await expect(
    house.do(people.housingHead, id, "requestReturn", { ...wish, suggestedUnitId: bodies.league }),
  ).rejects.toMatchObject(refusedFor("no_such_unit"))
  house.clock.set("2026-03-24T17:00:00+08:00")
  await house.do(people.housingHead, id, "requestReturn", wish)
  await house.do(people.governmentOffice, id, "denyReturn", { reason: "三定方案明确由你单位负责" })
  await house.do(people.housing, id, "acknowledge", receipt)
  await expect(house.do(people.housingHead, id, "requestReturn", wish)).rejects.toMatchObject(
    refusedFor("return_denied_before"),
  )
})

test("after the tenth working day a return is refused", async () => {
  const { of } = await house.assigned({ housing: "sole" })
  house.clock.set("2026-03-25T09:00:00+08:00")
  await expect(
    house.do(people.housingHead, of("housing"), "requestReturn", { reason: "职责已划转" }),
  ).rejects.toMatchObject(refusedFor("return_window_passed"))
})

test("a granted return hands the case to another unit, with its proposers and role", async () => {
  const { proposalId, of } = await house.assigned({ housing: "lead", publicity: "assist" })
  const id = of("housing")
  await house.do(people.housingHead, id, "requestReturn", { reason: "职责已划转" })
  const toSelf = { newUnitId: bodies.housing, note: "维持" }
  await expect(house.do(people.governmentOffice, id, "grantReturn", toSelf)).rejects.toMatchObject(
    refusedFor("same_unit"),
  )
  const toAssist = { newUnitId: bodies.publicity, note: "改由会办单位" }
  await expect(house.do(people.governmentOffice, id, "grantReturn", toAssist)).rejects.toMatchObject(
    refusedFor("unit_on_it_already"),
  )
  await expect(
    house.do(people.partyOffice, id, "grantReturn", { newUnitId: bodies.transport, note: "同意" }),
  ).rejects.toMatchObject({ kind: "forbidden" })
  await house.do(people.governmentOffice, id, "grantReturn", {
    newUnitId: bodies.transport,
    note: "同意改办",
  })
  expect((await house.load(id)).state).toBe("reassigned")
  const [opened] = (await house.listOf(proposalId)).filter((each) => each.unit_id === bodies.transport)
  const record = await house.load(opened?.id ?? "")
  expect(record).toMatchObject({ state: "awaiting_signoff", role: "lead", reassignedFrom: id })
  expect(record.parties.map((party) => [party.relation, party.personId ?? party.bodyId])).toEqual([
    ["lead_proposer", people.li.id],
    ["co_sponsor", people.zhang.id],
    ["handling_unit", bodies.transport],
  ])
  // The assisting unit's opinion goes to the new lead.
  const assist = await house.load(of("publicity"))
  expect(assist.parties.filter((party) => party.relation === "lead_unit")).toEqual([
    { relation: "lead_unit", personId: null, bodyId: bodies.transport },
  ])
  await expect(house.do(people.housing, id, "acknowledge", receipt)).rejects.toMatchObject({
    kind: "conflict",
  })
})

test("of two decisions on one return at the same moment one stands and the other is refused", async () => {
  const { proposalId, of } = await house.assigned({ housing: "sole" })
  await house.do(people.housingHead, of("housing"), "requestReturn", { reason: "职责已划转" })
  const outcomes = await Promise.allSettled([
    house.do(people.governmentOffice, of("housing"), "grantReturn", {
      newUnitId: bodies.transport,
      note: "同意改办",
    }),
    house.do(people.proposalOffice, of("housing"), "denyReturn", { reason: "仍由你单位办理" }),
  ])
  expect(outcomes.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"])
  expect(outcomes.find((each) => each.status === "rejected")?.reason).toMatchObject({ kind: "conflict" })
  const granted = outcomes[0]?.status === "fulfilled"
  expect(await house.listOf(proposalId)).toHaveLength(granted ? 2 : 1)
})

test("a further unit makes a sole unit the lead; the lead asks, the dispatch office adds", async () => {
  const { proposalId, of } = await house.assigned({ housing: "sole" })
  const id = of("housing")
  const wish = { unitId: bodies.transport, role: "assist" as const, reason: "涉及道路占用" }
  await house.do(people.housingHead, id, "proposeUnit", wish)
  expect(await house.listOf(proposalId)).toHaveLength(1)
  await house.do(people.governmentOffice, id, "addUnit", { unitId: bodies.transport, role: "assist" })
  const all = await house.listOf(proposalId)
  expect(all.map((each) => [each.role, each.state])).toEqual([
    ["lead", "awaiting_signoff"],
    ["assist", "awaiting_signoff"],
  ])
  await expect(
    house.do(people.governmentOffice, id, "addUnit", { unitId: bodies.publicity, role: "separate" }),
  ).rejects.toMatchObject(refusedFor("roles_do_not_fit"))
  await expect(
    house.do(people.governmentOffice, id, "addUnit", { unitId: bodies.transport, role: "assist" }),
  ).rejects.toMatchObject(refusedFor("unit_on_it_already"))
})

test("like cases of one unit are handled together, never with another unit's", async () => {
  const one = await house.inProgress()
  const two = await house.inProgress()
  const foreign = await house.assigned({ transport: "sole" })
  const together = (assignmentId: string) =>
    house.do(people.housing, one.id, "handleTogether", { assignmentId })
  await expect(together(one.id)).rejects.toMatchObject(refusedFor("together_with_itself"))
  await expect(together(foreign.of("transport"))).rejects.toMatchObject(refusedFor("no_such_assignment"))
  await together(two.id)
  await house.do(house.system, one.id, "issueReply")
  await expect(
    house.do(people.housing, two.id, "handleTogether", { assignmentId: one.id }),
  ).rejects.toMatchObject(refusedFor("together_not_open"))
})

test("the offices remind, the unit itself does not", async () => {
  const { id } = await house.inProgress()
  await house.do(people.supervision, id, "remind", { way: "letter", note: "请于本周内联系提案者" })
  await expect(house.do(people.housing, id, "remind", { way: "notice" })).rejects.toMatchObject({
    kind: "forbidden",
  })
  expect((await house.load(id)).state).toBe("in_progress")
})

test("a replied case is reopened by rehandling and closed when the proposal is archived", async () => {
  const { proposalId, id } = await house.inProgress()
  await expect(house.do(people.housingHead, id, "issueReply")).rejects.toMatchObject({ kind: "forbidden" })
  await house.do(house.system, id, "issueReply")
  await house.act(house.system, "proposal", proposalId, "markReplied")
  await house.act(house.system, "proposal", proposalId, "rehandle", { reason: "提案者不满意" })
  expect(await house.load(id)).toMatchObject({ state: "in_progress", attempt: 2 })
  await house.do(house.system, id, "issueReply")
  await house.act(house.system, "proposal", proposalId, "markReplied")
  await house.act(house.system, "proposal", proposalId, "conclude")
  await house.act(people.proposalOffice, "proposal", proposalId, "archive")
  expect((await house.load(id)).state).toBe("closed")
})

test("every refusal the assignments can give has words", async () => {
  const files = ["rules.ts", "writes.ts"].map((name) => new URL(name, import.meta.url))
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")))
  const codes = texts.flatMap((text) => [...text.matchAll(/reason\("(\w+)"/g)].map((match) => match[1] ?? ""))
  expect(codes.length).toBeGreaterThan(25)
  expect(codes.filter((code) => !(code in assignmentOffice.words.reasons))).toEqual([])
})
