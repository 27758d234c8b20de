import type { Actor } from "../../base/actor.ts"
import { systemActor } from "../../base/actor.ts"
import type { Read, Tx } from "../../platform/database/db.ts"
import { makeDocx, makePdf, makePicture } from "../../platform/documents/workshop.ts"
import type { House } from "../../platform/procedures/office.ts"
import { perform } from "../../platform/procedures/perform.ts"
import { composeDocument, type DocumentRequest, findDocumentOf, openDraft } from "./open.ts"
import { getSeal } from "./seals/reads.ts"
import { getTemplate } from "./templates/reads.ts"

export type { Block } from "../../platform/documents/content.ts"
export { blocksOfText } from "../../platform/documents/content.ts"
export type { Addressee } from "./compose.ts"
export type { DocumentRequest } from "./open.ts"
export { drawPaper, mountPapers, type Paper, type PaperMoment } from "./papers.ts"
export { listDocumentsOf, openDocumentFile } from "./reads.ts"

/**
 * Issues a document at once, numbered, sealed and archived in this transaction: for what has been decided by the
 * procedure that asks. Done twice for one source, it is done once.
 */
export async function issueDocument(
  house: House,
  tx: Tx,
  actor: Actor,
  request: DocumentRequest,
): Promise<{ readonly id: string; readonly number: string | null }> {
  const before = await findDocumentOf(tx, request)
  if (before) return before
  const id = await openDraft(house, tx, actor, request, true)
  await perform(house, tx, {
    procedure: "official_document",
    id,
    action: "issue",
    input: {},
    actor: { ...systemActor(tx.scope.orgId), personId: actor.personId, name: actor.name },
  })
  if (request.number === null) return { id, number: null }
  const { number_text: number } = await tx.q
    .selectFrom("official_document")
    .select("number_text")
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow()
  return { id, number }
}

/**
 * Sets a document going: where its template has a sign-off it goes to the first who signs, where it has none it is
 * issued at once. Done twice for one source, it is done once.
 */
export async function startDocument(
  house: House,
  tx: Tx,
  actor: Actor,
  request: DocumentRequest,
): Promise<{ readonly id: string }> {
  const before = await findDocumentOf(tx, request)
  if (before) return before
  const { content } = await getTemplate(tx, request.kind)
  if (content.chain.length === 0) return issueDocument(house, tx, actor, request)
  const id = await openDraft(house, tx, actor, request, false)
  await perform(house, tx, { procedure: "official_document", id, action: "submit", input: {}, actor })
  return { id }
}

/** How the document would look, marked as a draft; nothing is written and no number is taken. */
export async function previewDocument(
  house: House,
  read: Read,
  request: DocumentRequest,
  format: "pdf" | "svg" | "docx",
): Promise<Buffer> {
  const { content, template } = await composeDocument(read, request)
  const { sealId } = template.content
  const seal = sealId ? await getSeal(house, read, sealId) : undefined
  const draft = { content, seal: seal?.picture, draft: "预览" }
  if (format === "svg") return Buffer.from(await makePicture(draft))
  return format === "pdf" ? makePdf(draft) : makeDocx(draft)
}
