import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { halfDaysOf } from "../attendance/half-days.ts"
import { organiser, readsAll } from "../policy.ts"
import type { ActivityRecord } from "./record.ts"

/** What of an activity is shown: the notice to whoever is invited, the answers to those who organise. */
export async function presentActivity(record: ActivityRecord, actor: Actor, read: Read): Promise<object> {
  const organises = organiser.test(record, actor)
  const inside = organises || readsAll(actor)
  const person = actor.onBehalfOf?.personId ?? actor.standsFor?.personId ?? actor.personId
  const own = person
    ? await read.q
        .selectFrom("attendance")
        .select(["id", "must_attend", "state"])
        .where("org_id", "=", read.scope.orgId)
        .where("activity_id", "=", record.id)
        .where("person_id", "=", person)
        .executeTakeFirst()
    : undefined
  const invited = organises ? record.invited : null
  return {
    title: record.title,
    kind: record.kind,
    mustAttend: record.mustAttend,
    onDate: record.onDate,
    fromTime: record.fromTime,
    untilDate: record.untilDate,
    untilTime: record.untilTime,
    place: record.place,
    about: record.about,
    organiserName: record.organiserName,
    capacity: record.capacity,
    answerBy: record.answerBy,
    leaveApprover: record.leaveApprover,
    calledOn: record.calledOn,
    settledOn: record.settledOn,
    outcomeReason: record.outcomeReason,
    halfDays: halfDaysOf(record),
    counts: inside ? record.counts : null,
    organises,
    inside,
    invited,
    own: own ? { id: own.id, path: own.must_attend ? "summons" : "enrolments" } : null,
  }
}
