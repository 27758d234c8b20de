import type { Actor } from "../../base/actor.ts"
import { type Reason, reason } from "../../base/reason.ts"
import type { Situation } from "../../procedure/language.ts"
import type { OfficialDocument } from "./record.ts"
import type { DocumentTerms } from "./terms.ts"

type At = Situation<OfficialDocument, Actor, DocumentTerms>

/** A chain without steps is signed outside, or decided by the procedure that the document comes from. */
export function somebodySigns({ record }: At): Reason | null {
  return record.chain.length > 0 ? null : reason("chain_empty")
}

export function signedThrough({ record }: At): Reason | null {
  return record.state === "approved" || record.chain.length === 0 ? null : reason("not_signed_yet")
}

/** 四眼: nobody signs what they wrote, or twice in a round, unless the chain names them twice. */
export function notOwnDraft({ record, actor }: At): Reason | null {
  if (record.draftedBy !== null && record.draftedBy === actor.personId) return reason("own_draft")
  return null
}

export function notSignedTwice({ record, actor }: At): Reason | null {
  const named = record.chain.filter((step) => step.personId === actor.personId).length
  const done = record.signedBy.filter((each) => each === actor.personId).length
  return done > 0 && done >= Math.max(1, named) ? reason("signed_already") : null
}

export function hasAddressees({ record }: At): Reason | null {
  return record.recipients.length > 0 ? null : reason("no_addressees")
}

/** By law nothing secret is kept in this system; a mark of secrecy means it is being tried. */
export function nothingSecret({ record }: At): Reason | null {
  return record.content.secrecy ? reason("state_secret") : null
}

export function receiptIsOpen(
  { record }: At,
  input: { readonly recipientId?: string } | null,
): Reason | null {
  if (!input?.recipientId)
    return record.recipients.some(({ receivedAt }) => receivedAt === null) ? null : reason("all_received")
  const found = record.recipients.find(({ id }) => id === input.recipientId)
  if (!found) return reason("no_such_recipient", { field: "recipientId" })
  return found.receivedAt ? reason("received_already", { field: "recipientId" }) : null
}

export function notReceivedYet({ record, actor }: At): Reason | null {
  return record.recipients.some((each) => each.receivedAt === null && isFor(each, actor))
    ? null
    : reason("received_already")
}

/** Whether this recipient is the actor, or a body for which they speak. */
export function isFor(
  recipient: Pick<OfficialDocument["recipients"][number], "personId" | "bodyId">,
  actor: Actor,
): boolean {
  if (recipient.personId !== null && recipient.personId === actor.personId) return true
  return (
    recipient.bodyId !== null &&
    actor.grants.some(
      ({ role, bodyId }) =>
        bodyId === recipient.bodyId && ["unit_liaison", "unit_head", "body_representative"].includes(role),
    )
  )
}
