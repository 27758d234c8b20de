import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import { hasAny, runners } from "../replies/visible.ts"

/** `seesAward` said in SQL, over the case's row under the name `w`. */
export function visibleAwards(actor: Actor): RawBuilder<boolean> {
  return hasAny(actor, runners) ? sql<boolean>`true` : sql<boolean>`w.state = 'published'`
}
