import { buffer } from "node:stream/consumers"
import { afterAll, beforeAll, expect, test } from "vitest"
import { systemActor } from "../../base/actor.ts"
import { newId } from "../../base/id.ts"
import { sealPicture } from "../../platform/documents/picture.fixture.ts"
import { checkDocument } from "../../platform/documents/workshop.ts"
import type { DocumentRequest } from "./open.ts"
import { issueDocument, listDocumentsOf, openDocumentFile, previewDocument } from "./public.ts"
import { type DocumentsHouse, openDocuments } from "./testing.ts"

let house: DocumentsHouse
beforeAll(async () => {
  house = await openDocuments()
}, 60_000)
afterAll(() => house.close())

test("of many documents issued at once, some of which fail, the numbers are without gaps and without doubles", async () => {
  const failing = (request: DocumentRequest) =>
    house.open.house.db.write(house.scope(), async (tx) => {
      await issueDocument(house.open.house, tx, systemActor(house.orgId), request)
      throw new Error("the power fails before the commit")
    })
  // The workshop is open before the rush.
  await house.open.house.db.read(house.scope(), (read) =>
    previewDocument(house.open.house, read, house.notice(), "pdf"),
  )
  const outcomes = await Promise.allSettled(
    Array.from({ length: 12 }, (_, at) =>
      at % 3 === 1 ? failing(house.notice()) : house.issue(house.notice()),
    ),
  )
  const numbers = outcomes.flatMap((each) => (each.status === "fulfilled" ? [each.value.number] : []))
  expect(numbers.toSorted((a, b) => (a ?? "").localeCompare(b ?? "", "zh", { numeric: true }))).toEqual(
    Array.from({ length: 8 }, (_, at) => `云泽市政协办函〔2026〕${at + 1}号`),
  )
})

test("a case has one document of a kind, however often it is asked for, and keeps it as it was issued", async () => {
  const source = { procedure: "assignment", caseId: newId(), matterId: newId() }
  const first = await house.issue(house.notice({ source }))
  const again = await house.issue(
    house.notice({ source, fields: { ...house.notice().fields, number: "9999" } }),
  )
  expect(again.id).toBe(first.id)
  const { listed, pdf } = await house.open.house.db.read(house.scope(), async (read) => ({
    listed: await listDocumentsOf(read, source.caseId),
    pdf: await buffer((await openDocumentFile(house.open.house, read, first.id, "pdf")).stream),
  }))
  expect(listed).toMatchObject([{ id: first.id, number: first.number, kind: "return_decision" }])
  const report = await checkDocument(pdf, "notice.pdf")
  expect(report.findings).toEqual([])
  await expect(
    house.open.house.db.write(house.scope(), (tx) =>
      tx.q
        .updateTable("document_issue")
        .set({ number_text: "另一号" })
        .where("org_id", "=", house.orgId)
        .execute(),
    ),
  ).rejects.toThrow(/permission denied/)
  await expect(
    house.open.house.db.write(house.scope(), (tx) =>
      tx.q.deleteFrom("document_issue").where("org_id", "=", house.orgId).execute(),
    ),
  ).rejects.toThrow(/permission denied/)
})

test("a template asks for what it needs, and a preview takes no number", async () => {
  const { number: before } = await house.issue(house.notice())
  await expect(house.issue(house.notice({ fields: { session: "五次会议" } }))).rejects.toThrow(
    /template_field_missing/,
  )
  const preview = await house.open.house.db.read(house.scope(), (read) =>
    previewDocument(house.open.house, read, house.notice(), "docx"),
  )
  expect((await checkDocument(preview, "preview.docx")).findings).toEqual([])
  const { number: after } = await house.issue(house.notice())
  expect(Number(/(\d+)号/.exec(after ?? "")?.[1])).toBe(Number(/(\d+)号/.exec(before ?? "")?.[1]) + 1)
})

test("a notice written by hand is signed in turn, goes out with its number, and is signed for by the unit", async () => {
  const made = await house.office.post("/api/documents", {
    kind: "supervision_notice",
    title: "关于抓紧办理提案的通知",
    addressees: "市住房城乡建设局\n市某局",
    body: "提案办理期限将至。\n一、工作要求\n请抓紧办理。",
  })
  expect(made.statusCode, made.body).toBe(201)
  const { id } = made.json()
  const committee = await house.open.signIn("committee")
  expect((await house.office.act("documents", id, "issue")).json().reasons[0].code).toBe("not_signed_yet")
  await house.office.act("documents", id, "submit")
  expect((await house.chair.act("documents", id, "sign")).statusCode).toBe(403)
  expect((await committee.act("documents", id, "sign", { note: "同意" })).json().state).toBe("signing")
  expect((await committee.act("documents", id, "sign")).statusCode).toBe(403)
  const sentBack = await house.chair.act("documents", id, "sendBack", { reason: "请写明时限。" })
  // Whoever sent a draft back has no more to do with it until it comes again.
  expect(sentBack.statusCode).toBe(204)
  await house.office.act("documents", id, "save", {
    body: "提案办理期限将至。\n一、工作要求\n请于3月20日前办结。",
  })
  await house.office.act("documents", id, "submit")
  await committee.act("documents", id, "sign")
  expect((await house.chair.act("documents", id, "sign")).json().state).toBe("approved")
  expect((await house.unit.get(`/api/documents/${id}`)).statusCode).toBe(404)
  const issued = await house.office.act("documents", id, "issue")
  expect(issued.json(), issued.body).toMatchObject({
    state: "issued",
    record: { number: expect.stringMatching(/〔2026〕\d+号/) },
  })
  expect((await house.member.get(`/api/documents/${id}`)).statusCode).toBe(404)
  expect((await house.member.get(`/api/documents/${id}/file`)).statusCode).toBe(404)
  const page = (await house.unit.get(`/api/documents/${id}`)).json()
  expect(page.record.recipients).toMatchObject([
    { name: "市住房城乡建设局", channel: "system", mine: true, receivedAt: null },
    { name: "市某局", channel: null, mine: false },
  ])
  const received = await house.unit.act("documents", id, "acknowledge", { receivedBy: "赵科长" })
  expect(received.json().record.recipients[0].receivedBy).toBe("赵科长")
  const [other] = page.record.recipients.slice(1)
  await house.office.act("documents", id, "distribute", { channel: "paper" })
  const recorded = await house.office.act("documents", id, "recordReceipt", {
    recipientId: other.id,
    receivedBy: "孙某",
    on: "2026-03-10",
  })
  expect(recorded.json().record.recipients[1]).toMatchObject({ channel: "paper", receivedBy: "孙某" })
  expect((await house.office.act("documents", id, "archive")).json().state).toBe("archived")
  const pdf = await house.unit.get(`/api/documents/${id}/file?format=pdf`)
  expect(pdf.headers["content-type"]).toBe("application/pdf")
  expect((await checkDocument(pdf.rawPayload, "notice.pdf")).findings).toEqual([])
})

test("lists show exactly the documents that the law lets each person see", async () => {
  const all = (await house.office.get("/api/documents?limit=100")).json().items
  expect(all.length).toBeGreaterThan(5)
  for (const client of [house.office, house.chair, house.unit, house.member]) {
    const listed = new Set(
      (await client.get("/api/documents?limit=100")).json().items.map((each: { id: string }) => each.id),
    )
    for (const { id } of all) {
      const seen = (await client.get(`/api/documents/${id}`)).statusCode === 200
      expect(listed.has(id)).toBe(seen)
    }
  }
})

test("a template comes into force when it was previewed, and older documents keep the text they had", async () => {
  const url = "/api/document-forms/templates/return_decision"
  const { versions } = (await house.office.get(url)).json()
  const changed = { ...versions[0].content, title: "关于{session}第{number}号提案申退的答复" }
  expect((await house.member.send("PUT", `${url}/draft`, changed)).statusCode).toBe(403)
  expect((await house.office.send("PUT", `${url}/draft`, changed)).statusCode).toBe(204)
  expect((await house.office.post(`${url}/draft/publish`)).json().reasons[0].code).toBe(
    "template_not_previewed",
  )
  const picture = await house.office.post(`${url}/draft/preview`)
  expect(picture.body).toMatch(/^<svg/)
  expect((await house.office.post(`${url}/draft/publish`)).statusCode).toBe(204)
  const { id } = await house.issue(house.notice())
  const titles = (await house.office.get("/api/documents?kind=return_decision&limit=100")).json().items
  expect(titles.find((each: { id: string }) => each.id === id).title).toMatch(/申退的答复$/)
  expect(titles.some(({ title }: { title: string }) => /退办申请的决定$/.test(title))).toBe(true)
})

test("an electronic seal signs the hash of what went out, and its key never leaves the vault", async () => {
  const boundary = "----seal"
  const png = sealPicture()
  const payload = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="seal.png"\r\ncontent-type: image/png\r\n\r\n`,
    ),
    png,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const made = await house.office.send(
    "POST",
    `/api/document-forms/seals?name=${encodeURIComponent("办公室印章")}`,
    payload,
    {
      "content-type": `multipart/form-data; boundary=${boundary}`,
    },
  )
  expect(made.statusCode, made.body).toBe(201)
  const url = "/api/document-forms/templates/return_decision"
  const { versions } = (await house.office.get(url)).json()
  await house.office.send("PUT", `${url}/draft`, { ...versions[0].content, sealId: made.json().id })
  const preview = await house.office.post(`${url}/draft/preview`)
  expect(
    preview.statusCode,
    String(house.open.errors.map((each) => (each as { err?: Error }).err?.stack)),
  ).toBe(200)
  expect((await house.office.post(`${url}/draft/publish`)).statusCode).toBe(204)
  const { id } = await house.issue(house.notice())
  const { record } = (await house.office.get(`/api/documents/${id}`)).json()
  expect(record.files.signature).toEqual({ algorithm: "SM2-SM3", holds: true })
  const forms = await house.office.get("/api/document-forms")
  expect(forms.body).not.toMatch(/PRIVATE|sealed/i)
  expect(
    (await checkDocument((await house.office.get(`/api/documents/${id}/file`)).rawPayload, "a.pdf")).findings,
  ).toEqual([])
})
