import type { Actor, Grant } from "../../base/actor.ts"
import { type Duty, duties } from "../../procedure/duties.ts"

/**
 * As what a substitute acts: with the roles that the named duties consist of, as far as the person holds them, and with
 * nothing of their own; for the person's own papers only where proposing is among the duties.
 */
export function actingFor(
  substitute: Actor,
  person: { readonly personId: string; readonly name: string },
  named: readonly Duty[],
  held: readonly Grant[],
): Actor {
  const roles = new Set<string>(named.flatMap((duty) => duties[duty]))
  return {
    ...substitute,
    grants: held.filter(({ role }) => roles.has(role)),
    channel: "substitute",
    standsFor: person,
    ...(named.includes("proposing") ? { onBehalfOf: person } : {}),
  }
}
