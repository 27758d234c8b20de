import type { Actor } from "../../base/actor.ts"
import type { Read, Tx } from "../database/db.ts"
import type { Extra } from "../jobs/runner.ts"
import type { Seating } from "../procedures/house.ts"
import type { House } from "../procedures/office.ts"
import type { App } from "./app.ts"

/** What an office hands over when it takes its seat (`module.ts`). */
export interface ModuleManifest {
  readonly name: string
  readonly seating: Seating
  /** Hangs up its routes; those derived from procedures are mounted by `mount.ts`. */
  readonly routes?: (app: App, house: House) => void | Promise<void>
  /** Work of its own for the queue, and what begins by itself. */
  readonly jobs?: Extra
  /** Seals anew what an older key sealed in this organisation; returns how many values there were. */
  readonly reseal?: (house: House, tx: Tx) => Promise<number>
  /** Makes what is derived from the cases of this organisation anew; returns how many entries there are. */
  readonly rebuild?: (house: House, orgId: number) => Promise<number>
  /** The entries of the navigation that this person needs besides those of their roles, in order. */
  readonly nav?: (actor: Actor, read: Read) => readonly string[] | Promise<readonly string[]>
}
