import type { Actor } from "../../../base/actor.ts"
import { type Reason, reason } from "../../../base/reason.ts"
import type { Situation } from "../../../procedure/language.ts"
import { activityKinds } from "../schema/kinds.ts"
import type { ActivityTerms } from "../terms.ts"
import type { Attendance } from "./record.ts"
import { dayOf, halfDaysOf } from "./rules/half-days.ts"

export type At = Situation<Attendance, Actor, ActivityTerms>
type Answer = Reason | null

export function stillToCome({ record: { activity }, today }: At): Answer {
  if (activity.state !== "called") return reason("activity_closed")
  return Temporal.PlainDate.compare(activity.untilDate, today) < 0 ? reason("activity_over") : null
}

export function stillRunning({ record: { activity } }: At): Answer {
  return activity.state === "called" ? null : reason("activity_closed")
}

export function hasBegun({ record: { activity }, today }: At): Answer {
  return Temporal.PlainDate.compare(activity.onDate, today) > 0
    ? reason("not_begun_yet", { params: { date: activity.onDate } })
    : null
}

export function isHalfDayOfIt(
  { record: { activity }, today }: At,
  input: { readonly halfDay: string } | null,
): Answer {
  if (!input) return null
  if (!halfDaysOf(activity).includes(input.halfDay)) return reason("no_such_half_day", { field: "halfDay" })
  return Temporal.PlainDate.compare(dayOf(input.halfDay), today) > 0
    ? reason("half_day_to_come", { field: "halfDay" })
    : null
}

export function isCheckedIn({ record }: At, input: { readonly halfDay: string } | null): Answer {
  if (!input) return record.checkedIn.length > 0 ? null : reason("not_checked_in")
  return record.checkedIn.includes(input.halfDay) ? null : reason("not_checked_in", { field: "halfDay" })
}

export function hasSpoken({ record }: At): Answer {
  return record.spoke ? null : reason("has_not_spoken")
}
export function hasNotSpoken({ record }: At): Answer {
  return record.spoke ? reason("has_spoken") : null
}
export function wasLate({ record }: At): Answer {
  return record.late ? null : reason("was_not_late")
}
export function wasNotLate({ record }: At): Answer {
  return record.late ? reason("was_late") : null
}

/** An absence has the half-days that were missed, attendance those that were kept. */
export function correctionFits(
  { record: { activity } }: At,
  input: { readonly outcome: string; readonly halfDays: number } | null,
): Answer {
  if (!input) return null
  const most = halfDaysOf(activity).length
  if (input.halfDays > most) return reason("more_half_days", { field: "halfDays", params: { most } })
  return input.outcome === "attended" && input.halfDays === 0
    ? reason("attended_no_half_day", { field: "halfDays" })
    : null
}

/** Asked for later than the terms have it; whoever decides sees it. */
export function isLate({ record: { activity }, terms, today }: At): boolean {
  return today.until(activity.onDate).days < terms.leaveBefore
}

/** What came of it: enough half-days are attendance, by the share of the terms. */
export function wasThere({ record, terms }: At): boolean {
  const kept = record.checkedIn.length
  return kept > 0 && kept * 100 >= terms.presentShare * halfDaysOf(record.activity).length
}

export const missed = ({ record }: At): number => halfDaysOf(record.activity).length

/** What a fact says for the ledger of service: which kind it counts as, the deciding day, the half-days. */
export function countedAs({ record: { activity, checkedIn } }: At) {
  const { counts, as } = activityKinds[activity.kind]
  const first = checkedIn[0]
  return {
    counts,
    title: activity.title,
    on: first ? dayOf(first) : activity.onDate,
    half_days_held: halfDaysOf(activity).length,
    ...(counts === "meeting" ? { meeting: as } : {}),
    ...(counts === "activity" ? { activity: as } : {}),
  }
}
