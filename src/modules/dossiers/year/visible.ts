import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import { bodiesSpokenFor, seesYears } from "../policy.ts"
import { assessed } from "./load.ts"

/** `seesYear` said in SQL, over the row under the name `y`. */
export function yearsSeen(actor: Actor): RawBuilder<boolean> {
  if (seesYears(actor)) return sql<boolean>`true`
  const bodies = actor.kind === "person" ? bodiesSpokenFor(actor) : []
  if (bodies.length === 0) return sql<boolean>`false`
  return sql<boolean>`y.id in (select p.case_id from case_party p where p.org_id = ${actor.orgId}
    and p.procedure = 'service_year' and p.relation = ${assessed} and p.body_id = any(${bodies}::uuid[]))`
}
