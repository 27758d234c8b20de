import { type RawBuilder, sql } from "kysely"
import { type Actor, bodiesOf } from "../../../base/actor.ts"

/** `seesTransfer` said in SQL, over the case's row under the name `t`. */
export function visibleTransfers(actor: Actor): RawBuilder<boolean> {
  if (actor.grants.some(({ role }) => role === "information_office")) return sql<boolean>`true`
  const units = bodiesOf(actor, ["unit_liaison", "unit_head"])
  return units.length === 0 ? sql<boolean>`false` : sql<boolean>`t.unit_id = any(${units}::uuid[])`
}
