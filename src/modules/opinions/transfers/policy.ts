import { type Actor, holdsFor } from "../../../base/actor.ts"
import { anyOf, policy } from "../../../procedure/policy.ts"
import { informationOffice } from "../policy.ts"
import type { OpinionTransfer } from "./record.ts"

const unitLiaison = policy<OpinionTransfer, Actor>("unitLiaison", (record, actor) =>
  holdsFor(actor, "unit_liaison", record.unitId),
)
export const unitHead = policy<OpinionTransfer, Actor>("unitHead", (record, actor) =>
  holdsFor(actor, "unit_head", record.unitId),
)
export const ofUnit = anyOf(unitLiaison, unitHead)

/** The unit and the office; the reporter reads the answer on the report's own page. */
export const seesTransfer = anyOf<OpinionTransfer, Actor>(ofUnit, informationOffice)
