import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import { either, hasAny } from "../replies/visible.ts"

/** `seesFeedback` said in SQL, over the case's row under the name `c`. */
export function visibleFeedback(actor: Actor): RawBuilder<boolean> {
  if (hasAny(actor, ["proposal_office", "proposal_committee"])) return sql<boolean>`true`
  const ways: RawBuilder<boolean>[] = []
  if (actor.kind === "person" && actor.personId)
    ways.push(sql<boolean>`c.proposer_id = ${actor.personId}::uuid`)
  return either(ways)
}
