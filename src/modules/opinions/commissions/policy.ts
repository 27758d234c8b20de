import type { Actor } from "../../../base/actor.ts"
import { anyOf, policy } from "../../../procedure/policy.ts"
import { informationOffice, isParty } from "../policy.ts"
import { askedRelations, type OpinionCommission } from "./record.ts"

/** Whoever still owes an answer, for themselves or for the body that is asked. */
export const asked = policy<OpinionCommission, Actor>("asked", (record, actor) =>
  record.parties.some((party) => party.relation === "asked" && isParty(party, actor)),
)

/** Whoever was asked, also after they have answered. */
const everAsked = policy<OpinionCommission, Actor>("everAsked", (record, actor) =>
  record.parties.some(
    (party) => (askedRelations as readonly string[]).includes(party.relation) && isParty(party, actor),
  ),
)

export const seesCommission = anyOf<OpinionCommission, Actor>(informationOffice, everAsked)
