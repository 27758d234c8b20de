import { type RawBuilder, sql } from "kysely"
import { type Actor, hasRole, speakerOf } from "../../../base/actor.ts"
import { anyOf, policy } from "../../../procedure/policy.ts"
import { attendee, grantsLeave, organiser } from "../policy.ts"
import type { Attendance } from "./record.ts"

const staff = policy<unknown, Actor>(
  "committeeStaff",
  (_, actor) => hasRole(actor, "committee_staff") || hasRole(actor, "liaison_office"),
)

/** One's own, those of what one organises, those whose leave one decides, and the staff who keep the dossiers. */
export const seesAttendance = anyOf<Attendance, Actor>(attendee, organiser, grantsLeave, staff)

/** `seesAttendance` said in SQL, over the row under the name `c`. */
export function visibleAttendance(actor: Actor): RawBuilder<boolean> {
  if (staff.test(null, actor) || hasRole(actor, "proposal_office")) return sql<boolean>`true`
  const own = speakerOf(actor)
  const chair = hasRole(actor, "chair") ? sql`or c.leave_approver = 'chair'` : sql``
  return sql<boolean>`(c.person_id = ${own}::uuid or c.organiser_id = ${actor.personId}::uuid ${chair})`
}
