import { afterAll, beforeAll, expect, test } from "vitest"
import { countDueWeeks } from "./assignments/board-weeks.ts"
import { assignmentOffice } from "./assignments/office.ts"
import { assignmentReactions } from "./assignments/reactions.ts"
import { findOverview, listStage, type Stage } from "./office-reads.ts"
import { openTestHouse, type Somebody, type TestHouse } from "./testing.ts"

let house: TestHouse
const today = Temporal.PlainDate.from("2026-03-10")

beforeAll(async () => {
  house = await openTestHouse({ offices: [assignmentOffice], reactions: assignmentReactions })
})
afterAll(() => house.close())

const stage = (name: Stage, who: Somebody, track?: string) =>
  house.house.db.read(who.scope, (read) => listStage(read, who.actor, { stage: name, track }))
const weeks = (who: Somebody) =>
  house.house.db.read(who.scope, (read) => countDueWeeks(read, who.actor, {}, today))

test("a filed proposal goes from its number to its units to assignment, and shows in one stage at a time", async () => {
  const { people, bodies } = house
  const office = people.proposalOffice
  const { id } = await house.filedProposal({
    number: null,
    number_text: null,
    suggested_unit_ids: JSON.stringify([bodies.housing]),
  })
  const [line] = (await stage("number", office)).items
  expect(line).toMatchObject({ id, numberText: null, suggested: [{ name: "市住房城乡建设局" }], units: [] })
  await house.act(office, "proposal", id, "assignNumber")
  expect((await stage("number", office)).items).toEqual([])
  expect((await stage("units", office, "government")).items.map((each) => each.id)).toEqual([id])
  expect((await stage("units", office, "party")).items).toEqual([])
  await house.act(office, "proposal", id, "preAssign", {
    units: [
      { unitId: bodies.housing, role: "lead" },
      { unitId: bodies.publicity, role: "assist" },
    ],
  })
  expect((await stage("units", office)).total).toBe(0)
  const [assigning] = (await stage("assign", office, "party")).items
  expect(assigning?.units.map((each) => [each.name, each.role])).toEqual([
    ["市住房城乡建设局", "lead"],
    ["市委宣传部", "assist"],
  ])
  await house.act(people.committee, "proposal", id, "assign")
  expect((await stage("assign", office)).items).toEqual([])
})

test("the board's figures count each running deadline once, under its week or as late", async () => {
  const all = await weeks(house.people.proposalOffice)
  const { rows } = { rows: all.filter((each) => each.unitName === "市住房城乡建设局") }
  expect(rows.every((each) => /^\d{4}-\d{2}-\d{2}$/.test(each.week))).toBe(true)
  expect(rows.every((each) => Temporal.PlainDate.from(each.week).dayOfWeek === 1)).toBe(true)
  const later = await house.house.db.read(house.people.proposalOffice.scope, (read) =>
    countDueWeeks(read, house.people.proposalOffice.actor, {}, Temporal.PlainDate.from("2027-03-01")),
  )
  const sum = (lines: readonly { count: number }[]) => lines.reduce((total, each) => total + each.count, 0)
  expect(new Set(later.map((each) => each.week))).toEqual(new Set(["late"]))
  expect(sum(later)).toBe(sum(all))
})

test("a unit counts its own deadlines only, and a member none", async () => {
  const own = await weeks(house.people.publicity)
  expect(own.length).toBeGreaterThan(0)
  expect(await weeks(house.people.stranger)).toEqual([])
})

test("the overview of the session counts what stands in each state and what is pressing", async () => {
  const { scope, actor } = house.people.proposalOffice
  const overview = await house.house.db.read(scope, (read) => findOverview(read, actor, today))
  expect(overview).toMatchObject({
    session: { id: house.sessionId, number: 5, year: 2026 },
    states: [{ state: "handling", count: 1 }],
    unnumbered: 0,
    undecided: 0,
    overdue: 0,
  })
})
