import { afterAll, beforeAll, expect, test } from "vitest"
import { type HandlingHouse, met, openHandling, receipt, refusedFor } from "./testing.ts"

let house: HandlingHouse
let people: HandlingHouse["people"]
beforeAll(async () => {
  house = await openHandling()
  people = house.people
})
afterAll(() => house.close())

test("a contact is refused in the future, before assignment, and online without a reason", async () => {
  const { of } = await house.assigned({ housing: "sole" })
  const id = of("housing")
  await house.do(people.housing, id, "acknowledge", receipt)
  const tell = (change: object) =>
    house.act(people.housing, "assignment", id, "recordContact", { ...met, ...change })
  await expect(tell({ onDate: "2026-03-11" })).rejects.toMatchObject(refusedFor("contact_in_future"))
  await expect(tell({ onDate: "2026-03-09" })).rejects.toMatchObject(refusedFor("contact_before_assignment"))
  await expect(tell({ kind: "online" })).rejects.toMatchObject(refusedFor("online_needs_reason"))
  await tell({ kind: "online", onlineReason: "提案者在外地" })
  expect(await house.load(id)).toMatchObject({ state: "in_progress", contacts: [{ kind: "online" }] })
})

test("the lead proposer confirms or disputes a contact in person, once", async () => {
  const { id } = await house.inProgress()
  await house.do(people.housing, id, "recordContact", { ...met, kind: "phone" })
  const [first, second] = (await house.load(id)).contacts.map((each) => each.id) as [string, string]
  const dispute = { contactId: second, reason: "当天没有接到电话" }
  await expect(house.do(people.zhang, id, "confirmContact", { contactId: first })).rejects.toMatchObject({
    kind: "forbidden",
  })
  const byStaff = {
    ...people.proposalOffice,
    actor: {
      ...people.proposalOffice.actor,
      channel: "staff" as const,
      onBehalfOf: { personId: people.li.id, name: "李晓云" },
    },
  }
  await expect(house.do(byStaff, id, "confirmContact", { contactId: first })).rejects.toMatchObject({
    kind: "forbidden",
  })
  await house.do(people.li, id, "confirmContact", { contactId: first })
  await house.do(people.li, id, "disputeContact", dispute)
  expect((await house.load(id)).contacts).toMatchObject([
    { confirmed: true, disputed: false },
    { confirmed: false, disputed: true },
  ])
  await expect(
    house.do(people.li, id, "disputeContact", { ...dispute, contactId: first }),
  ).rejects.toMatchObject(refusedFor("contact_settled"))
  const other = await house.inProgress()
  await expect(house.do(people.li, other.id, "confirmContact", { contactId: first })).rejects.toMatchObject(
    refusedFor("no_such_contact"),
  )
})

test("an assisting unit gives its opinion to the lead; a lead unit gives none", async () => {
  const { of } = await house.assigned({ housing: "lead", transport: "assist" })
  await house.do(people.housing, of("housing"), "acknowledge", receipt)
  await house.do(people.transport, of("transport"), "acknowledge", receipt)
  const opinion = { opinion: "加装位置不占用消防通道的，我局无异议。" }
  await expect(house.do(people.housing, of("housing"), "submitOpinion", opinion)).rejects.toMatchObject(
    refusedFor("only_assist_gives_opinion"),
  )
  const given = await house.do(people.transport, of("transport"), "submitOpinion", opinion)
  expect(given).toMatchObject({ state: "opinion_submitted", opinionOn: "2026-03-10" })
  await expect(house.do(house.system, of("transport"), "issueReply")).rejects.toMatchObject({
    kind: "conflict",
  })
})
