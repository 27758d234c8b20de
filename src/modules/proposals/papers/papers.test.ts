import { buffer } from "node:stream/consumers"
import { afterAll, beforeAll, expect, test } from "vitest"
import { systemActor } from "../../../base/actor.ts"
import { toDate } from "../../../base/clock.ts"
import { newId } from "../../../base/id.ts"
import { readPdf } from "../../../platform/documents/check/pdf-read.ts"
import { checkDocument, closeWorkshop } from "../../../platform/documents/workshop.ts"
import type { Fact } from "../../../platform/procedures/office.ts"
import {
  type DocumentRequest,
  drawPaper,
  issueDocument,
  listDocumentsOf,
  openDocumentFile,
} from "../../documents/public.ts"
import { loadAssignment } from "../assignments/load.ts"
import type { KeyProposal } from "../key/record.ts"
import { loadReply } from "../replies/load.ts"
import { openReplying, type ReplyingHouse } from "../replies/testing.ts"
import { publishStatistics } from "../statistics/snapshots.ts"
import { assistOpinion } from "./assist-opinion.ts"
import { issuePaper } from "./effects.ts"
import { feedbackForm } from "./feedback-form.ts"
import { keyDigest } from "./key-digest.ts"
import { statisticsReport } from "./statistics-report.ts"
import { supervisionNotice } from "./supervision-notice.ts"

let house: ReplyingHouse
beforeAll(async () => {
  house = await openReplying()
}, 60_000)
afterAll(async () => {
  closeWorkshop()
  await house.close()
})

const follow = (caseId: string, action: string, kind: string, data: object = {}) => {
  const fact: Fact = {
    id: newId(),
    procedure: "assignment",
    caseId,
    matterId: caseId,
    action,
    from: null,
    to: null,
    at: toDate(house.clock.now()),
    actor: { personId: null, name: "", channel: "system" },
    data: data as Fact["data"],
  }
  const effect = { house: house.house, orgId: house.orgId, fact, args: { kind } }
  return issuePaper(effect).then(() => issuePaper(effect))
}

/** The only document of a case, read back from its archived PDF. */
async function paperOf(caseId: string) {
  const { listed, pdf } = await house.house.db.read(house.owner, async (read) => {
    const listed = await listDocumentsOf(read, caseId)
    const { stream } = await openDocumentFile(house.house, read, listed[0]?.id ?? "", "pdf")
    return { listed, pdf: await buffer(stream) }
  })
  expect(listed).toHaveLength(1)
  const report = await checkDocument(pdf, "paper.pdf")
  expect(report.findings).toEqual([])
  const pages = await readPdf(pdf)
  const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join("")
  return { ...listed[0], text, pages: pages.length }
}

test("a sent reply is a letter under the unit's own number, with an answer to each recommendation", async () => {
  const { reply } = await house.answered()
  await follow(reply.id, "passCheck", "reply_letter")
  const paper = await paperOf(reply.id)
  expect(paper.number).toBe("云建函〔2026〕12号")
  expect(paper.text).toContain("建议1：制定分层分担的参考比例。")
  expect(paper.text).toContain("答复（列入计划）：列入明年预算。（房产管理科负责，2026年9月30日前完成）")
  expect(paper.text).toContain("答复类别：B")
})

test("a unit gets one notice of its assignment, numbered by the committee, with what is due when", async () => {
  const { of } = await house.assigned(
    { housing: "sole" },
    { recommendations: JSON.stringify([{ id: "r1", text: "制定参考比例。" }]) },
  )
  const id = of("housing")
  await house.act(house.people.proposalOffice, "assignment", id, "issueNotice")
  await expect(house.act(house.people.proposalOffice, "assignment", id, "issueNotice")).rejects.toThrow(
    /notice_issued_already/,
  )
  const { id: notice } = await inOffice((tx) =>
    tx.q
      .selectFrom("official_document")
      .select("id")
      .where("org_id", "=", house.orgId)
      .where("source_id", "=", id)
      .executeTakeFirstOrThrow(),
  )
  // The office writes it, the committee's director signs it, the office issues it.
  await house.act(house.people.committee, "official_document", notice, "sign")
  await house.act(house.people.proposalOffice, "official_document", notice, "issue")
  const paper = await paperOf(id)
  expect(paper.number).toMatch(/办函〔2026〕1号$/)
  expect(paper.text).toContain("建议1：制定参考比例。")
  expect(paper.text).toMatch(/请于2026年\d+月\d+日前签收/)
})

test("the decision on a return says to whom the proposal goes", async () => {
  const { of } = await house.assigned({ housing: "sole" })
  const id = of("housing")
  const newUnitId = house.bodies.transport
  await follow(id, "grantReturn", "return_decision", { newUnitId, note: "属交通部门职责。" })
  // The effect ran twice for one fact: one decision.
  const paper = await paperOf(id)
  expect(paper.text).toMatch(/同意退办，本提案改由.+办理。属交通部门职责。/)
})

const moment = () => ({ house: house.house, today: house.clock.today("Asia/Shanghai") })
const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("the case is not there")
  return value
}
const inOffice = <T>(work: Parameters<typeof house.write<T>>[0]) => house.write(work)
/** Composed, issued without its signatures, read back and measured. */
const printed = (
  compose: (tx: Parameters<Parameters<typeof house.write>[0]>[0]) => Promise<DocumentRequest>,
) =>
  inOffice(async (tx) => {
    const request = await compose(tx)
    await issueDocument(house.house, tx, systemActor(house.orgId), {
      ...request,
      addressees: request.addressees.length > 0 ? request.addressees : [{ name: "各承办单位" }],
    })
    return found(request.source).caseId
  }).then(paperOf)

test("a unit that is late is reminded of what it owes, since when, and by when it is to write back", async () => {
  const { of } = await house.assigned({ housing: "sole" })
  const id = of("housing")
  const load = () => inOffice((tx) => loadAssignment(tx, id, false)).then(found)
  expect(supervisionNotice.ready(await load(), moment().today)).toBe(false)
  const late = { house: house.house, today: moment().today.add({ months: 8 }) }
  expect(supervisionNotice.ready(await load(), late.today)).toBe(true)
  const paper = await printed(async (tx) =>
    supervisionNotice.request(tx, found(await loadAssignment(tx, id, false)), late),
  )
  expect(paper.text).toMatch(/下列事项已经逾期/)
  expect(paper.text).toMatch(/答复期限　2026年\d+月\d+日　\d+/)
  expect(paper.text).toMatch(/并于2026年11月\d+日前将办理情况书面报送我办/)
})

test("an opinion goes to the unit that answers as the assisting unit gave it; it is drawn up once, by the office only", async () => {
  const { of } = await house.working({ housing: "lead", transport: "assist" })
  const id = of("transport")
  await house.do(house.people.transport, id, "submitOpinion", { opinion: "<p>道路部分已列入计划。</p>" })
  const draw = ({ scope, actor }: typeof house.people.housing) =>
    drawPaper(house.house, scope, actor, "assist_opinion", async (read, at) =>
      assistOpinion.request(read, found(await loadAssignment(read, id, false)), at),
    )
  await expect(draw(house.people.transport)).rejects.toThrow(/not_your_kind/)
  const first = await draw(house.people.proposalOffice)
  expect(await draw(house.people.proposalOffice)).toEqual(first)
})

test("the form on paper asks what this committee's terms ask, and says by when it is due", async () => {
  const { reply } = await house.answered()
  const paper = await printed(async (tx) =>
    feedbackForm.request(tx, found(await loadReply(tx, reply.id, false)), moment()),
  )
  expect(paper.number).toMatch(/办函〔2026〕\d+号$/)
  expect(paper.text).toContain("总体评价　□　□　□")
  expect(paper.pages).toBe(1)
  expect(paper.text).toContain("云建函〔2026〕12号")
  expect(paper.text).toMatch(/并于2026年\d+月\d+日前反馈/)
})

test("a digest says why the theme was chosen, what it bundles and how far it has come", async () => {
  const { proposalId } = await house.assigned({ housing: "sole" })
  const record = {
    id: newId(),
    matterId: newId(),
    state: "reported",
    theme: "老旧小区改造",
    reason: "<p>群众关心。</p>",
    meeting: "第三十次主席会议",
    decidedOn: "2026-03-02",
    plan: null,
    report: "<p>一、进展</p><p>已开工三处。</p>",
    instruction: null,
    result: null,
    bundle: [{ proposalId, subject: "关于加装电梯的提案", numberText: "第0001号", state: "assigned" }],
    visits: 2,
    opinions: 5,
  } as unknown as KeyProposal
  const paper = await printed((tx) => keyDigest.request(tx, record, moment()))
  expect(paper.text).toContain("关于加装电梯的提案")
  expect(paper.text).toMatch(/督办情况（一）进展已开工三处。/)
})

test("the report says the figures as they were published, each with its base", async () => {
  const session = await inOffice((tx) =>
    tx.q.selectFrom("session").select("id").where("org_id", "=", house.orgId).executeTakeFirstOrThrow(),
  )
  const now = { today: moment().today, instant: house.clock.now() }
  const input = {
    sessionId: session.id,
    title: "关于提案工作情况的统计报告",
    publishedOn: now.today.toString(),
  }
  const id = await inOffice((tx) => publishStatistics(tx, house.people.proposalOffice.actor, now, input))
  const paper = await printed((tx) => statisticsReport(tx, id))
  expect(paper.text).toContain("关于提案工作情况的统计报告")
  expect(paper.text).toMatch(/一、主要指标指标　数值　分子　分母/)
  expect(paper.text).toContain("统计口径")
})
