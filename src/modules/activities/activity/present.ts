import { type Actor, speakerOf } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { halfDaysOf } from "../attendance/rules/half-days.ts"
import { organiser, readsAll, readsAttendance } from "../policy.ts"
import { organisingBodyOf } from "./organising-body.ts"
import type { ActivityRecord } from "./record.ts"

/** What of an activity is shown: the notice to whoever is invited, the answers to those who organise. */
export async function presentActivity(record: ActivityRecord, actor: Actor, read: Read): Promise<object> {
  const organises = organiser.test(record, actor)
  const inside = organises || readsAttendance(actor)
  const person = speakerOf(actor)
  const own = person
    ? await read.q
        .selectFrom("attendance")
        .select(["id", "must_attend", "state"])
        .where("org_id", "=", read.scope.orgId)
        .where("activity_id", "=", record.id)
        .where("person_id", "=", person)
        .executeTakeFirst()
    : undefined
  const draft = organises && record.state === "draft"
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
    counts: inside || readsAll(actor) ? record.counts : null,
    organises,
    inside,
    invited: draft ? record.invited : null,
    invitedNames: draft ? await namesOf(read, record.invited) : {},
    organisingBody: await organisingBody(read, record),
    own: own ? { id: own.id, path: own.must_attend ? "summons" : "enrolments" } : null,
  }
}

async function organisingBody(read: Read, record: ActivityRecord) {
  const id = organisingBodyOf(record)
  if (id === null) return null
  const body = await read.q
    .selectFrom("body")
    .select(["id", "name"])
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", id)
    .executeTakeFirst()
  return body ?? null
}

/** What those chosen are called, so that the choice can be read and changed. */
async function namesOf(
  read: Read,
  { personIds, bodyIds }: ActivityRecord["invited"],
): Promise<Record<string, string>> {
  const none = "00000000-0000-0000-0000-000000000000"
  const people = await read.q
    .selectFrom("person")
    .select(["id", "name"])
    .where("org_id", "=", read.scope.orgId)
    .where("id", "in", [none, ...personIds])
    .execute()
  const bodies = await read.q
    .selectFrom("body")
    .select(["id", "name"])
    .where("org_id", "=", read.scope.orgId)
    .where("id", "in", [none, ...bodyIds])
    .execute()
  return Object.fromEntries([...people, ...bodies].map(({ id, name }) => [id, name]))
}
