import type { RawBuilder } from "kysely"
import type { Actor } from "../../base/actor.ts"

/**
 * Which cases an actor may see, as a condition on the case's row under the name `as`: what `see` says, for lists and
 * search, which cannot load everything they leave out. A test keeps the two equal.
 */
export interface VisibleCases {
  readonly as: string
  readonly where: (actor: Actor) => RawBuilder<boolean>
}

/** What of a case is searched: plain text, as written. */
export interface SearchText {
  readonly title: string
  readonly body: string
}
