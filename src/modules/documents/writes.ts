import { newId } from "../../base/id.ts"
import type { Tx } from "../../platform/database/db.ts"
import { listGrants } from "../../platform/identity/grants.ts"
import type { Deed } from "../../platform/procedures/office.ts"
import { addParties } from "../../platform/procedures/open.ts"
import { contentHash, issueDeed } from "./issue.ts"
import { addRecipients } from "./open.ts"
import type { OfficialDocument } from "./record.ts"
import { isFor } from "./rules.ts"
import type { DocumentInputs } from "./schema.ts"
import { addresseesOf, rewritten } from "./written.ts"

type Of<N extends keyof DocumentInputs> = Deed<OfficialDocument, DocumentInputs[N]>
type Writes = { readonly [N in keyof DocumentInputs]?: (deed: Of<N>) => Promise<void> }

export const documentWrites: Writes = {
  save: async ({ tx, record, input }) => {
    const content = rewritten(record.content, input)
    await tx.q
      .updateTable("official_document")
      .set({ content: JSON.stringify(content), title: content.title })
      .where("org_id", "=", tx.scope.orgId)
      .where("id", "=", record.id)
      .execute()
    if (input.addressees !== undefined || input.copies !== undefined) {
      await replaceRecipients(tx, record, content.addressees, content.copies ?? [])
    }
  },
  submit: (deed) => callSigners(deed, 0),
  sign: async (deed) => {
    await noteSigning(deed, "signed", deed.input.note ?? "")
    await callSigners(deed, deed.before.step + 1)
  },
  sendBack: async (deed) => {
    await noteSigning(deed, "sent_back", deed.input.reason)
    await callSigners(deed, null)
  },
  issue: issueDeed,
  withdraw: (deed) => callSigners(deed, null),
  distribute: async ({ tx, record, input, at }) => {
    await tx.q
      .updateTable("document_recipient")
      .set({ sent_at: at, channel: input.channel })
      .where("org_id", "=", tx.scope.orgId)
      .where("document_id", "=", record.id)
      .where("sent_at", "is", null)
      .execute()
  },
  acknowledge: async ({ tx, record, actor, input, at }) => {
    const mine = record.recipients.filter((each) => each.receivedAt === null && isFor(each, actor))
    await markReceived(
      tx,
      record.id,
      mine.map(({ id }) => id),
      input.receivedBy,
      at,
    )
  },
  recordReceipt: ({ tx, record, input }) =>
    markReceived(tx, record.id, [input.recipientId], input.receivedBy, new Date(`${input.on}T00:00:00Z`)),
}

async function markReceived(tx: Tx, documentId: string, ids: readonly string[], by: string, at: Date) {
  if (ids.length === 0) return
  await tx.q
    .updateTable("document_recipient")
    .set({ received_at: at, received_by: by })
    .where("org_id", "=", tx.scope.orgId)
    .where("document_id", "=", documentId)
    .where("id", "in", [...ids])
    .execute()
}

/** The names on a draft changed: those that stand stay linked to whom they were linked. */
async function replaceRecipients(
  tx: Tx,
  record: OfficialDocument,
  addressees: readonly string[],
  copies: readonly string[],
): Promise<void> {
  const linked = async (names: readonly string[]) => {
    const found = await addresseesOf(tx, names.join("\n"))
    return found.map((each) => {
      const before = record.recipients.find(({ name }) => name === each.name)
      return before ? { name: each.name, bodyId: before.bodyId, personId: before.personId } : each
    })
  }
  const main = await linked(addressees)
  const copied = await linked(copies)
  await tx.q
    .deleteFrom("document_recipient")
    .where("org_id", "=", tx.scope.orgId)
    .where("document_id", "=", record.id)
    .execute()
  await addRecipients(tx, record.id, main, copied)
}

async function noteSigning(
  { tx, before, actor, at }: Deed<OfficialDocument, unknown>,
  verdict: "signed" | "sent_back",
  note: string,
): Promise<void> {
  await tx.q
    .insertInto("document_signing")
    .values({
      org_id: tx.scope.orgId,
      id: newId(),
      document_id: before.id,
      round: before.round,
      step: before.step,
      duty: before.chain[before.step]?.duty ?? "",
      person_id: actor.personId ?? "",
      name: actor.name,
      verdict,
      note,
      content_hash: contentHash(before.content),
      at,
    })
    .execute()
}

/** Whose turn it is stands among the parties: to-do lists and notices read them there. Null: nobody's. */
async function callSigners({ tx, record, at, today }: Deed<OfficialDocument, unknown>, next: number | null) {
  await tx.q
    .deleteFrom("case_party")
    .where("org_id", "=", tx.scope.orgId)
    .where("case_id", "=", record.id)
    .where("relation", "=", "signer")
    .execute()
  const step = next === null ? undefined : record.chain[next]
  if (!step) return
  const people = step.personId ? [step.personId] : await holdersOf(tx, step.role ?? "", today)
  const parties = people.map((personId) => ({ relation: "signer", personId, bodyId: null }))
  await addParties(tx, "official_document", record.id, parties, at)
}

async function holdersOf(tx: Tx, role: string, today: Temporal.PlainDate): Promise<string[]> {
  const candidates = await tx.q
    .selectFrom("role_grant")
    .select("person_id")
    .distinct()
    .where("org_id", "=", tx.scope.orgId)
    .where("role", "=", role)
    .execute()
  const found: string[] = []
  for (const { person_id: personId } of candidates) {
    const grants = await listGrants(tx, personId, today)
    if (grants.some((grant) => grant.role === role)) found.push(personId)
  }
  return found
}
