import { createHash } from "node:crypto"
import { canonical } from "../../base/canonical.ts"
import { newId } from "../../base/id.ts"
import type { Tx } from "../../platform/database/db.ts"
import type { DocumentContent } from "../../platform/documents/content.ts"
import { makeDocx, makePdf } from "../../platform/documents/workshop.ts"
import type { Deed, House, Party } from "../../platform/procedures/office.ts"
import { addParties } from "../../platform/procedures/open.ts"
import type { OfficialDocument } from "./record.ts"
import { getSeal } from "./seals/reads.ts"
import { giveNumber } from "./series/number.ts"

/** The hash of what a document says, as its signers saw it. */
export const contentHash = (content: DocumentContent): string =>
  createHash("sm3").update(canonical(content)).digest("hex")

/**
 * Gives the number, makes both files, seals them, keeps them by their hash, and writes the row that stays. All in the
 * transaction of the issue: when it fails there is no number, and a file that nobody names is swept away.
 */
export async function issueDeed({
  house,
  tx,
  actor,
  record,
  at,
}: Deed<OfficialDocument, unknown>): Promise<void> {
  const orgId = tx.scope.orgId
  const seal = record.sealId ? await getSeal(house, tx, record.sealId) : undefined
  const date = record.content.date ?? record.issuedOn ?? ""
  const given = record.seriesId
    ? await giveNumber(tx, record.seriesId, Number(date.slice(0, 4)))
    : { year: null, number: null, text: record.content.number }
  const content: DocumentContent = { ...record.content, number: given.text, date }
  const drawn = { content, seal: seal?.picture }
  // The series waits for this transaction: neither file waits for the other.
  const [pdf, docx] = await Promise.all([makePdf(drawn), makeDocx(drawn)])
  const [storedPdf, storedDocx] = await Promise.all([keep(house, pdf), keep(house, docx)])
  await tx.q
    .insertInto("document_issue")
    .values({
      org_id: orgId,
      id: newId(),
      document_id: record.id,
      number_text: given.text,
      content: JSON.stringify(content),
      pdf_hash: storedPdf,
      pdf_size: pdf.length,
      docx_hash: storedDocx,
      docx_size: docx.length,
      seal_id: record.sealId,
      signature: seal?.sign ? JSON.stringify(await seal.sign(storedPdf)) : null,
      issued_by: actor.personId,
      at,
    })
    .execute()
  if (given.text !== record.numberText || date !== record.content.date)
    await tx.q
      .updateTable("official_document")
      .set({
        content: JSON.stringify(content),
        number_year: given.year,
        number: given.number,
        number_text: given.text,
      })
      .where("org_id", "=", orgId)
      .where("id", "=", record.id)
      .execute()
  await addParties(tx, "official_document", record.id, partiesOf(record), at)
  await sendInside(tx, record.id, at)
}

async function keep(house: House, bytes: Buffer): Promise<string> {
  const hash = createHash("sha256").update(bytes).digest("hex")
  await house.files.keep(hash, bytes)
  return hash
}

function partiesOf({ recipients }: OfficialDocument): Party[] {
  return recipients
    .filter(({ bodyId, personId }) => bodyId !== null || personId !== null)
    .map(({ bodyId, personId }) => ({ relation: "addressee", bodyId: personId ? null : bodyId, personId }))
}

/** Whoever works in this system has it at once; the rest is sent by hand and recorded. */
async function sendInside(tx: Tx, documentId: string, at: Date): Promise<void> {
  await tx.q
    .updateTable("document_recipient")
    .set({ sent_at: at, channel: "system" })
    .where("org_id", "=", tx.scope.orgId)
    .where("document_id", "=", documentId)
    .where((row) => row.or([row("body_id", "is not", null), row("person_id", "is not", null)]))
    .execute()
}
