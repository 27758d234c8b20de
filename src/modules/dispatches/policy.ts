import type { Actor } from "../../base/actor.ts"
import type { CaseRecord } from "../../platform/procedures/office.ts"
import { policy } from "../../procedure/policy.ts"
import { findKind } from "./schema.ts"

type Letter = CaseRecord & { readonly kind: string }

/** The desk on which letters of this kind lie, at the sender's and at the receiver's. */
export const deskOfKind = policy<Letter, Actor>("deskOfKind", ({ kind }, actor) =>
  actor.grants.some(({ role }) => findKind(kind)?.roles.includes(role)),
)

const isParty = (record: CaseRecord, actor: Actor, relation: string) =>
  actor.personId !== null &&
  record.parties.some((party) => party.relation === relation && party.personId === actor.personId)

export const sender = policy<Letter, Actor>("sender", (record, actor) => isParty(record, actor, "sender"))

/** Whose matter it is: the proposer whose proposal was sent up, the reporter of an opinion report. */
export const originator = policy<Letter, Actor>("originator", (record, actor) =>
  isParty(record, actor, "originator"),
)

export const system = policy<Letter, Actor>("system", (_, actor) => actor.kind === "system")
