import { type Actor, hasRole, holdsFor } from "../../base/actor.ts"
import type { CaseRecord } from "../../platform/procedures/office.ts"
import { policy } from "../../procedure/policy.ts"

/** Who somebody is to a report and to what springs from it; shared by the four procedures. */
type Case = CaseRecord

/** Who the actor speaks as. */
function speaker(actor: Actor): string | null {
  return actor.onBehalfOf?.personId ?? actor.personId
}

const named = (name: string, relation: string) =>
  policy<Case, Actor>(
    name,
    (record, actor) =>
      speaker(actor) !== null &&
      record.parties.some((party) => party.relation === relation && party.personId === speaker(actor)),
  )

/** Whose report it is: the member, informant or person in charge of a station. */
export const reporter = named("reporter", "reporter")

/** The representative of the party, organisation, sector or committee that reports. */
export const reportingBody = policy<Case, Actor>("reportingBody", (record, actor) =>
  record.parties.some(
    (party) => party.relation === "reporting_body" && holdsFor(actor, "body_representative", party.bodyId),
  ),
)

/** Somebody whom the office has named as a reader of a leader's instruction. */
export const namedReader = named("namedReader", "named_reader")

export const informationOffice = policy<Case, Actor>("informationOffice", (_, actor) =>
  hasRole(actor, "information_office"),
)

/** Chair-level: signs what leaves the house. */
export const chair = policy<Case, Actor>("chair", (_, actor) => hasRole(actor, "chair"))

export const system = policy<Case, Actor>("system", (_, actor) => actor.kind === "system")

/** A unit that has to answer, of this case or of its report. */
export const handlingUnit = policy<Case, Actor>("handlingUnit", (record, actor) =>
  record.parties.some(
    (party) =>
      party.relation === "handling_unit" &&
      (holdsFor(actor, "unit_liaison", party.bodyId) || holdsFor(actor, "unit_head", party.bodyId)),
  ),
)
