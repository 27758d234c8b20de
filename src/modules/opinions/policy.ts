import { type Actor, hasRole, holdsFor, type Role, speakerOf } from "../../base/actor.ts"
import type { CaseRecord } from "../../platform/procedures/office.ts"
import { policy } from "../../procedure/policy.ts"

/** Who somebody is to a report and to what springs from it; shared by the four procedures. */
type Case = CaseRecord

/** Those who speak for a body that reports: a party, an organisation, a sector, a committee, a unit that was asked. */
export const voices = [
  "body_representative",
  "sector_convener",
  "unit_liaison",
  "unit_head",
] as const satisfies readonly Role[]

export const speaksFor = (actor: Actor, bodyId: string | null): boolean =>
  bodyId !== null && voices.some((role) => holdsFor(actor, role, bodyId))

/** The party is the actor, or a body they speak for. */
export const isParty = (party: Case["parties"][number], actor: Actor): boolean =>
  party.bodyId === null
    ? party.personId !== null && party.personId === speakerOf(actor)
    : speaksFor(actor, party.bodyId)

const named = (name: string, relation: string) =>
  policy<Case, Actor>(
    name,
    (record, actor) =>
      speakerOf(actor) !== null &&
      record.parties.some((party) => party.relation === relation && party.personId === speakerOf(actor)),
  )

/** Whose report it is: the member, informant or person in charge of a station. */
export const reporter = named("reporter", "reporter")

/** Whoever speaks for the body that reports. */
export const reportingBody = policy<Case, Actor>("reportingBody", (record, actor) =>
  record.parties.some((party) => party.relation === "reporting_body" && speaksFor(actor, party.bodyId)),
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
