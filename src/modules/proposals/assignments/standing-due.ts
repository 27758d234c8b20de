import type { Read } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { computeDue, type DueComputation } from "../../../rulebook/calendar/calendar.ts"
import { workDeadlines } from "./load.ts"

/**
 * The date by which a case that was just taken from its unit would have been due: the days for which its return was
 * being decided do not count. Null when it had no such deadline.
 */
export async function standingDue(
  house: House,
  read: Read,
  of: { readonly id: string },
): Promise<string | null> {
  const kept = await read.q
    .selectFrom("deadline")
    .select(["computation", "paused_on"])
    .where("org_id", "=", read.scope.orgId)
    .where("case_id", "=", of.id)
    .where("name", "in", [...workDeadlines])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst()
  if (!kept) return null
  const { start, period, suspensions } = kept.computation as DueComputation
  const yesterday = house.clock
    .today(await timeZoneOf(read))
    .subtract({ days: 1 })
    .toString()
  const stood =
    kept.paused_on !== null && kept.paused_on <= yesterday
      ? [{ from: kept.paused_on, to: yesterday, reason: "stood_still" }]
      : []
  return computeDue(Temporal.PlainDate.from(start), period, house.calendar, [...suspensions, ...stood]).due
}
