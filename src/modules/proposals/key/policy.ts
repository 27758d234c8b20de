import { type Actor, hasRole, holdsFor } from "../../../base/actor.ts"
import { allOf, anyOf, policy } from "../../../procedure/policy.ts"
import * as who from "../policy.ts"
import { chosenStates, type KeyProposal } from "./record.ts"

/** Those who keep the shortlist and run the supervision. */
export const keeper = anyOf<KeyProposal, Actor>(who.proposalOffice, who.proposalCommittee)

/** The chairs' meeting decides; one of it, or the committee for it, enters what was decided. */
export const decider = anyOf<KeyProposal, Actor>(who.chair, who.proposalCommittee)

/** Speaks for a party, organisation or committee that was asked about the shortlist. */
export const consultedBody = policy<KeyProposal, Actor>("consultedBody", (record, actor) =>
  record.parties.some((party) => party.relation === "consulted_body" && speaksFor(actor, party.bodyId)),
)

/** The special committee that supports the supervising leader. */
export const supportingCommittee = policy<KeyProposal, Actor>("supportingCommittee", (record, actor) =>
  record.parties.some((party) => party.relation === "supporting_committee" && speaksFor(actor, party.bodyId)),
)

export function speaksFor(actor: Actor, bodyId: string | null): boolean {
  return holdsFor(actor, "body_representative", bodyId) || holdsFor(actor, "committee_staff", bodyId)
}

const unitOfIt = policy<KeyProposal, Actor>("handlingUnit", (record, actor) =>
  record.parties.some(
    (party) =>
      party.relation === "handling_unit" &&
      (holdsFor(actor, "unit_liaison", party.bodyId) || holdsFor(actor, "unit_head", party.bodyId)),
  ),
)

const chosen = policy<KeyProposal, Actor>("chosen", (record) =>
  (chosenStates as readonly string[]).includes(record.state),
)

/** The shortlist is for those who work on it; what was chosen, for everybody with a part in proposals. */
export const seesKeyProposal = anyOf<KeyProposal, Actor>(
  who.runsTheWork,
  consultedBody,
  allOf<KeyProposal, Actor>(
    chosen,
    anyOf<KeyProposal, Actor>(
      who.member,
      who.anyLeader,
      who.supervisingLeader,
      who.leadProposer,
      who.cosponsor,
      who.signingBody,
      supportingCommittee,
      unitOfIt,
    ),
  ),
)

/** Who reads what was said about the shortlist: those who decide, not the proposers or units it is about. */
export function readsOpinions(actor: Actor): boolean {
  return hasRole(actor, "proposal_office") || hasRole(actor, "proposal_committee") || hasRole(actor, "chair")
}
