import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../base/actor.ts"
import { dispatchKinds, kindNames } from "./schema.ts"

/** The kinds that lie on this actor's desk. */
function kindsOf(actor: Actor): string[] {
  return kindNames.filter((name) =>
    actor.grants.some(({ role }) => (dispatchKinds[name].roles as readonly string[]).includes(role)),
  )
}

/** `seesReceived` said in SQL, over the row under the name `c`. */
export function visibleReceived(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`c.kind = any(${kindsOf(actor)}::text[])`
}

/** `seesSent` said in SQL, over the row under the name `c`. */
export function visibleSent(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(c.kind = any(${kindsOf(actor)}::text[]) or c.id in (select p.case_id from case_party p
    where p.org_id = ${actor.orgId} and p.procedure = 'sent_dispatch' and p.person_id = ${actor.personId}::uuid
      and p.relation in ('sender', 'originator')))`
}
