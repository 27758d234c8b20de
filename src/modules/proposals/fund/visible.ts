import { type RawBuilder, sql } from "kysely"
import { type Actor, bodiesOf } from "../../../base/actor.ts"
import { either, hasAny, proposedBy, runners } from "../replies/visible.ts"

/** `seesFund` said in SQL, over the case's row under the name `c`. */
export function visibleFunds(actor: Actor): RawBuilder<boolean> {
  if (hasAny(actor, runners)) return sql<boolean>`true`
  const ways = proposedBy(actor, "fund_application", ["lead_proposer", "co_sponsor", "signing_body"])
  const units = bodiesOf(actor, ["unit_liaison", "unit_head"])
  if (units.length > 0) ways.push(sql<boolean>`c.unit_id = any(${units}::uuid[])`)
  return either(ways)
}
