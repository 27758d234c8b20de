import { sql } from "kysely"
import type { Actor } from "../../base/actor.ts"
import type { Read } from "../../platform/database/db.ts"
import type { AnyOffice } from "../../platform/procedures/office.ts"
import { getTerms } from "../../platform/procedures/terms.ts"
import { available } from "../../procedure/available.ts"
import { activityOffice } from "./activity/office.ts"
import { enrolmentOffice, summonsOffice } from "./attendance/offices.ts"
import type { Attendance } from "./attendance/record.ts"
import type { ActivityLine, OwnLine, RosterLine } from "./schema.ts"
import { activityTerms } from "./terms.ts"

const pathOf = (mustAttend: boolean) => (mustAttend ? "summons" : "enrolments") as "summons" | "enrolments"

/** The calendar of the house between two days: what this actor may see, with how the answers stand. */
export async function listActivities(
  read: Read,
  actor: Actor,
  span: { readonly from: string; readonly until: string },
): Promise<ActivityLine[]> {
  const { orgId } = read.scope
  const may = activityOffice.visible?.where(actor) ?? sql<boolean>`false`
  const { rows } = await sql<ActivityLine>`
    with shown as materialized (
      select c.id, c.title, c.kind, c.must_attend, c.state, c.organiser_name, c.on_date, c.from_time, c.until_date,
        c.until_time, c.place
      from activity c where c.org_id = ${orgId} and c.on_date <= ${span.until} and c.until_date >= ${span.from} and ${may}
      order by c.on_date, c.from_time, c.id limit 500
    ), answers as (
      select a.activity_id, count(*)::int as invited,
        count(*) filter (where a.state in ('called', 'offered'))::int as unanswered,
        count(*) filter (where a.state in ('coming', 'enrolled', 'present', 'here'))::int as coming,
        count(*) filter (where a.state = 'leave_asked')::int as leaves,
        count(*) filter (where a.state in ('present', 'here', 'attended', 'took_part'))::int as present
      from attendance a where a.org_id = ${orgId} and a.activity_id in (select shown.id from shown)
      group by a.activity_id
    )
    select s.id, s.title, s.kind, s.must_attend as "mustAttend", s.state, s.organiser_name as "organiserName",
      s.on_date as "onDate", s.from_time as "fromTime", s.until_date as "untilDate", s.until_time as "untilTime", s.place,
      coalesce(n.invited, 0) as invited, coalesce(n.unanswered, 0) as unanswered, coalesce(n.coming, 0) as coming,
      coalesce(n.leaves, 0) as leaves, coalesce(n.present, 0) as present
    from shown s left join answers n on n.activity_id = s.id
    order by s.on_date, s.from_time, s.id`.execute(read.q)
  return rows
}

/** What is coming for one person, with what they may answer, and how their past attendance stands. */
export async function listOwn(
  read: Read,
  actor: Actor,
  personId: string,
  today: Temporal.PlainDate,
): Promise<{ coming: OwnLine[]; past: OwnLine[] }> {
  const { orgId } = read.scope
  const { rows } = await sql<Omit<OwnLine, "offers" | "path">>`
    select a.id, a.version, a.state, v.id as "activityId", v.title, v.kind, v.must_attend as "mustAttend",
      v.organiser_name as "organiserName", v.answer_by as "answerBy", v.on_date as "onDate", v.from_time as "fromTime",
      v.until_date as "untilDate", v.until_time as "untilTime", v.place, a.leave_reason as "leaveReason",
      a.leave_refusal as "leaveRefusal", a.outcome, a.half_days as "halfDays", (select count(*)::int from check_in c
        where c.org_id = ${orgId} and c.attendance_id = a.id and c.struck_at is null) as "checkedIn"
    from attendance a join activity v on v.org_id = ${orgId} and v.id = a.activity_id
    where a.org_id = ${orgId} and a.person_id = ${personId}::uuid and a.state not in ('released', 'taken_off')
      and v.until_date >= ${today.subtract({ years: 1 }).toString()}
    order by v.on_date, v.from_time, v.id limit 300`.execute(read.q)
  const coming: OwnLine[] = []
  const past: OwnLine[] = []
  for (const row of rows) {
    const path = pathOf(row.mustAttend)
    if (row.outcome !== null || row.untilDate < today.toString()) past.push({ ...row, path, offers: [] })
    else coming.push({ ...row, path, offers: await offersOf(read, actor, row, today) })
  }
  return { coming, past: past.reverse() }
}

async function offersOf(
  read: Read,
  actor: Actor,
  { id, mustAttend }: { readonly id: string; readonly mustAttend: boolean },
  today: Temporal.PlainDate,
): Promise<OwnLine["offers"]> {
  const office: AnyOffice = mustAttend ? summonsOffice : enrolmentOffice
  const record: Attendance | undefined = await office.load(read, id, false)
  if (!record) return []
  const terms = await getTerms(read, activityTerms, record.termsId)
  return available(office.procedure, { record, actor, terms, today })
    .filter(
      ({ action, enabled }) =>
        enabled && !office.ownForms?.includes(action) && isAnswer(office, action, record),
    )
    .map(({ action }) => ({ action, form: Object.keys(formOf(office, action)).length > 0 }))
}

/** An answer is what the person themselves may do; the organiser's own attendance offers no staff work here. */
function isAnswer(office: AnyOffice, action: string, record: Attendance): boolean {
  const self = { personId: record.personId, grants: [], kind: "person", channel: "self" }
  return office.procedure.actions[action]?.by.test({ ...record, organiserId: "" }, self as never) ?? false
}

function formOf(office: AnyOffice, action: string): object {
  return (office.inputs[action] as { shape?: object } | undefined)?.shape ?? {}
}

/** Everybody at one activity, by group and name. */
export async function listRoster(read: Read, activityId: string): Promise<RosterLine[]> {
  const { orgId } = read.scope
  const { rows } = await sql<Omit<RosterLine, "path"> & { mustAttend: boolean }>`
    select a.id, a.version, a.person_id as "personId", p.name, a.group_name as "group", a.state,
      a.leave_reason as "leaveReason", a.leave_late as "leaveLate", a.reminders, a.spoke, a.late, a.outcome,
      a.half_days as "halfDays", a.must_attend as "mustAttend", coalesce(c.half_days, '[]') as "checkedIn"
    from attendance a
      join person p on p.org_id = ${orgId} and p.id = a.person_id
      left join (select i.attendance_id, jsonb_agg(i.half_day order by i.half_day) as half_days from check_in i
        where i.org_id = ${orgId} and i.struck_at is null and i.attendance_id in (
          select o.id from attendance o where o.org_id = ${orgId} and o.activity_id = ${activityId})
        group by i.attendance_id) c on c.attendance_id = a.id
    where a.org_id = ${orgId} and a.activity_id = ${activityId}
    order by a.group_name, p.name_pinyin, p.name, a.id`.execute(read.q)
  return rows.map(({ mustAttend, ...row }) => ({ ...row, path: pathOf(mustAttend) }))
}
