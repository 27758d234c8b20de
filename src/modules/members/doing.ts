import type { Actor } from "../../base/actor.ts"
import type { Read, Scope } from "../../platform/database/db.ts"
import type { House } from "../../platform/procedures/office.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import type { Clerk } from "./clerk.ts"
import { viewPerson } from "./person-view.ts"
import type { PersonView } from "./schema.ts"

interface Asked {
  readonly scope: Scope
  readonly actor: Actor
}

/** How the routes of the register do their work: one transaction, with who asks and what day it is. */
export interface Doing {
  readonly write: <T>(request: Asked, work: (clerk: Clerk) => Promise<T>) => Promise<T>
  /** Writes, and answers with the person as they are now. */
  readonly writeAndView: (
    request: Asked & { readonly params: { readonly id: string } },
    work: (clerk: Clerk) => Promise<unknown>,
  ) => Promise<PersonView>
}

export function doingOf(house: House): Doing {
  const write: Doing["write"] = (request, work) =>
    house.db.write(request.scope, async (tx) =>
      work({ house, tx, actor: request.actor, today: await todayOf(house, tx) }),
    )
  return {
    write,
    writeAndView: (request, work) =>
      write(request, async (clerk) => {
        await work(clerk)
        return viewPerson(clerk.tx, house.vault, request.params.id, request.actor)
      }),
  }
}

export async function todayOf(house: House, read: Read): Promise<string> {
  return house.clock.today(await timeZoneOf(read)).toString()
}
