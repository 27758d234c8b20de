import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { newId } from "../../../base/id.ts"
import { checkTodo } from "../../../platform/procedures/check-todo.ts"
import type { AnyOffice } from "../../../platform/procedures/office.ts"
import { check } from "../../../procedure/check.ts"
import { instructionOffice } from "../instructions/office.ts"
import { beginIssue } from "../journal/create.ts"
import { issueOffice } from "../journal/office.ts"
import { type OpinionHouse, openOpinionHouse, type Somebody } from "../testing.ts"
import { transferOffice } from "../transfers/office.ts"
import { reportOffice } from "./office.ts"

let house: OpinionHouse
let people: OpinionHouse["people"]
beforeAll(async () => {
  house = await openOpinionHouse()
  ;({ people } = house)
})
beforeEach(() => house.clock.set("2026-03-10T09:00:00+08:00"))
afterAll(() => house.close())

const refused = (code: string) => ({ reasons: [expect.objectContaining({ code })] })
const on = (who: Somebody, id: string, action: string, input: object = {}) =>
  house.act(who, "opinion_report", id, action, input)
const load = (who: Somebody, id: string) =>
  house.house.db.read(who.scope, (read) => reportOffice.load(read, id, false))
const shown = async (who: Somebody, id: string) =>
  house.house.db.read(who.scope, async (read) => {
    const record = await reportOffice.load(read, id, false)
    if (!record || !reportOffice.see.test(record, who.actor)) return undefined
    return (await reportOffice.present(record, who.actor, read)) as Record<string, unknown>
  })

/** What is unsound about a procedure and its words: sentences, none for a sound one. */
function unsound(office: AnyOffice): string[] {
  const { procedure, words } = office
  const missing = (kind: string, wanted: readonly string[], has: object) =>
    wanted.filter((name) => !Object.hasOwn(has, name)).map((name) => `no ${kind} word for ${name}`)
  const actions = Object.keys(procedure.actions)
  const policies = [office.see.name, ...Object.values(procedure.actions).map(({ by }) => by.name)]
  const notices = Object.values(procedure.actions).flatMap((action) =>
    (action.effects ?? []).flatMap(({ args }) => args?.kind ?? []),
  )
  return [
    ...check(procedure),
    ...checkTodo(office),
    ...missing("state", Object.keys(procedure.states), words.states),
    ...missing("next", Object.keys(procedure.states), words.next),
    ...missing("action", actions, words.actions),
    ...missing(
      "does",
      actions.filter((name) => name !== "open"),
      words.does,
    ),
    ...missing("deadline", Object.keys(procedure.deadlines), words.deadlines),
    ...missing(
      "policy",
      policies.flatMap((name) => name.split(/[\s|&!()]+/).filter(Boolean)),
      words.policies,
    ),
    ...missing("notice", notices, words.notices),
  ]
}

test.each([reportOffice, issueOffice, transferOffice, instructionOffice] as AnyOffice[])(
  "the procedure $procedure.id is sound, and every name in it has words",
  (office) => expect(unsound(office)).toEqual([]),
)

test("a report is handed in whole, within its length, declared original and free of state secrets", async () => {
  const { id } = await house.write(people.li, { cause: "", noStateSecret: false })
  await expect(on(people.li, id, "submit")).rejects.toMatchObject({
    reasons: [{ code: "required", field: "cause" }, { code: "secrecy_missing" }],
  })
  await on(people.li, id, "save", {
    cause: "增容费用无人承担。",
    noStateSecret: true,
    suggestion: "建".repeat(1600),
  })
  await expect(on(people.li, id, "submit")).rejects.toMatchObject(refused("report_too_long"))
  await on(people.li, id, "save", { suggestion: "由街道统筹建设。" })
  expect(await on(people.li, id, "submit")).toMatchObject({ state: "submitted", submittedOn: "2026-03-10" })
  // Handed in, it is no longer the reporter's to change.
  await expect(on(people.li, id, "save", { title: "改" })).rejects.toMatchObject(refused("wrong_state"))
})

test("members, informants the office has named, and bodies report; nobody else does; the office enters papers", async () => {
  await expect(house.write(people.informant)).rejects.toMatchObject(refused("not_a_reporter"))
  await house.inOrganisation(house.city.orgId, (tx) =>
    tx.q
      .insertInto("opinion_source")
      .values({
        org_id: house.city.orgId,
        id: newId(),
        kind: "station",
        person_id: people.informant.id,
        name: "城南街道委员联络站",
        since: "2026-01-01",
        until: null,
      })
      .execute(),
  )
  const station = await house.write(people.informant)
  expect(station).toMatchObject({ channel: "station", reporterAffiliation: "城南街道委员联络站" })
  expect(await house.write(people.league, { bodyId: house.bodies.league })).toMatchObject({ channel: "body" })
  await expect(house.write(people.zhang, { reporterId: people.li.id })).rejects.toMatchObject(
    refused("only_office_from_paper"),
  )
  const paper = await house.write(people.clerk, { reporterName: "来信居民" })
  expect(paper).toMatchObject({ channel: "paper", reporterName: "来信居民", parties: [] })
})

test("a report is its reporter's and the office's; other members, leaders and the administrators never see it", async () => {
  const id = await house.report(people.li, "screening")
  for (const who of [people.zhang, people.leader, people.chair, people.housing])
    expect(await shown(who, id)).toBeUndefined()
  // The wall stands below the program too: the row is not there for them.
  for (const who of [people.zhang, people.leader, people.housing]) expect(await load(who, id)).toBeUndefined()
  for (const who of [people.li, people.clerk])
    expect(await shown(who, id)).toMatchObject({ channel: "member" })
  const draft = await house.write(people.li)
  expect(await shown(people.clerk, draft.id)).toBeUndefined()
})

test("the original stays as it was handed in; the editor's text stands beside it and somebody else reviews it", async () => {
  const id = await house.report(people.li, "screening")
  await on(people.clerk, id, "startEditing")
  await expect(on(people.clerk, id, "sendToReview")).rejects.toMatchObject(refused("not_edited_yet"))
  await on(people.clerk, id, "edit", {
    title: "新标题",
    problem: "精简后的情况",
    cause: "",
    suggestion: "精简后的建议",
  })
  await on(people.clerk, id, "sendToReview")
  await expect(on(people.clerk, id, "approve")).rejects.toMatchObject(refused("own_edit"))
  await on(people.head, id, "approve")
  expect(await shown(people.li, id)).toMatchObject({
    title: "老旧小区充电桩不足问题突出",
    text: { title: "新标题" },
    original: { title: "老旧小区充电桩不足问题突出" },
  })
  const texts = await house.inOrganisation(house.city.orgId, (tx) =>
    tx.q
      .selectFrom("opinion_text")
      .select(["number", "why", "title"])
      .where("report_id", "=", id)
      .orderBy("number")
      .execute(),
  )
  expect(texts.map(({ why }) => why)).toEqual(["submitted", "edited"])
})

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

test("a report that becomes a proposal, and a proposal that becomes a report, stay one matter", async () => {
  const id = await house.report(people.li, "screening")
  await on(people.clerk, id, "convertToProposal", { reason: "内容成熟，宜以提案提出。" })
  const proposal = await house.inOrganisation(house.city.orgId, (tx) =>
    tx.q
      .selectFrom("proposal")
      .select(["id", "state", "subject", "lead_name"])
      .where("matter_id", "=", id)
      .executeTakeFirst(),
  )
  expect(proposal).toMatchObject({ state: "draft", lead_name: "李晓云" })
  await house.inOrganisation(house.city.orgId, (tx) =>
    tx.q
      .updateTable("proposal")
      .set({ state: "final_review" })
      .where("id", "=", proposal?.id ?? "")
      .execute(),
  )
  await house.act(people.committee, "proposal", proposal?.id ?? "", "convertToOpinion", {
    reason: "宜作信息反映。",
  })
  const again = await house.inOrganisation(house.city.orgId, (tx) =>
    tx.q
      .selectFrom("opinion_report")
      .select(["state", "channel"])
      .where("matter_id", "=", id)
      .where("id", "<>", id)
      .execute(),
  )
  expect(again).toEqual([{ state: "submitted", channel: "proposal" }])
})

test("sent up by letter, a report begins anew at the higher committee, and its use comes back as a line of its own", async () => {
  const id = await issued(people.li)
  await on(people.clerk, id, "sendUp")
  await expect(on(people.clerk, id, "sendUp")).rejects.toMatchObject(refused("sent_up_already"))
  await house.settle()
  const there = people.provincial
  const letter = await house.house.db.read(there.scope, (read) =>
    read.q.selectFrom("received_dispatch").select("id").executeTakeFirstOrThrow(),
  )
  await house.act(there, "received_dispatch", letter.id, "accept")
  const opened = await house.house.db.read(there.scope, (read) =>
    read.q
      .selectFrom("opinion_report")
      .select(["id", "channel", "state", "matter_id"])
      .executeTakeFirstOrThrow(),
  )
  expect(opened).toMatchObject({ channel: "lower", state: "submitted", matter_id: id })
  await house.act(there, "opinion_report", opened.id, "notUse", { grounds: ["known"], reason: "已反映过。" })
  await house.settle()
  expect(await shown(people.li, id)).toMatchObject({
    reportings: [{ body: "云岭省政协", receipt: "已反映过。" }],
  })
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
