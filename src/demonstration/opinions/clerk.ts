import type { Actor } from "../../base/actor.ts"
import type { Tx } from "../../platform/database/db.ts"
import type { House } from "../../platform/procedures/office.ts"
import type { Cast } from "./cast.ts"

/** Whoever is asked to do something at a moment, inside the transaction of that moment's batch. */
export interface Clerk {
  readonly cast: Cast
  /** Does an action; answers whether the law let it. */
  readonly acts: (
    actor: Actor,
    procedure: string,
    id: string,
    action: string,
    input?: object,
  ) => Promise<void>
  /** Begins a case by hand: a report, unless another procedure is named. */
  readonly opens: (actor: Actor, input: object, procedure?: string) => Promise<string>
  readonly tx: Tx
  readonly house: House
  readonly today: Temporal.PlainDate
}

export interface Step {
  /** With its offset, so that steps sort as text. */
  readonly at: string
  readonly run: (clerk: Clerk) => Promise<void>
}
