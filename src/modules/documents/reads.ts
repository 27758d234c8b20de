import type { Readable } from "node:stream"
import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../base/actor.ts"
import { Refusal, reason } from "../../base/reason.ts"
import { countUpTo, mostCounted } from "../../platform/database/cursor.ts"
import type { Read } from "../../platform/database/db.ts"
import { headersFor } from "../../platform/files/serving.ts"
import type { House } from "../../platform/procedures/office.ts"
import type { DocumentKind } from "./record.ts"
import { keptKinds, visibleDocuments } from "./visible.ts"

export type FileFormat = "pdf" | "docx"

export interface IssuedDocument {
  readonly id: string
  readonly kind: DocumentKind
  readonly title: string
  readonly number: string | null
  readonly issuedOn: string
}

/** What was issued on a case. Whoever sees the case reads it: that is for the caller to have asked. */
export async function listDocumentsOf(read: Read, caseId: string): Promise<IssuedDocument[]> {
  const rows = await read.q
    .selectFrom("official_document")
    .select(["id", "kind", "title", "number_text as number", "issued_on as issuedOn"])
    .where("org_id", "=", read.scope.orgId)
    .where("source_id", "=", caseId)
    .where("state", "in", ["issued", "archived"])
    .orderBy("id")
    .execute()
  return rows as IssuedDocument[]
}

/** A file of an issued document, as it was archived, with the headers to send it under. */
export async function openDocumentFile(
  house: House,
  read: Read,
  documentId: string,
  format: FileFormat,
): Promise<{ readonly stream: Readable; readonly headers: Record<string, string> }> {
  const row = await read.q
    .selectFrom("document_issue as i")
    .innerJoin("official_document as d", (join) =>
      join.onRef("d.id", "=", "i.document_id").on("d.org_id", "=", read.scope.orgId),
    )
    .select(["i.pdf_hash", "i.pdf_size", "i.docx_hash", "i.docx_size", "i.number_text", "d.title"])
    .where("i.org_id", "=", read.scope.orgId)
    .where("i.document_id", "=", documentId)
    .executeTakeFirst()
  if (!row) throw new Refusal("missing", reason("not_issued_yet"))
  const name = `${[row.number_text, row.title].filter(Boolean).join(" ")}.${format}`
  const hash = format === "pdf" ? row.pdf_hash : row.docx_hash
  const size = format === "pdf" ? row.pdf_size : row.docx_size
  return { stream: await house.files.open(hash), headers: headersFor({ name, type: format, size, hash }) }
}

/** The files of the issued documents that the filter finds, in the order of their issue; at most `most`. */
export async function listFiles(
  read: Read,
  actor: Actor,
  filter: Omit<DocumentFilter, "cursor" | "limit">,
  most: number,
) {
  const orgId = read.scope.orgId
  const { rows } = await sql<{
    title: string
    number: string | null
    addressee: string | null
    pdf: string
    docx: string
  }>`
    select d.title, d.number_text as number, r.name as addressee, i.pdf_hash as pdf, i.docx_hash as docx
    from official_document d join document_issue i on i.org_id = ${orgId} and i.document_id = d.id
      left join document_recipient r on r.org_id = ${orgId} and r.document_id = d.id and r.position = 0
    where ${conditions(orgId, actor, { ...filter, limit: most })}
    order by i.id limit ${most}`.execute(read.q)
  return rows
}

/** What went out: frozen, with the seal's signature. */
export async function findIssue(read: Read, documentId: string) {
  return read.q
    .selectFrom("document_issue")
    .select(["number_text", "content", "pdf_hash", "docx_hash", "signature", "at"])
    .where("org_id", "=", read.scope.orgId)
    .where("document_id", "=", documentId)
    .executeTakeFirst()
}

/** Who signed, who sent back, in every round. */
export async function listSignings(read: Read, documentId: string) {
  return read.q
    .selectFrom("document_signing")
    .select(["id", "round", "step", "duty", "name", "verdict", "note", "at"])
    .where("org_id", "=", read.scope.orgId)
    .where("document_id", "=", documentId)
    .orderBy("id")
    .execute()
}

export interface DocumentLine {
  readonly id: string
  readonly version: number
  readonly kind: DocumentKind
  readonly state: string
  readonly title: string
  readonly number: string | null
  readonly issuedOn: string | null
  readonly changedAt: Date
  readonly drafter: string | null
  /** The first to whom it is addressed. */
  readonly addressee: string | null
  readonly recipients: number
  readonly received: number
}

export interface DocumentFilter {
  readonly state?: readonly string[] | undefined
  readonly kind?: readonly string[] | undefined
  /** Issued from and to this day, YYYY-MM-DD. */
  readonly issuedFrom?: string | undefined
  readonly issuedTo?: string | undefined
  readonly q?: string | undefined
  /** What waits for the actor: a signature in their turn, or number and issue by their desk. */
  readonly waits?: "sign" | "issue" | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** A page of the documents this person may see, the last changed first; the cursor is the last one shown. */
export async function listDocuments(read: Read, actor: Actor, filter: DocumentFilter) {
  const orgId = read.scope.orgId
  const { rows } = await sql<DocumentLine>`
    select d.id, d.version, d.kind, d.state, d.title, d.number_text as number, d.issued_on as "issuedOn",
      d.changed_at as "changedAt", p.name as drafter
    from official_document d left join person p on p.org_id = ${orgId} and p.id = d.drafted_by
    where ${conditions(orgId, actor, filter)}
    order by d.changed_at desc, d.id desc limit ${filter.limit + 1}`.execute(read.q)
  const shown = rows.slice(0, filter.limit)
  const receipts = await countReceipts(
    read,
    shown.map(({ id }) => id),
  )
  const last = shown.at(-1)
  const { cursor: _, ...everything } = filter
  const total = await countUpTo(
    read,
    sql`from official_document d where ${conditions(orgId, actor, everything)}`,
  )
  return {
    items: shown.map((row) => ({ ...row, ...(receipts.get(row.id) ?? nobody) })),
    next: rows.length > filter.limit && last ? `${last.changedAt.toISOString()}_${last.id}` : null,
    total,
    totalCapped: total >= mostCounted,
  }
}

function conditions(orgId: number, actor: Actor, filter: DocumentFilter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`d.org_id = ${orgId}`, visibleDocuments(actor)]
  if (filter.state?.length) parts.push(sql`d.state = any(${filter.state}::text[])`)
  if (filter.issuedFrom) parts.push(sql`d.issued_on >= ${filter.issuedFrom}::date`)
  if (filter.issuedTo) parts.push(sql`d.issued_on <= ${filter.issuedTo}::date`)
  if (filter.waits === "sign") parts.push(waitsForSignature(orgId, actor))
  if (filter.waits === "issue") parts.push(waitsForIssue(actor))
  if (filter.kind?.length) parts.push(sql`d.kind = any(${filter.kind}::text[])`)
  if (filter.q) {
    const wanted = filter.q.toLowerCase()
    parts.push(
      sql`(position(${wanted} in lower(d.title)) > 0 or position(${wanted} in lower(d.number_text)) > 0)`,
    )
  }
  const [at, id] = filter.cursor?.split("_") ?? []
  if (at && id) parts.push(sql`(d.changed_at, d.id) < (${at}::timestamptz, ${id}::uuid)`)
  return sql.join(parts, sql` and `)
}

/** It is the actor's turn, and they have not drafted it themselves. */
const waitsForSignature = (orgId: number, actor: Actor): RawBuilder<unknown> => sql`d.state = 'signing'
  and d.drafted_by is distinct from ${actor.personId}
  and d.id in (select c.case_id from case_party c where c.org_id = ${orgId} and c.procedure = 'official_document'
    and c.relation = 'signer' and c.person_id = ${actor.personId})`

const waitsForIssue = (actor: Actor): RawBuilder<unknown> =>
  sql`d.state = 'approved' and d.kind = any(${keptKinds(actor)}::text[])`

type Receipts = Pick<DocumentLine, "addressee" | "recipients" | "received">
const nobody: Receipts = { addressee: null, recipients: 0, received: 0 }

async function countReceipts(read: Read, ids: readonly string[]) {
  const found = new Map<string, Receipts>()
  if (ids.length === 0) return found
  const { rows } = await sql<Receipts & { id: string }>`
    select r.document_id as id, count(*) as recipients, count(r.received_at) as received,
      (array_agg(r.name order by r.relation desc, r.position))[1] as addressee
    from document_recipient r
    where r.org_id = ${read.scope.orgId} and r.document_id = any(${[...ids]}::uuid[]) group by 1`.execute(
    read.q,
  )
  for (const { id, ...counts } of rows) found.set(id, counts)
  return found
}
