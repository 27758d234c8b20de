import type { Actor } from "../../base/actor.ts"
import type { Read } from "../../platform/database/db.ts"
import { findIssue, listSignings } from "./reads.ts"
import type { OfficialDocument } from "./record.ts"
import { isFor } from "./rules.ts"
import { sealHolds } from "./seals/provider.ts"
import { bodyText } from "./written.ts"

/** What of a document is shown; its addressees see it when it is issued. */
export async function presentDocument(record: OfficialDocument, actor: Actor, read: Read): Promise<object> {
  const issue = await findIssue(read, record.id)
  const signings = await listSignings(read, record.id)
  const { content } = record
  const series = record.seriesId
    ? await read.q
        .selectFrom("document_series")
        .select(["name", "pattern"])
        .where("org_id", "=", read.scope.orgId)
        .where("id", "=", record.seriesId)
        .executeTakeFirst()
    : undefined
  return {
    kind: record.kind,
    title: record.title,
    number: record.numberText ?? content.number,
    series: series ? series.name : null,
    layout: content.layout,
    addressees: content.addressees,
    copies: content.copies ?? [],
    attachments: content.attachments ?? [],
    urgency: content.urgency ?? null,
    note: content.note ?? null,
    body: bodyText(content),
    signatory: content.signatory,
    issuedOn: record.issuedOn,
    source: record.sourceId ? { procedure: record.sourceProcedure, id: record.sourceId } : null,
    chain: await namedChain(read, record),
    step: record.step,
    round: record.round,
    signings: signings.map(({ at, ...each }) => ({ ...each, at: at.toISOString() })),
    recipients: record.recipients.map((each) => ({ ...each, mine: isFor(each, actor) })),
    files: issue
      ? {
          pdfHash: issue.pdf_hash,
          docxHash: issue.docx_hash,
          at: issue.at.toISOString(),
          signature: issue.signature
            ? {
                algorithm: issue.signature.algorithm,
                holds: sealHolds(issue.pdf_hash, issue.signature),
              }
            : null,
        }
      : null,
  }
}

async function namedChain(read: Read, { chain }: OfficialDocument) {
  const ids = chain.flatMap(({ personId }) => (personId ? [personId] : []))
  const people =
    ids.length === 0
      ? []
      : await read.q
          .selectFrom("person")
          .select(["id", "name"])
          .where("org_id", "=", read.scope.orgId)
          .where("id", "in", ids)
          .execute()
  return chain.map(({ duty, role, personId }) => ({
    duty,
    role: role ?? null,
    name: people.find(({ id }) => id === personId)?.name ?? null,
  }))
}
