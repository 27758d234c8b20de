import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../base/actor.ts"
import { personActing, readsAll } from "./policy.ts"

/** Everybody's, for those who keep or approve the record; one's own otherwise. Over the row under the name `c`. */
export const visibleVoices = (actor: Actor): RawBuilder<boolean> =>
  readsAll(actor) ? sql<boolean>`true` : sql<boolean>`c.person_id = ${personActing(actor)}::uuid`
