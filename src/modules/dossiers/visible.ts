import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../base/actor.ts"
import { bodiesSpokenFor, personActing, readsAll } from "./policy.ts"

/**
 * Everybody's, for those who keep or approve the record; otherwise one's own and that of the bodies one speaks for. Over
 * the row under the name `c`.
 */
export const visibleVoices = (actor: Actor): RawBuilder<boolean> =>
  readsAll(actor) ? sql<boolean>`true` : sql<boolean>`${isOwnRow(actor)}`

export const isOwnRow = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`(c.person_id = ${personActing(actor)}::uuid or c.body_id = any(${bodiesSpokenFor(actor)}::uuid[]))`
