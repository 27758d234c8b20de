import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"

/** `seesIssue` said in SQL, over the case's row under the name `j`. */
export function visibleIssues(actor: Actor): RawBuilder<boolean> {
  const held = [...new Set(actor.grants.map(({ role }) => role))]
  if (held.includes("information_office")) return sql<boolean>`true`
  if (held.length === 0) return sql<boolean>`false`
  const past = sql`j.state not in ('composing', 'reviewing', 'cancelled')`
  if (held.includes("chair")) return sql<boolean>`${past}`
  return sql<boolean>`(${past} and exists (select from jsonb_array_elements(j.chain) s
    where s->>'role' = any(${held}::text[])))`
}
