import type { Actor } from "../../base/actor.ts"
import { newId } from "../../base/id.ts"
import type { Read, Tx } from "../../platform/database/db.ts"
import type { DocumentContent } from "../../platform/documents/content.ts"
import type { House, Party } from "../../platform/procedures/office.ts"
import { openCase } from "../../platform/procedures/open.ts"
import { type Addressee, compose, type Filling } from "./compose.ts"
import type { DocumentKind } from "./record.ts"
import { getSeries } from "./series/number.ts"
import { getTemplate, type TemplateInForce } from "./templates/reads.ts"

/** A document that is to be made: what it is, what fills its template, where it comes from. */
export interface DocumentRequest extends Filling {
  readonly kind: DocumentKind
  /** The number that a body with its own numbering gave it; left out: the next one of the template's series. */
  readonly number?: string | null
  /** YYYY-MM-DD; left out: the day on which it is issued. */
  readonly date?: string
  /** The case it is made from. A case has one document of a kind, and of a key where it may have several. */
  readonly source?: {
    readonly procedure: string
    readonly caseId: string
    readonly matterId: string
    readonly key?: string
  }
}

/** Fields that every template may use. */
export async function houseFields(read: Read): Promise<{ organisation: string; short: string }> {
  const row = await read.q
    .selectFrom("organisation")
    .select(["name", "short_name"])
    .where("id", "=", read.scope.orgId)
    .executeTakeFirstOrThrow()
  return { organisation: row.name, short: row.short_name }
}

/** What the document would say, on the template in force or on one that is being tried. */
export async function composeDocument(
  read: Read,
  request: DocumentRequest,
  template?: TemplateInForce,
): Promise<{ readonly content: DocumentContent; readonly template: TemplateInForce }> {
  const used = template ?? (await getTemplate(read, request.kind))
  const fields = { ...(await houseFields(read)), ...request.fields }
  const content = compose(used.content, { ...request, fields })
  return {
    template: used,
    content: { ...content, number: request.number ?? null, date: request.date ?? null },
  }
}

/** The document that this case has already, unless it was withdrawn. */
export async function findDocumentOf(read: Read, request: Pick<DocumentRequest, "kind" | "source">) {
  if (!request.source) return undefined
  return read.q
    .selectFrom("official_document")
    .select(["id", "state", "number_text as number"])
    .where("org_id", "=", read.scope.orgId)
    .where("source_id", "=", request.source.caseId)
    .where("kind", "=", request.kind)
    .where("source_key", "=", request.source.key ?? "")
    .where("state", "<>", "withdrawn")
    .executeTakeFirst()
}

/** Opens a draft. `alone`: nobody signs it here, since what issues it has decided already. */
export async function openDraft(
  house: House,
  tx: Tx,
  actor: Actor,
  request: DocumentRequest,
  alone: boolean,
): Promise<string> {
  const { content, template } = await composeDocument(tx, request)
  const data = await draftData(tx, actor, request, content, template, alone)
  const id = newId()
  await openCase(house, tx, {
    procedure: "official_document",
    id,
    actor,
    data,
    ...(request.source ? { matterId: request.source.matterId } : {}),
  })
  await addRecipients(tx, id, request.addressees, request.copies ?? [], template.content.copies)
  return id
}

export async function draftData(
  tx: Tx,
  actor: Actor,
  request: Pick<DocumentRequest, "kind" | "number" | "source">,
  content: DocumentContent,
  template: TemplateInForce,
  alone: boolean,
): Promise<Record<string, unknown>> {
  const { seriesCode, sealId, chain } = template.content
  const numberedHere = request.number === undefined && seriesCode !== null
  const drafter: Party[] = actor.personId
    ? [{ relation: "drafter", personId: actor.personId, bodyId: null }]
    : []
  return {
    kind: request.kind,
    title: content.title,
    content,
    templateId: template.id,
    seriesId: numberedHere ? (await getSeries(tx, seriesCode)).id : null,
    sealId,
    chain: alone ? [] : chain,
    draftedBy: actor.kind === "person" ? actor.personId : null,
    sourceProcedure: request.source?.procedure ?? null,
    sourceId: request.source?.caseId ?? null,
    sourceKey: request.source?.key ?? "",
    parties: drafter,
  }
}

export async function addRecipients(
  tx: Tx,
  documentId: string,
  addressees: readonly Addressee[],
  copies: readonly Addressee[],
  usualCopies: readonly string[] = [],
): Promise<void> {
  const usual = usualCopies.map((name): Addressee => ({ name }))
  const rows = [
    ...addressees.map((each) => ({ ...each, relation: "main" as const })),
    ...[...usual, ...copies].map((each) => ({ ...each, relation: "copy" as const })),
  ]
  if (rows.length === 0) return
  await tx.q
    .insertInto("document_recipient")
    .values(
      rows.map(({ relation, name, bodyId, personId }, position) => ({
        org_id: tx.scope.orgId,
        id: newId(),
        document_id: documentId,
        relation,
        position,
        body_id: bodyId ?? null,
        person_id: personId ?? null,
        name,
        sent_at: null,
        channel: null,
        received_at: null,
        received_by: null,
      })),
    )
    .execute()
}
