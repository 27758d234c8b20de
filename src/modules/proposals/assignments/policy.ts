import { type Actor, hasRole, holdsFor } from "../../../base/actor.ts"
import { allOf, anyOf, policy } from "../../../procedure/policy.ts"
import * as who from "../policy.ts"
import type { Assignment } from "./record.ts"
import { isStanding } from "./rules.ts"

/** The dispatch office 归口单位 of this track; one without a track is for all. */
const trackOffice = policy<Assignment, Actor>("trackOffice", (record, actor) =>
  actor.grants.some(
    (grant) =>
      grant.role === "dispatch_office" &&
      (grant.bodyId === null || record.dispatchOfficeIds.includes(grant.bodyId)),
  ),
)

/** Those who hand cases to units and decide who keeps them; without tracks the committee's own people do so. */
export const assigner = anyOf<Assignment, Actor>(trackOffice, who.proposalOffice, who.proposalCommittee)

/** Those who may press a unit. */
export const presser = anyOf<Assignment, Actor>(assigner, who.supervisionOffice)

/** A unit with a duty on the same proposal: the lead reads the opinions, an assist reads who leads. */
const siblingUnit = policy<Assignment, Actor>("siblingUnit", (record, actor) =>
  record.siblings.some(
    (sibling) =>
      isStanding(sibling.state) &&
      (holdsFor(actor, "unit_liaison", sibling.unitId) || holdsFor(actor, "unit_head", sibling.unitId)),
  ),
)

/** Before formal assignment units are still being talked about; proposers hear of those that are settled. */
const assigned = policy<Assignment, Actor>("assigned", (record) => record.assignedOn !== null)

/** Who sees an assignment. `visibility.ts` says the same in SQL, and a test compares them. */
export const seesAssignment = anyOf<Assignment, Actor>(
  who.runsTheWork,
  who.ofUnit,
  siblingUnit,
  allOf<Assignment, Actor>(
    assigned,
    anyOf<Assignment, Actor>(who.leadProposer, who.cosponsor, who.signingBody, who.anyLeader),
  ),
)

/** Between the offices and units: what a proposer who sees the assignment is still not shown. */
export function isInside(record: Assignment, actor: Actor): boolean {
  return (
    who.runsTheWork.test(record, actor) ||
    who.ofUnit.test(record, actor) ||
    siblingUnit.test(record, actor) ||
    hasRole(actor, "supervising_leader")
  )
}
