import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { setTerms } from "../../../platform/procedures/terms.ts"
import { proposalTerms } from "../terms.ts"
import { type HandlingHouse, met, openHandling, receipt, refusedFor } from "./testing.ts"

/** One committee follows common practice; the other lets the clock go on after a reassignment and takes late returns. */
let common: HandlingHouse
let other: HandlingHouse
beforeAll(async () => {
  ;[common, other] = await Promise.all([openHandling(), openHandling()])
  await other.write((tx) =>
    setTerms(tx, proposalTerms, {
      preset: null,
      values: {
        clockRestarts: false,
        lateReturnAccepted: true,
        collectiveReplyWithin: { workingDays: 30 },
      },
      validFrom: Temporal.PlainDate.from("2026-01-01"),
      at: new Date("2026-01-01T00:00:00Z"),
      by: null,
    }),
  )
})
beforeEach(() => {
  for (const house of [common, other]) house.clock.set("2026-03-10T09:00:00+08:00")
})
afterAll(() => Promise.all([common.close(), other.close()]))

const at = (house: HandlingHouse, day: string) => house.clock.set(`${day}T09:00:00+08:00`)

test("assignment starts the days for receipt and reply; an assisting unit has its opinion due instead", async () => {
  const { of } = await common.assigned({ housing: "lead", transport: "assist" })
  expect(await common.deadlines(of("housing"))).toMatchObject({
    acknowledgement: { status: "open", due_on: "2026-03-17" },
    reply: { status: "open", due_on: "2026-06-10" },
  })
  const assist = await common.deadlines(of("transport"))
  expect(assist).toMatchObject({ opinion: { status: "open", due_on: "2026-04-10" } })
  expect(Object.keys(assist)).toEqual(["acknowledgement", "opinion"])
})

test("receipt starts the days for the first contact, and a contact ends them", async () => {
  const { of } = await common.assigned({ housing: "sole" })
  const id = of("housing")
  await common.do(common.people.housing, id, "acknowledge", receipt)
  expect(await common.deadlines(id)).toMatchObject({
    acknowledgement: { status: "met" },
    firstContact: { status: "open", due_on: "2026-03-31" },
  })
  await common.do(common.people.housing, id, "recordContact", met)
  expect(await common.deadlines(id)).toMatchObject({
    firstContact: { status: "met" },
    reply: { status: "open" },
  })
})

test("while a return is being decided the clock stands, and the days stood still do not count", async () => {
  const { of } = await common.assigned({ housing: "sole" })
  const id = of("housing")
  at(common, "2026-03-16")
  await common.do(common.people.housingHead, id, "requestReturn", { reason: "职责已划转" })
  expect(await common.deadlines(id)).toMatchObject({
    acknowledgement: { status: "paused" },
    reply: { status: "paused" },
    returnDecision: { status: "open", due_on: "2026-03-23" },
  })
  at(common, "2026-03-20")
  await common.do(common.people.governmentOffice, id, "denyReturn", { reason: "仍由你单位办理" })
  // Four days stood still: 10 June moves to Sunday 14 June, which rolls on to Monday.
  const stood = [{ from: "2026-03-16", to: "2026-03-19", reason: "stood_still" }]
  expect(await common.deadlines(id)).toMatchObject({
    returnDecision: { status: "met" },
    acknowledgement: { status: "open", due_on: "2026-03-23", computation: { suspensions: stood } },
    reply: { status: "open", due_on: "2026-06-15", computation: { start: "2026-03-10", suspensions: stood } },
  })
})

test("a unit that takes over has the whole time anew", async () => {
  const { proposalId, of } = await common.assigned({ housing: "sole" })
  await common.do(common.people.housingHead, of("housing"), "requestReturn", { reason: "职责已划转" })
  at(common, "2026-03-20")
  const to = { newUnitId: common.bodies.transport, note: "同意改办" }
  await common.do(common.people.governmentOffice, of("housing"), "grantReturn", to)
  const [, opened] = await common.listOf(proposalId)
  // 20 June 2026 lies in the Dragon Boat holiday.
  expect(await common.deadlines(opened?.id ?? "")).toMatchObject({
    acknowledgement: { due_on: "2026-03-27" },
    reply: { due_on: "2026-06-22", computation: { start: "2026-03-20", period: { months: 3 } } },
  })
  // What was asked of the first unit has fallen away, which is not the same as done in time; the decision was given.
  expect(await common.deadlines(of("housing"))).toMatchObject({
    acknowledgement: { status: "cancelled" },
    reply: { status: "cancelled" },
    returnDecision: { status: "met" },
  })
  expect(await common.load(opened?.id ?? "")).toMatchObject({
    clockFrom: "2026-03-20",
    keptDueOn: null,
    returnUntil: "2026-04-03",
  })
})

test("where the clock goes on, the unit that takes over keeps the date, less the days it stood still", async () => {
  const { proposalId, of } = await other.assigned({ housing: "sole" })
  at(other, "2026-03-16")
  await other.do(other.people.housingHead, of("housing"), "requestReturn", { reason: "职责已划转" })
  at(other, "2026-03-20")
  const to = { newUnitId: other.bodies.transport, note: "同意改办" }
  await other.do(other.people.governmentOffice, of("housing"), "grantReturn", to)
  const [, opened] = await other.listOf(proposalId)
  const id = opened?.id ?? ""
  expect(await other.load(id)).toMatchObject({ clockFrom: "2026-03-10", keptDueOn: "2026-06-15" })
  expect(await other.deadlines(id)).toMatchObject({
    acknowledgement: { due_on: "2026-03-27" },
    reply: { due_on: "2026-06-15", computation: { period: { on: "2026-06-15" } } },
  })
})

test("an organisation that takes late returns takes them", async () => {
  const { of } = await other.assigned({ housing: "sole" })
  at(other, "2026-04-30")
  const asked = await other.do(other.people.housingHead, of("housing"), "requestReturn", { reason: "迟到" })
  expect(asked.state).toBe("return_requested")
})

test("a collective proposal may have a shorter time", async () => {
  const { of } = await other.assigned({ housing: "sole" }, { kind: "party" })
  expect(await other.deadlines(of("housing"))).toMatchObject({ reply: { due_on: "2026-04-22" } })
  const single = await other.assigned({ housing: "sole" })
  expect(await other.deadlines(single.of("housing"))).toMatchObject({ reply: { due_on: "2026-06-10" } })
})

test("an extension is asked for in time, by a month at most, never past six months, and moves the date", async () => {
  const { people } = common
  const { of } = await common.assigned({ housing: "sole" })
  const id = of("housing")
  await common.do(people.housing, id, "acknowledge", receipt)
  const ask = (until: string) =>
    common.do(people.housingHead, id, "requestExtension", { until, reason: "需上会研究" })
  await expect(common.do(people.governmentOffice, id, "grantExtension", {})).rejects.toMatchObject(
    refusedFor("no_extension_asked"),
  )
  await expect(ask("2026-06-10")).rejects.toMatchObject(refusedFor("extension_not_later"))
  await expect(ask("2026-07-11")).rejects.toMatchObject(refusedFor("extension_too_long"))
  await expect(ask("2026-09-11")).rejects.toMatchObject(refusedFor("past_longest"))
  at(common, "2026-06-10")
  await ask("2026-07-10")
  await expect(ask("2026-07-01")).rejects.toMatchObject(refusedFor("extension_asked_already"))
  expect(await common.deadlines(id)).toMatchObject({ reply: { due_on: "2026-06-10" } })
  await common.do(people.governmentOffice, id, "denyExtension", { reason: "请按期答复" })
  expect(await common.load(id)).toMatchObject({ extensionAsked: null, extensions: 0, dueOn: "2026-06-10" })
  await ask("2026-07-10")
  // The request was made in time, so it may still be granted afterwards.
  at(common, "2026-06-12")
  await expect(common.do(people.partyOffice, id, "grantExtension", {})).rejects.toMatchObject({
    kind: "forbidden",
  })
  await common.do(people.governmentOffice, id, "grantExtension", {})
  expect(await common.deadlines(id)).toMatchObject({
    reply: { status: "open", due_on: "2026-07-10", computation: { start: "2026-03-10" } },
  })
  for (const until of ["2026-08-10", "2026-09-10"]) {
    await ask(until)
    await common.do(people.proposalOffice, id, "grantExtension", {})
  }
  expect(await common.load(id)).toMatchObject({
    extensions: 3,
    extensionUntil: "2026-09-10",
    dueOn: "2026-09-10",
  })
  await expect(ask("2026-09-11")).rejects.toMatchObject(refusedFor("past_longest"))
})

test("after the date has passed no extension can be asked for", async () => {
  const { of } = await common.assigned({ housing: "sole" })
  await common.do(common.people.housing, of("housing"), "acknowledge", receipt)
  at(common, "2026-06-11")
  const late = { until: "2026-07-01", reason: "需上会研究" }
  await expect(
    common.do(common.people.housingHead, of("housing"), "requestExtension", late),
  ).rejects.toMatchObject(refusedFor("due_date_passed"))
})

test("an assisting unit's opinion is extended, and no reply deadline appears", async () => {
  const { of } = await common.assigned({ housing: "lead", transport: "assist" })
  const id = of("transport")
  await common.do(common.people.transport, id, "acknowledge", receipt)
  const until = { until: "2026-05-08", reason: "需现场勘查" }
  await common.do(common.people.transportHead, id, "requestExtension", until)
  await common.do(common.people.governmentOffice, id, "grantExtension", {})
  const kept = await common.deadlines(id)
  expect(kept).toMatchObject({ opinion: { due_on: "2026-05-08" } })
  expect(Object.keys(kept).sort()).toEqual(["acknowledgement", "opinion"])
})

test("rehandling has a date of its own, which cannot be extended", async () => {
  const { people } = common
  const { of } = await common.assigned({ housing: "sole" })
  const id = of("housing")
  await common.do(people.housing, id, "acknowledge", receipt)
  await common.do(people.housing, id, "recordContact", met)
  await common.do(common.system, id, "issueReply")
  expect(await common.deadlines(id)).toMatchObject({ reply: { status: "met" } })
  at(common, "2026-04-01")
  await common.do(common.system, id, "reopen")
  const kept = await common.deadlines(id)
  expect(kept).toMatchObject({
    reply: { status: "met" },
    rehandling: { status: "open", due_on: "2026-05-06" },
  })
  const until = { until: "2026-05-20", reason: "需上会研究" }
  await expect(common.do(people.housingHead, id, "requestExtension", until)).rejects.toMatchObject(
    refusedFor("no_extension_in_rehandling"),
  )
  await common.do(common.system, id, "issueReply")
  expect(await common.deadlines(id)).toMatchObject({ rehandling: { status: "met" } })
})
