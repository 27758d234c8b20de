import { toDate } from "../../base/clock.ts"
import type { Agenda } from "../../platform/procedures/agenda.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import type {} from "./tables.ts"

/** What was cancelled or refused is told for so long, so that calendars take it out. */
const daysTold = 30
const out = ["declined", "withdrawn", "released", "taken_off", "on_leave"]

/** The meetings and activities to which this person is called or has been invited. */
export const agendaOfActivities: Agenda = async (read, actor, today) => {
  if (!actor.personId) return []
  const zone = await timeZoneOf(read)
  const { orgId } = read.scope
  const rows = await read.q
    .selectFrom("attendance as a")
    .innerJoin("activity as v", (join) => join.onRef("v.id", "=", "a.activity_id").on("v.org_id", "=", orgId))
    .select(["v.id", "v.title", "v.place", "v.state", "a.state as answer"])
    .select(["v.on_date", "v.from_time", "v.until_date", "v.until_time"])
    .where("a.org_id", "=", orgId)
    .where("a.person_id", "=", actor.personId)
    .where("v.until_date", ">=", today.subtract({ days: daysTold }).toString())
    .orderBy("v.on_date")
    .limit(500)
    .execute()
  const moment = (date: string, time: string) =>
    toDate(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant())
  return rows.map((row) => ({
    id: row.id,
    title: { zh: row.title, en: row.title },
    from: moment(row.on_date, row.from_time),
    until: moment(row.until_date, row.until_time),
    place: row.place,
    href: `/activities/${row.id}`,
    cancelled: row.state === "cancelled" || out.includes(row.answer),
  }))
}
