import { type Actor, hasRole } from "../../base/actor.ts"
import { Refusal, reason } from "../../base/reason.ts"

/** The system administrator and the proposal office keep the register of people. */
function keepsPeople(actor: Actor): boolean {
  return hasRole(actor, "system_administrator") || hasRole(actor, "proposal_office")
}

export function mustKeepPeople(actor: Actor): void {
  if (!keepsPeople(actor)) throw new Refusal("forbidden", reason("not_your_people"))
}

/** A change of term is the keepers' work; the ends of roles that it prepares are the security administrator's. */
export function mustFollowTerms(actor: Actor): void {
  if (!hasRole(actor, "security_administrator")) mustKeepPeople(actor)
}

/** Who reads the whole register; everyone else finds people in the directory. */
export function mustReadPeople(actor: Actor): void {
  const readers = [
    "security_administrator",
    "audit_administrator",
    "proposal_committee",
    "committee_staff",
    "chair",
  ] as const
  if (!keepsPeople(actor) && !readers.some((role) => hasRole(actor, role)))
    throw new Refusal("forbidden", reason("not_your_people"))
}

/** Roles and accounts are the security administrator's alone: whoever keeps the register cannot give rights. */
export function mustGrant(actor: Actor, personId: string): void {
  if (!hasRole(actor, "security_administrator"))
    throw new Refusal("forbidden", reason("only_security_administrator"))
  if (actor.personId === personId) throw new Refusal("forbidden", reason("not_to_oneself"))
}

/** Telephone, ID number, address: the person's own, and the need of those who keep the register and reach people; no substitute's. */
export function mayShowPrivate(actor: Actor, personId: string): boolean {
  return actor.channel === "self" && (keepsPeople(actor) || actor.personId === personId)
}

export function mustShowPrivate(actor: Actor, personId: string): void {
  if (!mayShowPrivate(actor, personId)) throw new Refusal("forbidden", reason("not_your_need"))
}
