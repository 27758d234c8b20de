import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { systemActor } from "../../base/actor.ts"
import { type OpenHouse, openHouse } from "../http/testing.ts"
import type { EffectHandler } from "../procedures/office.ts"
import { openCase } from "../procedures/open.ts"
import { perform } from "../procedures/perform.ts"
import { createErrandTable, errandOffice, errands } from "./errand.fixture.ts"
import { runReadyJobs } from "./runner.ts"
import { sweepDeadlines } from "./sweep.ts"

let open: OpenHouse
let orgId: number
let told: string[]

beforeAll(async () => {
  const notify: EffectHandler = async ({ args, fact }) => void told.push(`${args.kind} ${fact.data.days}`)
  open = await openHouse({ modules: [errands({ notify })] })
  await createErrandTable(open.database.ownerUrl)
})
afterAll(() => open.close())
beforeEach(async () => {
  told = []
  open.clock.set("2026-03-10T09:00:00+08:00")
  orgId = (await open.organisation()).id
})

const openErrand = (data: object = {}, parties: object[] = []) =>
  open.inOrganisation(orgId, (tx) =>
    openCase(open.house, tx, {
      procedure: "errand",
      actor: systemActor(orgId),
      data: { subject: "取文件", ...data, parties },
    }),
  )
const offer = (id: string) => {
  const actor = {
    ...systemActor(orgId),
    kind: "person" as const,
    grants: [{ role: "proposal_office" as const, bodyId: null }],
  }
  return open.inOrganisation(orgId, (tx) =>
    perform(open.house, tx, { procedure: "errand", id, action: "offer", input: {}, actor }),
  )
}
const sweepOn = async (day: string) => {
  open.clock.set(`${day}T00:30:00+08:00`)
  const swept = await sweepDeadlines(open.house, orgId)
  await runReadyJobs(open.house, open.database.ownerUrl)
  return swept
}
const nothing = { flagged: 0, performed: 0, refused: 0, reminded: 0 }
const deadline = (caseId: string) =>
  open.inOrganisation(orgId, (tx) =>
    tx.q
      .selectFrom("deadline")
      .select(["name", "status", "due_on", "flagged_on"])
      .where("org_id", "=", orgId)
      .where("case_id", "=", caseId)
      .orderBy("id")
      .execute(),
  )
const stateOf = async (id: string) => {
  const record = await open.inOrganisation(orgId, (tx) => errandOffice.load(tx, id, false))
  return record?.state
}

it("a deadline is flagged on the day after it, not on the day itself, and once", async () => {
  const { id } = await openErrand()
  // Ten working days after 10 March 2026.
  expect(await deadline(id)).toMatchObject([{ due_on: "2026-03-24", flagged_on: null }])
  await sweepOn("2026-03-24")
  expect(await deadline(id)).toMatchObject([{ flagged_on: null }])
  told = []
  expect(await sweepOn("2026-03-25")).toMatchObject({ flagged: 1 })
  expect(await deadline(id)).toMatchObject([{ flagged_on: "2026-03-25", status: "open" }])
  expect(told).toEqual(["overdue 0"])
  expect(await sweepOn("2026-03-25")).toEqual(nothing)
  expect(await sweepOn("2026-03-26")).toEqual(nothing)
  expect(told).toHaveLength(1)
})

it("those who must act are reminded five working days and one working day before, once each", async () => {
  await openErrand()
  expect(await sweepOn("2026-03-16")).toEqual(nothing)
  expect(await sweepOn("2026-03-17")).toMatchObject({ reminded: 1 })
  expect(await sweepOn("2026-03-17")).toEqual(nothing)
  expect(await sweepOn("2026-03-20")).toEqual(nothing)
  expect(await sweepOn("2026-03-23")).toMatchObject({ reminded: 1 })
  expect(await sweepOn("2026-03-24")).toEqual(nothing)
  expect(told).toEqual(["due_soon 5", "due_soon 1"])
})

it("a house that was closed for days gives the reminder that is due now, not the one it missed", async () => {
  await openErrand()
  expect(await sweepOn("2026-03-23")).toMatchObject({ reminded: 1 })
  expect(told).toEqual(["due_soon 1"])
})

it("where the procedure names an action for the expiry, the system does it", async () => {
  const { id } = await openErrand()
  await offer(id)
  expect(await sweepOn("2026-03-13")).toMatchObject({ performed: 0 })
  expect(await stateOf(id)).toBe("offered")
  expect(await sweepOn("2026-03-14")).toMatchObject({ performed: 1 })
  expect(await stateOf(id)).toBe("lapsed")
  expect(await sweepOn("2026-03-14")).toEqual(nothing)
})

it("an expiry that the law refuses is shown as overdue, and keeps no other case from its own", async () => {
  const stuck = await openErrand({ stuck: true })
  const other = await openErrand()
  await offer(stuck.id)
  await offer(other.id)
  expect(await sweepOn("2026-03-14")).toMatchObject({ refused: 1, performed: 1 })
  expect(await stateOf(stuck.id)).toBe("offered")
  expect(await stateOf(other.id)).toBe("lapsed")
  expect((await deadline(stuck.id)).find(({ name }) => name === "patience")).toMatchObject({
    status: "open",
    flagged_on: "2026-03-14",
  })
  expect(await sweepOn("2026-03-14")).toEqual(nothing)
  // It is tried again the next day, in case that what stood in the way is gone.
  expect(await sweepOn("2026-03-15")).toMatchObject({ refused: 1 })
  expect(told.filter((each) => each.startsWith("overdue"))).toHaveLength(1)
})
