import type { Actor } from "../../base/actor.ts"
import type { Read, Scope } from "../../platform/database/db.ts"
import type { House } from "../../platform/procedures/office.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import type { Clerk } from "./bodies.ts"

/** One transaction, with who asks and what day it is. */
export type Write = <T>(
  request: { readonly scope: Scope; readonly actor: Actor },
  work: (clerk: Clerk) => Promise<T>,
) => Promise<T>

export function writeIn(house: House): Write {
  return (request, work) =>
    house.db.write(request.scope, async (tx) =>
      work({ house, tx, actor: request.actor, today: await todayOf(house, tx) }),
    )
}

export async function todayOf(house: House, read: Read): Promise<string> {
  return house.clock.today(await timeZoneOf(read)).toString()
}
