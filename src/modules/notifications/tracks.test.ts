import { afterAll, beforeAll, expect, it } from "vitest"
import { assignmentOffice } from "../proposals/assignments/office.ts"
import { type HandlingHouse, openHandling } from "../proposals/assignments/testing.ts"
import { resolveRecipients } from "./recipients.ts"

let house: HandlingHouse
beforeAll(async () => {
  house = await openHandling()
})
afterAll(() => house.close())

/** Whom a notice to every dispatch office reaches, about the assignment of one unit. */
async function toldAbout(assignmentId: string): Promise<string[]> {
  const fact = {
    id: assignmentId,
    procedure: "assignment",
    caseId: assignmentId,
    matterId: assignmentId,
    action: "requestExtension",
    from: null,
    to: null,
    at: new Date(0),
    actor: { personId: null, name: "", channel: "self" },
    data: {},
  }
  const today = Temporal.PlainDate.from("2026-03-10")
  const found = await house.house.db.read(house.owner, (read) =>
    resolveRecipients(read, assignmentOffice, fact, "role:dispatch_office", today),
  )
  const { governmentOffice, partyOffice } = house.people
  const names = new Map([
    [governmentOffice.id, "government"],
    [partyOffice.id, "party"],
  ])
  return found.map((id) => names.get(id) ?? id).sort()
}

it("a dispatch office hears of its own track only", async () => {
  const { of } = await house.assigned({ housing: "lead", publicity: "assist" })
  expect(await toldAbout(of("housing"))).toEqual(["government"])
  expect(await toldAbout(of("publicity"))).toEqual(["party"])
})
