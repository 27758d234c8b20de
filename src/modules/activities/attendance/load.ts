import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { Attendance } from "./record.ts"

/**
 * The attendance with its activity, its check-ins and the places taken. Whoever may take a place waits for the activity's
 * row first, so that the last place is given once.
 */
export const loadAttendance =
  (mustAttend: boolean) =>
  async (read: Read, id: string, lock: boolean): Promise<Attendance | undefined> => {
    const { orgId } = read.scope
    if (lock && !mustAttend)
      await sql`select v.id from activity v where v.org_id = ${orgId} and v.id = (
        select a.activity_id from attendance a where a.org_id = ${orgId} and a.id = ${id}) for update`.execute(
        read.q,
      )
    const { rows } = await sql<Attendance>`
      select a.id, a.state, a.version, a.procedure_version as "procedureVersion", a.terms_id as "termsId",
        a.matter_id as "matterId", a.activity_id as "activityId", a.person_id as "personId", p.name as "personName",
        a.organiser_id as "organiserId", a.leave_approver as "leaveApprover", a.group_name as "groupName",
        a.queued_at as "queuedAt", a.leave_reason as "leaveReason", a.leave_late as "leaveLate",
        a.leave_refusal as "leaveRefusal", a.reminders, a.spoke, a.late, a.outcome, a.half_days as "halfDays",
        coalesce((select jsonb_agg(c.half_day order by c.half_day) from check_in c
          where c.org_id = ${orgId} and c.attendance_id = ${id} and c.struck_at is null), '[]') as "checkedIn",
        (select count(*)::int from attendance o where o.org_id = ${orgId} and o.activity_id = v.id
          and o.state in ('enrolled', 'here') and v.capacity is not null) as taken,
        jsonb_build_object('title', v.title, 'kind', v.kind, 'place', v.place, 'state', v.state, 'onDate', v.on_date,
          'fromTime', v.from_time, 'untilDate', v.until_date, 'untilTime', v.until_time, 'answerBy', v.answer_by,
          'capacity', v.capacity, 'organiserName', v.organiser_name) as activity,
        jsonb_build_array(jsonb_build_object('relation', 'attendee', 'personId', a.person_id, 'bodyId', null)) as parties
      from attendance a
        join activity v on v.org_id = ${orgId} and v.id = a.activity_id
        join person p on p.org_id = ${orgId} and p.id = a.person_id
      where a.org_id = ${orgId} and a.id = ${id} and a.must_attend = ${mustAttend}
      ${lock ? sql`for update of a` : sql``}`.execute(read.q)
    return rows[0]
  }
