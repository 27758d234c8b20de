import { type Actor, hasRole, holdsFor, speakerOf } from "../../base/actor.ts"
import type { CaseRecord } from "../../platform/procedures/office.ts"
import { allOf, anyOf, policy } from "../../procedure/policy.ts"

/**
 * Named predicates about who somebody is to a case. They read the case's parties and the actor's grants and are shared
 * by the five procedures of a proposal's life.
 */
type Case = CaseRecord
type UnitCase = Case & { readonly unitId: string }

function isParty(record: Case, personId: string | null, relation: string): boolean {
  return (
    personId !== null &&
    record.parties.some((party) => party.relation === relation && party.personId === personId)
  )
}

export const leadProposer = policy<Case, Actor>("leadProposer", (record, actor) =>
  isParty(record, speakerOf(actor), "lead_proposer"),
)

/** The representative of the party, organisation, sector or committee that signs. */
export const signingBody = policy<Case, Actor>("signingBody", (record, actor) =>
  record.parties.some(
    (party) => party.relation === "signing_body" && holdsFor(actor, "body_representative", party.bodyId),
  ),
)

export const proposer = anyOf(leadProposer, signingBody)

export const invitedCosponsor = policy<Case, Actor>("invitedCosponsor", (record, actor) =>
  isParty(record, speakerOf(actor), "invited_cosponsor"),
)

export const cosponsor = policy<Case, Actor>("coSponsor", (record, actor) =>
  isParty(record, speakerOf(actor), "co_sponsor"),
)

/** By the person, through their own account: never staff, a substitute or an import. */
export const inPerson = policy<Case, Actor>("inPerson", (_, actor) => actor.channel === "self")

export const member = policy<Case, Actor>("member", (_, actor) => hasRole(actor, "member"))
export const proposalOffice = policy<Case, Actor>("proposalOffice", (_, actor) =>
  hasRole(actor, "proposal_office"),
)
export const proposalCommittee = policy<Case, Actor>("proposalCommittee", (_, actor) =>
  hasRole(actor, "proposal_committee"),
)
export const chair = policy<Case, Actor>("chair", (_, actor) => hasRole(actor, "chair"))
export const supervisingLeader = policy<Case, Actor>("supervisingLeader", (record, actor) =>
  isParty(record, actor.personId, "supervising_leader"),
)
export const anyLeader = policy<Case, Actor>("anyLeader", (_, actor) => hasRole(actor, "supervising_leader"))
export const system = policy<Case, Actor>("system", (_, actor) => actor.kind === "system")

/** Papers of past years, brought in from a file by the program on a clerk's order; nobody by their own hand. */
export const historyImport = policy<Case, Actor>(
  "historyImport",
  (_, actor) => actor.kind === "system" && actor.channel === "import",
)

/** Any dispatch office 归口单位; one for a track may act on that track only. */
export const dispatchOffice = policy<Case, Actor>("dispatchOffice", (_, actor) =>
  hasRole(actor, "dispatch_office"),
)
export const supervisionOffice = policy<Case, Actor>("supervisionOffice", (_, actor) =>
  hasRole(actor, "supervision_office"),
)

const unitLiaison = policy<UnitCase, Actor>("unitLiaison", (record, actor) =>
  holdsFor(actor, "unit_liaison", record.unitId),
)
export const unitHead = policy<UnitCase, Actor>("unitHead", (record, actor) =>
  holdsFor(actor, "unit_head", record.unitId),
)
export const ofUnit = anyOf(unitLiaison, unitHead)

/** A unit with a duty on the proposal. */
export const handlingUnit = policy<
  Case & { readonly assignments: readonly { readonly unitId: string }[] },
  Actor
>("handlingUnit", (record, actor) =>
  record.assignments.some(
    ({ unitId }) => holdsFor(actor, "unit_liaison", unitId) || holdsFor(actor, "unit_head", unitId),
  ),
)

/** Those who see every case of the organisation because they run the work. */
export const runsTheWork = anyOf<Case, Actor>(
  proposalOffice,
  proposalCommittee,
  chair,
  dispatchOffice,
  supervisionOffice,
)

export const proposerInPerson = allOf<Case, Actor>(proposer, inPerson)
