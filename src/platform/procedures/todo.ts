import type { Role } from "../../base/actor.ts"

/**
 * Whose turn it is in some states of a procedure. Lists of work are found by it with one index lookup; whether an action
 * can really be done is asked of the procedure itself afterwards.
 */
export interface TodoQueue {
  readonly states: readonly string[]
  /** The actions that end the wait, the usual one first. */
  readonly actions: readonly string[]
  /**
   * `party`: persons, or representatives of bodies, with one of `relations` to the case. `unit`: holders of one of
   * `roles` for the body in `column` (unit_id). `person`: the person in `column`. `role`: whoever holds one of `roles`
   * in the organisation; shown as one line with a count rather than a line for each case.
   */
  readonly scope: "party" | "unit" | "person" | "role"
  readonly relations?: readonly string[]
  readonly roles?: readonly Role[]
  readonly column?: string
  /** Only cases whose column has one of these values; for `role`, where desks share a procedure by kind. */
  readonly among?: { readonly column: string; readonly values: readonly string[] }
}

export interface TodoQueues {
  readonly queues: readonly TodoQueue[]
  /** Kinds of notice that are duties: nobody can mute them in the app. */
  readonly duties?: readonly string[]
}

/** Roles by which a person acts for a body that is a party. */
export const bodyRoles: readonly Role[] = [
  "body_representative",
  "unit_liaison",
  "unit_head",
  "sector_convener",
]
