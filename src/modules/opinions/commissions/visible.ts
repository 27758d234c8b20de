import { type RawBuilder, sql } from "kysely"
import { type Actor, bodiesOf, speakerOf } from "../../../base/actor.ts"
import { voices } from "../policy.ts"

/** `seesCommission` said in SQL, over the case's row under the name `m`. */
export function visibleCommissions(actor: Actor): RawBuilder<boolean> {
  if (actor.grants.some(({ role }) => role === "information_office")) return sql<boolean>`true`
  return sql<boolean>`m.id in (select c.case_id from case_party c where c.org_id = ${actor.orgId}
    and c.procedure = 'opinion_commission'
    and (c.person_id = ${speakerOf(actor)}::uuid or c.body_id = any(${bodiesOf(actor, voices)}::uuid[])))`
}
