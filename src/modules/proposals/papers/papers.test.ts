import { buffer } from "node:stream/consumers"
import { afterAll, beforeAll, expect, test } from "vitest"
import { toDate } from "../../../base/clock.ts"
import { newId } from "../../../base/id.ts"
import { readPdf } from "../../../platform/documents/check/pdf-read.ts"
import { checkDocument, closeWorkshop } from "../../../platform/documents/workshop.ts"
import type { Fact } from "../../../platform/procedures/office.ts"
import { documents } from "../../documents/module.ts"
import { listDocumentsOf, openDocumentFile } from "../../documents/public.ts"
import { openReplying, type ReplyingHouse } from "../replies/testing.ts"
import { issuePaper } from "./effects.ts"

let house: ReplyingHouse
beforeAll(async () => {
  house = await openReplying()
  for (const office of documents.seating.offices ?? []) {
    ;(house.house.registry.offices as Map<string, typeof office>).set(office.procedure.id, office)
  }
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
  const text = (await readPdf(pdf)).flatMap(({ lines }) => lines.map((line) => line.text)).join("")
  return { ...listed[0], text }
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
