import { createHash, generateKeyPairSync } from "node:crypto"
import { mkdtempSync, renameSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { afterAll, beforeAll, expect, test } from "vitest"
import { systemActor } from "../../base/actor.ts"
import { newId } from "../../base/id.ts"
import { documentContent } from "../../platform/documents/content.ts"
import { chooseFaces } from "../../platform/documents/fonts/choose.ts"
import { sealPicture } from "../../platform/documents/picture.fixture.ts"
import { openTypesetter } from "../../platform/documents/typst/typeset.ts"
import { closeWorkshop } from "../../platform/documents/workshop.ts"
import type { DocumentRequest } from "./open.ts"
import { findIssue } from "./reads.ts"
import { addSeal, keepSealPicture } from "./seals/writes.ts"
import { type DocumentsHouse, openDocuments } from "./testing.ts"

let house: DocumentsHouse
beforeAll(async () => {
  house = await openDocuments()
}, 60_000)
afterAll(() => house.close())

test("an issued document stays as it went out, whatever becomes of template, record, seal and fonts", async () => {
  const source = { procedure: "assignment", caseId: newId(), matterId: newId() }
  const imageHash = await keepSealPicture(house.open.house, Readable.from([sealPicture()]), "seal.png")
  const keeper = { ...systemActor(house.orgId), personId: house.clerk.id }
  const url = "/api/document-forms/templates/return_decision"
  const own = (await house.office.get(url)).json().versions[0].content
  const sealId = await house.open.house.db.write(house.scope(), (tx) =>
    addSeal(house.open.house, tx, keeper, { name: "办公室印章", diameter: 42, provider: "sm2", imageHash }),
  )
  const publish = async (template: object) => {
    await house.office.send("PUT", `${url}/draft`, template)
    await house.office.post(`${url}/draft/preview`)
    expect((await house.office.post(`${url}/draft/publish`)).statusCode).toBe(204)
  }
  await publish({ ...own, sealId })
  const { id } = await house.issue(house.notice({ source }))
  const pdf = async () => (await house.office.get(`/api/documents/${id}/file?format=pdf`)).rawPayload
  const docx = async () => (await house.office.get(`/api/documents/${id}/file?format=docx`)).rawPayload
  const hash = async () =>
    [await pdf(), await docx()].map((bytes) => createHash("sha256").update(bytes).digest("hex"))
  const before = await hash()
  const said = (await house.office.get(`/api/documents/${id}`)).json().record
  expect([said.files.pdfHash, said.files.docxHash]).toEqual(before)

  await publish({ ...own, layout: "official", issuerMark: "另一机关", title: "全新的标题{number}" })
  await house.office.send("DELETE", `/api/document-forms/seals/${sealId}`)
  // The record it was made from says something else by now; the same case has its document already.
  const again = await house.issue(
    house.notice({ source, fields: { ...house.notice().fields, subject: "改过的案由" } }),
  )
  expect(again.id).toBe(id)
  expect((await house.office.act("documents", id, "save", { title: "改过的标题" })).statusCode).toBe(409)
  // Another workshop, as after a restart with other fonts: what it would draw is another file, what is kept is not.
  closeWorkshop()
  const content = documentContent.parse(
    (await house.open.house.db.read(house.scope(), (read) => findIssue(read, id)))?.content,
  )
  const bare = openTypesetter(await chooseFaces([])).pdf({ content })
  expect(createHash("sha256").update(bare).digest("hex")).not.toBe(before[0])
  expect(await hash()).toEqual(before)
})

test("when the seal's key cannot be used, the document is not issued, has no number and no half of a seal", async () => {
  const folder = mkdtempSync(join(tmpdir(), "shanyi-seals-"))
  const inside = { ...house.open.house, sealKeys: folder }
  const keeper = { ...systemActor(house.orgId), personId: house.clerk.id }
  const imageHash = await keepSealPicture(inside, Readable.from([sealPicture()]), "seal.png")
  const sealId = await inside.db.write(house.scope(), (tx) =>
    addSeal(inside, tx, keeper, { name: "文件章", diameter: 42, provider: "file", imageHash }),
  )
  const url = "/api/document-forms/templates/return_decision"
  const { versions } = (await house.office.get(url)).json()
  await house.office.send("PUT", `${url}/draft`, { ...versions[0].content, sealId })
  await house.office.post(`${url}/draft/preview`)
  await house.office.post(`${url}/draft/publish`)
  const go = (source: NonNullable<DocumentRequest["source"]>) => house.issue(house.notice({ source }), inside)
  const source = () => ({ procedure: "assignment", caseId: newId(), matterId: newId() })

  const before = await go(source())
  const key = join(folder, `${sealId}.pem`)
  renameSync(key, `${key}.away`)
  const failing = source()
  await expect(go(failing)).rejects.toMatchObject({ kind: "unavailable", reasons: [{ code: "seal_failed" }] })
  // Another key in its place seals nothing either.
  writeFileSync(
    key,
    generateKeyPairSync("ec", { namedCurve: "SM2" }).privateKey.export({ type: "pkcs8", format: "pem" }),
  )
  await expect(go(failing)).rejects.toThrow(/seal_failed/)
  const left = await inside.db.read(house.scope(), (read) =>
    read.q
      .selectFrom("official_document")
      .select("id")
      .where("org_id", "=", house.orgId)
      .where("source_id", "=", failing.caseId)
      .execute(),
  )
  expect(left).toEqual([])
  renameSync(`${key}.away`, key)
  const after = await go(failing)
  const count = (number: string | null) => Number(/(\d+)号$/.exec(number ?? "")?.[1])
  expect(count(after.number)).toBe(count(before.number) + 1)
  const { record } = (await house.office.get(`/api/documents/${after.id}`)).json()
  expect(record.files.signature).toEqual({ algorithm: "SM2-SM3", holds: true })
})
