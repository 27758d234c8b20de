import { type Actor, hasRole } from "../../base/actor.ts"
import { policy } from "../../procedure/policy.ts"

/** Who keeps the record of service: the committees' staff and the office. */
export const keeper = policy<unknown, Actor>(
  "serviceKeeper",
  (_, actor) => hasRole(actor, "committee_staff") || hasRole(actor, "proposal_office"),
)

export const chair = policy<unknown, Actor>("chair", (_, actor) => hasRole(actor, "chair"))

export const isKeeper = (actor: Actor): boolean => keeper.test(null, actor)

/** Who reads everybody's service: those who keep it and those who approve it. */
export const readsAll = (actor: Actor): boolean => isKeeper(actor) || chair.test(null, actor)

/** Members see that there is a year of service and where it stands; its numbers are for those who run it. */
export const seesYears = (actor: Actor): boolean =>
  readsAll(actor) || (actor.kind === "person" && actor.grants.some(({ role }) => role === "member"))
