import { type RawBuilder, sql } from "kysely"
import { type Actor, bodiesOf } from "../../../base/actor.ts"
import { either, hasAny, proposedBy, runners } from "../replies/visible.ts"

/** `seesAppraisal` said in SQL, over the case's row under the name `c`. */
export function visibleAppraisals(actor: Actor): RawBuilder<boolean> {
  if (hasAny(actor, runners)) return sql<boolean>`true`
  const ways: RawBuilder<boolean>[] = []
  const units = bodiesOf(actor, ["unit_liaison", "unit_head"])
  if (units.length > 0) ways.push(sql<boolean>`c.unit_id = any(${units}::uuid[])`)
  for (const way of proposedBy(actor, "appraisal", ["lead_proposer", "co_sponsor", "signing_body"]))
    ways.push(sql<boolean>`(c.state = 'closed' and ${way})`)
  return either(ways)
}
