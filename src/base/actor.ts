/** Roles belong to a person in an organisation for a period; some are for one body (a unit's liaison). */
export const roles = [
  "member",
  "standing_member",
  "chair",
  "sector_convener",
  "body_representative",
  "committee_staff",
  "proposal_office",
  "proposal_committee",
  "information_office",
  "liaison_office",
  "dispatch_office",
  "supervision_office",
  "unit_liaison",
  "unit_head",
  "supervising_leader",
  "system_administrator",
  "security_administrator",
  "audit_administrator",
] as const

export type Role = (typeof roles)[number]

export interface Grant {
  readonly role: Role
  readonly bodyId: string | null
}

/**
 * How an act reached us: by the person (`self`), by staff for someone else (`staff`: a paper form, recorded as such),
 * by a named substitute, by the system itself, or from an import of history.
 */
export type Channel = "self" | "staff" | "substitute" | "system" | "import"

export interface Actor {
  readonly kind: "person" | "system"
  readonly orgId: number
  readonly personId: string | null
  readonly name: string
  readonly grants: readonly Grant[]
  readonly channel: Channel
  /** The person whose own papers staff or a substitute may touch. */
  readonly onBehalfOf?: { readonly personId: string; readonly name: string }
  /** The person whose duties a substitute carries out, whichever they are. */
  readonly standsFor?: { readonly personId: string; readonly name: string }
}

export function hasRole(actor: Actor, role: Role, bodyId?: string | null): boolean {
  return actor.grants.some(
    (grant) =>
      grant.role === role && (bodyId === undefined || grant.bodyId === null || grant.bodyId === bodyId),
  )
}

/** The body for which this actor holds the role; a grant without a body is for all. */
export function holdsFor(actor: Actor, role: Role, bodyId: string | null): boolean {
  return bodyId !== null && actor.grants.some((grant) => grant.role === role && grant.bodyId === bodyId)
}

/** Under this name the facts of the system stand; a screen says it in its own language. */
export const systemName = "系统"

/** The bodies for which this actor holds one of the roles. */
export function bodiesOf(actor: Actor, roles: readonly Role[]): string[] {
  const held = actor.grants.filter(({ role, bodyId }) => bodyId !== null && roles.includes(role))
  return [...new Set(held.map(({ bodyId }) => bodyId as string))]
}

/**
 * In whose own affairs this actor acts: their own, or the person's for whom staff enter a paper or a substitute was named
 * to speak. A substitute who was named for other duties acts in nobody's: neither the person's nor their own.
 */
export function speakerOf(actor: Actor): string | null {
  return actor.onBehalfOf?.personId ?? (actor.standsFor ? null : actor.personId)
}

export function systemActor(orgId: number): Actor {
  return { kind: "system", orgId, personId: null, name: systemName, grants: [], channel: "system" }
}
