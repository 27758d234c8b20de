import type { Actor } from "../../base/actor.ts"
import type { Tx } from "../../platform/database/db.ts"
import type { House } from "../../platform/procedures/office.ts"

/** Who changes the register, and when. */
export interface Clerk {
  readonly house: House
  readonly tx: Tx
  readonly actor: Actor
  readonly today: string
}
