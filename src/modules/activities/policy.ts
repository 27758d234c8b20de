import { type Actor, hasRole, speakerOf } from "../../base/actor.ts"
import { policy } from "../../procedure/policy.ts"
import type { LeaveApprover } from "./terms.ts"

interface Organised {
  readonly organiserId: string
}
interface Attended extends Organised {
  readonly personId: string
  readonly leaveApprover: LeaveApprover
}

/** 谁组织谁记录: whoever opened it; the liaison office keeps the whole and stands in. */
export const organiser = policy<Organised, Actor>(
  "organiser",
  ({ organiserId }, actor) => actor.personId === organiserId || hasRole(actor, "liaison_office"),
)

/** Members themselves answer and check in; a substitute answers for them and never stands at the door for them. */
export const attendee = policy<Attended, Actor>(
  "attendee",
  ({ personId }, actor) => speakerOf(actor) === personId,
)
export const inPerson = policy<Attended, Actor>("inPerson", (_, actor) => actor.channel === "self")

export const grantsLeave = policy<Attended, Actor>("grantsLeave", (record, actor) =>
  record.leaveApprover === "chair"
    ? hasRole(actor, "chair")
    : record.leaveApprover === "office"
      ? hasRole(actor, "liaison_office")
      : organiser.test(record, actor),
)

export const system = policy<unknown, Actor>("system", (_, actor) => actor.kind === "system")

/** Those who organise by their office, for whichever body. */
export const staffed = (actor: Actor): boolean =>
  hasRole(actor, "committee_staff") ||
  hasRole(actor, "proposal_office") ||
  hasRole(actor, "information_office") ||
  hasRole(actor, "liaison_office")

export const mayOrganise = (actor: Actor): boolean =>
  staffed(actor) || actor.grants.some(({ role }) => role === "sector_convener")

/** Who reads everybody's attendance; others read their own, and that of what they organise. */
export const readsAttendance = (actor: Actor): boolean =>
  hasRole(actor, "liaison_office") || hasRole(actor, "chair")

/** Who reads the calendar of the house whole: what is on and how many answered, not who. */
export const readsAll = (actor: Actor): boolean =>
  hasRole(actor, "committee_staff") ||
  hasRole(actor, "proposal_office") ||
  hasRole(actor, "liaison_office") ||
  hasRole(actor, "chair")
