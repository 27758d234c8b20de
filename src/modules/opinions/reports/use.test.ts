import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { beginIssue } from "../journal/create.ts"
import { type OpinionHouse, openOpinionHouse, type Somebody } from "../testing.ts"

let house: OpinionHouse
let people: OpinionHouse["people"]
let load: OpinionHouse["load"]
let shown: OpinionHouse["shown"]
beforeAll(async () => {
  house = await openOpinionHouse()
  ;({ people, load, shown } = house)
})
beforeEach(() => house.clock.set("2026-03-10T09:00:00+08:00"))
afterAll(() => house.close())

const refused = (code: string) => ({ reasons: [expect.objectContaining({ code })] })
const on = (who: Somebody, id: string, action: string, input: object = {}) =>
  house.act(who, "opinion_report", id, action, input)

test("several reports make one issue, numbered with the last signature; receipts are of those addressed", async () => {
  const one = await house.report(people.li, "ready")
  const two = await house.report(people.zhang, "ready")
  const merged = await house.report(people.li, "screening")
  await on(people.clerk, merged, "mergeInto", { targetId: one })
  const issue = (action: string, input: object = {}, who = people.clerk) =>
    house.act(who, "journal_issue", issueId, action, input)
  const begin = (reportIds: string[]) =>
    house.house.db.write(people.clerk.scope, (tx) =>
      beginIssue(house.house, tx, people.clerk.actor, { journal: "digest", reportIds }),
    )
  const issueId = await begin([one])
  await expect(issue("sendToReview")).rejects.toMatchObject({
    reasons: [{ code: "no_addressee" }, { code: "digest_has_several" }],
  })
  await issue("arrange", { reportIds: [two, one] })
  await issue("save", {
    title: "关于民生设施的几点反映",
    addressees: ["市委办公室", "市政府办公室"],
    copies: ["市住房城乡建设局"],
  })
  await issue("sendToReview")
  await issue("approve", {}, people.head)
  const signed = await issue("sign", {}, people.chair)
  expect(signed).toMatchObject({ state: "issued", signerName: "孙副主席" })
  for (const id of [one, two, merged])
    expect(await load(people.clerk, id)).toMatchObject({ state: "issued", issuedOn: "2026-03-10" })
  const row = await house.inOrganisation(house.city.orgId, (tx) =>
    tx.q
      .selectFrom("journal_issue")
      .select("number_text")
      .where("id", "=", issueId)
      .executeTakeFirstOrThrow(),
  )
  expect(row.number_text).toBe("2026年第1期")
  await expect(
    issue("recordReceipt", { addressee: "市教育局", receivedOn: "2026-03-10", receivedBy: "小陈" }),
  ).rejects.toMatchObject(refused("not_addressed"))
  const receipt = { addressee: "市委办公室", receivedOn: "2026-03-10", receivedBy: "小陈" }
  await issue("recordReceipt", receipt)
  await expect(issue("recordReceipt", receipt)).rejects.toMatchObject(refused("received_already"))
  // Credit: once for the matter, to each reporter.
  const credits = await house.inOrganisation(house.city.orgId, (tx) =>
    tx.q.selectFrom("opinion_credit").select(["report_id", "points"]).where("event", "=", "issued").execute(),
  )
  expect(credits.map(({ points }) => points)).toEqual([2, 2, 2])
})

test("an adoption is a line for each body and form; the reporter is credited and a second entry of it refused", async () => {
  const id = await issued(people.li)
  const use = {
    level: "province",
    body: "省政协",
    form: "single",
    adoptedOn: "2026-03-10",
    proof: "省政协信息第8期",
  }
  await on(people.clerk, id, "recordAdoption", use)
  await expect(on(people.clerk, id, "recordAdoption", use)).rejects.toMatchObject(refused("adopted_already"))
  await on(people.clerk, id, "recordAdoption", { ...use, form: "policy" })
  expect(await shown(people.li, id)).toMatchObject({
    adoptions: [{ body: "省政协" }, { form: "policy" }],
    credits: [{ event: "issued" }, { event: "adopted", detail: "province", points: 15 }],
  })
})

test("a leader's instruction is read by those who are named; the reporter learns that there is one, not what it says", async () => {
  const id = await issued(people.li)
  await on(people.clerk, id, "recordInstruction", {
    leaderName: "王副市长",
    leaderPost: "副市长",
    level: "city",
    instruction: "请住建局研究。",
    instructedOn: "2026-03-10",
    dueOn: "2026-04-10",
    readerIds: [people.housingHead.id],
  })
  const rows = (who: Somebody) =>
    house.house.db.read(who.scope, (read) =>
      read.q.selectFrom("leader_instruction").select("id").where("report_id", "=", id).execute(),
    )
  const [instruction] = await rows(people.clerk)
  expect(await rows(people.housingHead)).toHaveLength(1)
  for (const who of [people.li, people.chair, people.leader, people.housing])
    expect(await rows(who)).toEqual([])
  expect(await shown(people.li, id)).toMatchObject({ instructions: [] })
  const facts = await house.inOrganisation(house.city.orgId, (tx) =>
    tx.q
      .selectFrom("fact")
      .select("data")
      .where("case_id", "in", [id, instruction?.id ?? ""])
      .execute(),
  )
  expect(JSON.stringify(facts)).not.toContain("请住建局研究")
  const done = await house.act(people.clerk, "leader_instruction", instruction?.id ?? "", "recordResult", {
    result: "已列入计划。",
  })
  expect(done.state).toBe("carried_out")
})

test("a micro-suggestion goes straight to units on the fast track, and is answered when all of them have", async () => {
  const id = await house.report(people.li, "screening", {
    kind: "micro",
    suggestion: "在东湖公园北门增设路灯。",
    problem: "",
    cause: "",
  })
  const whole = await house.report(people.zhang, "screening")
  const asked = { unitIds: [house.bodies.housing, house.bodies.power], request: "请研究办理。" }
  await expect(on(people.clerk, whole, "transfer", asked)).rejects.toMatchObject(
    refused("transfer_after_issue"),
  )
  await on(people.clerk, id, "transfer", asked)
  const transfers = await house.inOrganisation(house.city.orgId, (tx) =>
    tx.q
      .selectFrom("opinion_transfer")
      .select(["id", "unit_id", "fast"])
      .where("report_id", "=", id)
      .execute(),
  )
  const due = await house.inOrganisation(house.city.orgId, (tx) =>
    tx.q
      .selectFrom("deadline")
      .select("due_on")
      .where("case_id", "=", transfers[0]?.id ?? "")
      .where("name", "=", "reply")
      .execute(),
  )
  expect(due).toEqual([{ due_on: "2026-03-17" }])
  const at = (unit: string) => transfers.find(({ unit_id }) => unit_id === unit)?.id ?? ""
  const unit = (who: Somebody, body: string, action: string, input: object) =>
    house.act(who, "opinion_transfer", at(body), action, input)
  await unit(people.housing, house.bodies.housing, "acknowledge", { receiver: "冯联络" })
  await unit(people.housing, house.bodies.housing, "reply", { reply: "已列入本月计划。", resultClass: "B" })
  expect((await load(people.clerk, id))?.state).toBe("transferred")
  await house.act(people.clerk, "opinion_transfer", at(house.bodies.power), "release")
  expect((await load(people.clerk, id))?.state).toBe("answered")
  // A unit reads what it has to answer, not who else was asked nor what others said.
  const asUnit = (await shown(people.housing, id)) as { transfers: unknown[]; original: unknown }
  expect([asUnit.transfers.length, asUnit.original]).toEqual([1, null])
  await on(people.li, id, "giveView", { view: "satisfied" })
})

/** A report of this person's that has been issued by itself. */
async function issued(who: Somebody): Promise<string> {
  const id = await house.report(who, "ready")
  const issueId = await house.house.db.write(people.clerk.scope, (tx) =>
    beginIssue(house.house, tx, people.clerk.actor, { journal: "special", reportIds: [id] }),
  )
  const issue = (by: Somebody, action: string, input: object = {}) =>
    house.act(by, "journal_issue", issueId, action, input)
  await issue(people.clerk, "save", { addressees: ["市委办公室"] })
  await issue(people.clerk, "sendToReview")
  await issue(people.head, "approve")
  await issue(people.chair, "sign")
  return id
}
