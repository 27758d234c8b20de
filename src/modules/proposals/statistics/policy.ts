import { type Actor, hasRole, type Role } from "../../../base/actor.ts"

/** Who may see which figures, and who may say that they were published. */
const workers: readonly Role[] = [
  "proposal_office",
  "proposal_committee",
  "chair",
  "dispatch_office",
  "supervision_office",
  "supervising_leader",
  "committee_staff",
]
const ofUnits: readonly Role[] = ["unit_liaison", "unit_head"]
const readers: readonly Role[] = [
  ...workers,
  ...ofUnits,
  "member",
  "standing_member",
  "sector_convener",
  "body_representative",
]
const publishers: readonly Role[] = ["proposal_office", "proposal_committee", "chair"]

const has = (actor: Actor, roles: readonly Role[]) => roles.some((role) => hasRole(actor, role))

export const seesStatistics = (actor: Actor): boolean => has(actor, readers)
export const publishesStatistics = (actor: Actor): boolean => has(actor, publishers)

/** The units whose line this person sees: all, or their own. */
export function visibleUnits(actor: Actor): "all" | readonly string[] {
  if (has(actor, workers)) return "all"
  return actor.grants.flatMap(({ role, bodyId }) => (ofUnits.includes(role) && bodyId ? [bodyId] : []))
}
