import { type RawBuilder, sql } from "kysely"
import { type Actor, speakerOf } from "../../../base/actor.ts"
import { anyOf, policy } from "../../../procedure/policy.ts"
import { attendee, grantsLeave, organiser, readsAttendance } from "../policy.ts"
import type { Attendance } from "./record.ts"

const allReader = policy<unknown, Actor>("attendanceReader", (_, actor) => readsAttendance(actor))

/** One's own, those of what one organises, those whose leave one decides, and all of it for the liaison office and chairs. */
export const seesAttendance = anyOf<Attendance, Actor>(attendee, organiser, grantsLeave, allReader)

/** `seesAttendance` said in SQL, over the row under the name `c`. */
export function visibleAttendance(actor: Actor): RawBuilder<boolean> {
  if (readsAttendance(actor)) return sql<boolean>`true`
  const own = speakerOf(actor)
  return sql<boolean>`(c.person_id = ${own}::uuid or c.organiser_id = ${actor.personId}::uuid)`
}
