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

test("sent up by letter, a report begins anew at the higher committee; kept on file there, its sender hears why", async () => {
  const { id, there } = await sentUp(people.li)
  await expect(on(people.clerk, id, "sendUp")).rejects.toMatchObject(refused("sent_up_already"))
  await house.act(people.provincial, "opinion_report", there, "notUse", {
    grounds: ["known"],
    reason: "已反映过。",
  })
  await house.settle()
  expect(await shown(people.li, id)).toMatchObject({
    reportings: [{ body: "云岭省政协", receipt: "已反映过。" }],
    adoptions: [],
  })
})

test("what the higher committee's report comes to is a use of the one below: the same matter, with credit to its reporter", async () => {
  const { id, there } = await sentUp(people.zhang)
  await house.inOrganisation(house.province.orgId, (tx) =>
    tx.q.updateTable("opinion_report").set({ state: "issued" }).where("id", "=", there).execute(),
  )
  await house.act(people.provincial, "opinion_report", there, "recordAdoption", {
    level: "province",
    body: "省委办公厅",
    form: "digest",
    adoptedOn: "2026-03-10",
    proof: "《信息摘报》第 12 期",
  })
  await house.settle()
  expect(await shown(people.zhang, id)).toMatchObject({
    reportings: [{ body: "云岭省政协", receipt: "省委办公厅采用" }],
    adoptions: [{ level: "province", body: "省委办公厅", form: "digest" }],
    credits: expect.arrayContaining([
      expect.objectContaining({ event: "adopted", detail: "province", points: 15, to: "张立" }),
    ]),
  })
})

test("each further use above, and a leader's instruction, comes back into the same matter once; its words stay above", async () => {
  const { id, there } = await sentUp(people.li)
  await house.inOrganisation(house.province.orgId, (tx) =>
    tx.q.updateTable("opinion_report").set({ state: "issued" }).where("id", "=", there).execute(),
  )
  const above = (action: string, input: object) =>
    house.act(people.provincial, "opinion_report", there, action, input)
  const use = { body: "省委办公厅", adoptedOn: "2026-03-10", proof: "《信息摘报》第 13 期" }
  // What the office has heard of otherwise is not entered twice.
  const known = { ...use, level: "province", form: "single" }
  await on(people.clerk, id, "recordAdoption", known)
  await above("recordAdoption", { ...use, level: "own", form: "single" })
  await above("recordAdoption", { ...use, level: "nation", form: "policy", body: "全国政协" })
  await above("recordInstruction", {
    leaderName: "赵省长",
    leaderPost: "省长",
    level: "own",
    instruction: "请省住建厅专题研究。",
    instructedOn: "2026-03-09",
    readerIds: [],
  })
  await house.settle()
  expect(await shown(people.clerk, id)).toMatchObject({
    adoptions: [
      { level: "province", form: "single" },
      { level: "nation", form: "policy", body: "全国政协" },
    ],
    instructions: [{ level: "province", leaderName: "赵省长", instructedOn: "2026-03-09" }],
    credits: expect.arrayContaining([
      expect.objectContaining({ event: "instructed", detail: "province", points: 15, to: "李晓云" }),
    ]),
  })
  const facts = await house.inOrganisation(house.city.orgId, (tx) =>
    tx.q
      .selectFrom("leader_instruction")
      .select(["instruction", "matter_id"])
      .where("report_id", "=", id)
      .execute(),
  )
  expect(facts).toEqual([{ instruction: expect.not.stringContaining("专题研究"), matter_id: id }])
})

/** An issued report of this person's that the higher committee has taken up as a report of its own. */
async function sentUp(who: Somebody): Promise<{ id: string; there: string }> {
  const id = await issued(who)
  await on(people.clerk, id, "sendUp")
  await house.settle()
  const at = people.provincial
  const find = (table: "received_dispatch" | "opinion_report") =>
    house.house.db.read(at.scope, (read) =>
      read.q.selectFrom(table).selectAll().orderBy("id", "desc").executeTakeFirstOrThrow(),
    )
  await house.act(at, "received_dispatch", (await find("received_dispatch")).id, "accept")
  const opened = await find("opinion_report")
  expect(opened).toMatchObject({ channel: "lower", state: "submitted", matter_id: id })
  return { id, there: opened.id }
}

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
