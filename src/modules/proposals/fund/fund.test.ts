import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "../../../base/id.ts"
import { viewCase } from "../../../platform/procedures/case-view.ts"
import { checkTodo } from "../../../platform/procedures/check-todo.ts"
import { openCase } from "../../../platform/procedures/open.ts"
import { setTerms } from "../../../platform/procedures/terms.ts"
import { type HandlingHouse, openHandling, refusedFor } from "../assignments/testing.ts"
import { gridOf, unsound } from "../key/testing.ts"
import { proposalTerms } from "../terms.ts"
import type { Somebody } from "../testing.ts"
import { createFund } from "./create.ts"
import { loadFund } from "./load.ts"
import { fundOffice } from "./office.ts"
import { listFunds } from "./reads.ts"
import { apply } from "./schema.ts"

let house: HandlingHouse
let people: HandlingHouse["people"]
const today = Temporal.PlainDate.from("2026-03-10")
const wanted = {
  project: "云锦小区加装电梯",
  purpose: "为三个单元加装电梯，解决老年人出行。",
  estimate: 900_000,
  ownMoney: 400_000,
  otherMoney: 300_000,
  asked: 250_000,
}
const visit = {
  visitedOn: "2026-03-09",
  visitPeople: "赵干事、冯敏",
  visitFindings: "具备施工条件。",
  eligible: true,
}
const grant = {
  meeting: "专项资金评审会",
  granted: 200_000,
  stages: [
    { name: "开工", amount: 120_000 },
    { name: "完工", amount: 80_000 },
  ],
}

beforeAll(async () => {
  house = await openHandling()
  people = house.people
})
afterAll(() => house.close())

async function applied(more: object = {}, who = people.housing): Promise<string> {
  const { of } = await house.assigned({ housing: "sole" })
  const input = apply.parse({ ...wanted, assignmentId: of("housing"), ...more })
  const record = await house.write(async (tx) => {
    const { actor } = who
    const built = await createFund.build({ house: house.house, tx, actor, today, input })
    return openCase(house.house, tx, { procedure: "fund_application", actor, ...built })
  })
  return record.id
}

const act = (who: Somebody, id: string, action: string, input: object = {}) =>
  house.act(who, "fund_application", id, action, input)
const load = async (id: string) => {
  const found = await house.house.db.read(house.owner, (read) => loadFund(read, id, false))
  if (!found) throw new Error("no application")
  return found
}

test("where no fund is set up nobody can apply; once it is, units apply for their own assignments", async () => {
  await expect(applied()).rejects.toMatchObject(refusedFor("fund_not_in_use"))
  await house.write((tx) =>
    setTerms(tx, proposalTerms, {
      preset: null,
      values: { fundEnabled: true },
      validFrom: today,
      at: new Date("2026-03-10T01:00:00Z"),
      by: null,
    }),
  )
  await expect(applied({}, people.transport)).rejects.toMatchObject({ kind: "missing" })
  await expect(applied({ asked: 1_000_000 })).rejects.toMatchObject(refusedFor("asks_for_more"))
  expect(await load(await applied())).toMatchObject({ state: "applied", estimate: 900_000, paid: [] })
})

test("the procedure is sound, and every name in it has words in both languages", () => {
  expect(unsound(fundOffice)).toEqual([])
  expect(checkTodo(fundOffice)).toEqual([])
})

test("each step is taken from its own states, by those whose step it is", async () => {
  const record = await load(await applied())
  const actors = Object.fromEntries(Object.entries(people).map(([name, { actor }]) => [name, actor]))
  const keepers = ["proposalOffice", "committee"]
  const deciders = ["committee", "chair"]
  expect(gridOf(fundOffice, record, actors)).toEqual({
    recordVisit: { from: ["applied"], by: keepers },
    grant: { from: ["visited"], by: deciders },
    refuse: { from: ["applied", "visited"], by: deciders },
    pay: { from: ["granted", "paying"], by: ["proposalOffice"] },
    accept: { from: ["paying"], by: keepers },
  })
})

test("what the site visit found not eligible is not granted, only refused with a reason", async () => {
  const id = await applied()
  await expect(
    act(people.proposalOffice, id, "recordVisit", { ...visit, visitedOn: "2026-03-11" }),
  ).rejects.toMatchObject(refusedFor("fund_visit_in_future"))
  await act(people.proposalOffice, id, "recordVisit", { ...visit, eligible: false })
  await expect(act(people.committee, id, "grant", grant)).rejects.toMatchObject(refusedFor("not_eligible"))
  await expect(act(people.committee, id, "refuse", {})).rejects.toMatchObject({ kind: "invalid" })
  await act(people.committee, id, "refuse", { reason: "不属于急难小项目" })
  expect(await load(id)).toMatchObject({ state: "refused", outcomeReason: "不属于急难小项目" })
})

test("a grant is no more than asked for, covers the rest only with money raised elsewhere, and its stages add up", async () => {
  const id = await applied()
  await act(people.proposalOffice, id, "recordVisit", visit)
  const granting = (more: object) => act(people.chair, id, "grant", { ...grant, ...more })
  await expect(granting({ granted: 250_001 })).rejects.toMatchObject(
    refusedFor("more_than_asked", "stages_do_not_sum"),
  )
  await expect(granting({ granted: 199_999 })).rejects.toMatchObject({
    reasons: [
      { code: "rest_not_raised", params: { estimate: 900_000, short: 1 } },
      { code: "stages_do_not_sum", params: { sum: 200_000, granted: 199_999 } },
    ],
  })
  const stage = { name: "开工", amount: 100_000 }
  await expect(granting({ stages: [stage, stage] })).rejects.toMatchObject(refusedFor("stage_twice"))
  await granting({})
  expect(await load(id)).toMatchObject({ state: "granted", granted: 200_000, decidedOn: "2026-03-10" })
})

test("no more is paid than a stage holds, also by two payments at once; the project is accepted with photographs", async () => {
  const id = await applied()
  await act(people.proposalOffice, id, "recordVisit", visit)
  await act(people.chair, id, "grant", grant)
  const pay = (stage: string, amount: number, paidOn = "2026-03-10") =>
    act(people.proposalOffice, id, "pay", { stage, amount, paidOn })
  await expect(pay("验收", 1)).rejects.toMatchObject(refusedFor("no_such_stage"))
  await expect(pay("开工", 1, "2026-03-11")).rejects.toMatchObject(refusedFor("paid_in_future"))
  await expect(pay("开工", 1, "2026-03-01")).rejects.toMatchObject(refusedFor("paid_before_grant"))
  const outcomes = await Promise.allSettled([pay("开工", 100_000), pay("开工", 100_000)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { reasons: [{ code: "beyond_stage", params: { amount: 120_000, paid: 100_000, left: 20_000 } }] },
  })
  await pay("完工", 80_000)

  const acceptance = { acceptedOn: "2026-03-10", acceptance: "电梯投入使用。" }
  await expect(act(people.proposalOffice, id, "accept", acceptance)).rejects.toMatchObject(
    refusedFor("no_photos"),
  )
  const photo = await photoOf(people.proposalOffice)
  const others = await photoOf(people.li)
  await expect(
    act(people.proposalOffice, id, "accept", { ...acceptance, photoIds: [photo, others] }),
  ).rejects.toMatchObject(refusedFor("no_such_photo"))
  await act(people.proposalOffice, id, "accept", {
    ...acceptance,
    photoIds: [photo],
    auditNote: "凭证齐全。",
  })
  const view = (who: Somebody) =>
    house.house.db.read(who.scope, (read) => viewCase(house.house, read, fundOffice, id, who.actor))
  expect((await view(people.housing)).record).toMatchObject({
    paid: 180_000,
    left: 20_000,
    auditNote: "凭证齐全。",
  })
  expect((await view(people.li)).record).toMatchObject({ paid: 180_000, auditNote: null })
  await expect(view(people.stranger)).rejects.toMatchObject({ kind: "missing" })
})

test("the list shows each person exactly what the policy lets them see", async () => {
  const all = await house.house.db.read(house.owner, (read) => listFunds(read, people.committee.actor, {}))
  expect(all.items.map(({ granted, paid }) => [granted, paid])).toContainEqual([200_000, 180_000])
  for (const [name, { actor, scope }] of Object.entries(people)) {
    const allowed: string[] = []
    for (const { id } of all.items) {
      if (fundOffice.see.test(await load(id), actor)) allowed.push(id)
    }
    const listed = await house.house.db.read(scope, (read) => listFunds(read, actor, {}))
    expect([name, listed.items.map(({ id }) => id).sort()]).toEqual([name, allowed.sort()])
  }
})

/** A picture that this person has uploaded and that belongs to no case yet. */
async function photoOf(who: Somebody): Promise<string> {
  const id = newId()
  await house.write((tx) =>
    tx.q
      .insertInto("attachment")
      .values({
        org_id: house.orgId,
        id,
        hash: id,
        name: "电梯.jpg",
        type: "image/jpeg",
        size: 1,
        uploaded_by: who.id,
        uploaded_at: new Date("2026-03-10T01:00:00Z"),
        procedure: null,
        case_id: null,
      })
      .execute(),
  )
  return id
}
