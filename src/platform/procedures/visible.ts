import { type RawBuilder, type SqlBool, sql } from "kysely"
import type { Read } from "../database/db.ts"
import type { Actor } from "../identity/actor.ts"

/**
 * Which cases an actor may see, as SQL over the case's row under the name `c`. `all` and `none` where no row decides.
 * Sub-queries name the organisation as a parameter (`read.scope.orgId`). It must agree with the office's `see`.
 */
export type VisibleCases = (actor: Actor, read: Read) => "all" | "none" | RawBuilder<SqlBool>

/** What of a case is searched: plain text, as written. */
export interface SearchText {
  readonly title: string
  readonly body: string
}

/** Cases to which the actor, or a body the actor acts for, is a party. Most scopes begin with it. */
export function partyOf(
  read: Read,
  procedure: string,
  party: { readonly personId: string | null; readonly bodyIds: readonly string[] },
): RawBuilder<SqlBool> {
  const { orgId } = read.scope
  return sql<SqlBool>`c.id in (
    select p.case_id from case_party p
    where p.org_id = ${orgId} and p.procedure = ${procedure}
      and (p.person_id = ${party.personId}::uuid or p.body_id = any(${[...party.bodyIds]}::uuid[])))`
}

/** Any of several grounds. */
export function anyGround(grounds: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> | "none" {
  if (grounds.length === 0) return "none"
  return sql<SqlBool>`(${sql.join(grounds, sql` or `)})`
}
