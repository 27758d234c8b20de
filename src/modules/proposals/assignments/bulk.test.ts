import { readFile } from "node:fs/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "../../../base/id.ts"
import { bulkAssign, bulkPreAssign, bulkRemind, rolesOf } from "./bulk.ts"
import { assignmentOffice } from "./office.ts"
import { type HandlingHouse, openHandling } from "./testing.ts"

let house: HandlingHouse
let people: HandlingHouse["people"]
let bodies: HandlingHouse["bodies"]
beforeAll(async () => {
  house = await openHandling()
  ;({ people, bodies } = house)
})
afterAll(() => house.close())

const by = (who: HandlingHouse["people"]["li"]) => ({
  house: house.house,
  scope: who.scope,
  actor: who.actor,
})
const outcome = (results: readonly { done: boolean; reasons: readonly { code: string }[] }[]) =>
  results.map((each) => (each.done ? "done" : each.reasons.map(({ code }) => code).join()))

test("many are assigned in one go; one refusal does not hold up the others, and progress is told", async () => {
  const good = await house.preAssigned({ housing: "sole" })
  const empty = await house.filedProposal({ state: "assigning" })
  const crooked = await house.preAssigned({ housing: "lead", transport: "assist" })
  await house.do(people.proposalOffice, crooked.of("transport"), "adjust", { role: "lead" })
  const unnumbered = await house.preAssigned({ transport: "sole" }, { number: null, number_text: null })
  const fine = await house.preAssigned({ transport: "sole" })
  const told: number[][] = []
  const proposalIds = [
    good.proposalId,
    empty.id,
    crooked.proposalId,
    unnumbered.proposalId,
    newId(),
    fine.proposalId,
  ]
  const results = await bulkAssign(
    { ...by(people.proposalOffice), onProgress: (_, done, total) => void told.push([done, total]) },
    { proposalIds, meeting: "2026年交办会" },
  )
  expect(results.map((each) => each.id)).toEqual(proposalIds)
  expect(outcome(results)).toEqual([
    "done",
    "nothing_pre_assigned",
    "roles_do_not_fit",
    "not_numbered",
    "no_such_case",
    "done",
  ])
  expect(told).toEqual([1, 2, 3, 4, 5, 6].map((done) => [done, 6]))
  expect((await house.load(good.of("housing"))).state).toBe("awaiting_signoff")
  expect((await house.load(crooked.of("housing"))).state).toBe("pre_assigned")
})

test("who may not assign is refused case by case", async () => {
  const { proposalId, of } = await house.preAssigned({ housing: "sole" })
  expect(outcome(await bulkAssign(by(people.housing), { proposalIds: [proposalId] }))).toEqual([
    "not_allowed",
  ])
  expect((await house.load(of("housing"))).state).toBe("pre_assigned")
})

test("pre-assignment follows the suggested units, the first leading, or the units given", async () => {
  const suggest = (...units: string[]) => house.filedProposal({ suggested_unit_ids: JSON.stringify(units) })
  const one = await suggest(bodies.housing)
  const two = await suggest(bodies.housing, bodies.publicity)
  const none = await suggest()
  const given = await suggest(bodies.housing)
  const wrong = await suggest(bodies.league)
  const items = [one, two, none, given, wrong].map((each) => ({
    proposalId: each.id,
    ...(each === given ? { units: rolesOf([bodies.transport]) } : {}),
  }))
  const results = await bulkPreAssign(by(people.governmentOffice), items)
  expect(outcome(results)).toEqual(["done", "done", "no_suggestion", "done", "no_such_unit"])
  const roles = async (id: string) => (await house.listOf(id)).map((each) => [each.unit_id, each.role])
  expect(await roles(one.id)).toEqual([[bodies.housing, "sole"]])
  expect(await roles(two.id)).toEqual([
    [bodies.housing, "lead"],
    [bodies.publicity, "assist"],
  ])
  expect(await roles(given.id)).toEqual([[bodies.transport, "sole"]])
  expect(await roles(wrong.id)).toEqual([])
})

test("many units are reminded once under one key, and what is settled is refused", async () => {
  const open = await house.assigned({ housing: "sole" })
  const settled = await house.assigned({ transport: "sole" })
  await house.do(people.transport, settled.of("transport"), "acknowledge", {
    receiver: "褚明",
    leaderInCharge: "卫副局长",
    section: "法规科",
  })
  await house.do(house.system, settled.of("transport"), "issueReply")
  const assignmentIds = [open.of("housing"), settled.of("transport")]
  const request = { assignmentIds, way: "notice" as const, note: "请按期办理" }
  const bulk = { ...by(people.supervision), key: newId() }
  expect(outcome(await bulkRemind(bulk, request))).toEqual(["done", "wrong_state"])
  expect(outcome(await bulkRemind(bulk, { ...request, assignmentIds: [open.of("housing")] }))).toEqual([
    "done",
  ])
  const reminders = await house.house.db.read(house.owner, (read) =>
    read.q
      .selectFrom("fact")
      .select("data")
      .where("org_id", "=", house.orgId)
      .where("case_id", "=", open.of("housing"))
      .where("action", "=", "remind")
      .execute(),
  )
  expect(reminders.map((each) => each.data)).toEqual([{ way: "notice", note: "请按期办理" }])
})

test("every refusal the assignments can give has words", async () => {
  const files = ["rules.ts", "writes.ts", "bulk.ts"].map((name) => new URL(name, import.meta.url))
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")))
  const codes = texts.flatMap((text) => [...text.matchAll(/reason\("(\w+)"/g)].map((match) => match[1] ?? ""))
  const platform = ["server_error"]
  expect(codes.length).toBeGreaterThan(25)
  expect(
    codes.filter((code) => !(code in assignmentOffice.words.reasons) && !platform.includes(code)),
  ).toEqual([])
})
