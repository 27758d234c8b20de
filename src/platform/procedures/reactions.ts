import type { Actor } from "../../base/actor.ts"
import type { Tx } from "../database/db.ts"
import type { Fact, House } from "./office.ts"

/** Lets the other procedures of the same module hear a fact, in the same transaction. */
export async function react(house: House, tx: Tx, fact: Fact): Promise<void> {
  for (const reaction of house.registry.reactions.get(`${fact.procedure}.${fact.action}`) ?? []) {
    await reaction.act({ house, tx, fact })
  }
}

/** Who did it, as the fact keeps it. */
export function signature(actor: Actor): Fact["actor"] {
  const onBehalfOf = actor.onBehalfOf ?? actor.standsFor
  return {
    personId: actor.personId,
    name: actor.name,
    channel: actor.channel,
    ...(onBehalfOf ? { onBehalfOf } : {}),
  }
}
