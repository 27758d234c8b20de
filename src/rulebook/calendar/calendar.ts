import { dayNumberOf, isoDay, parseDay } from "./day-number.ts"
import { isWeekend, type WorkingCalendar } from "./working-calendar.ts"

export type { WorkingCalendar } from "./working-calendar.ts"

/** How long, or until which date. */
export type Period = { workingDays: number } | { days: number } | { months: number } | { on: string }

/** Days from `from` to `to`, both included, do not count. */
export interface Suspension {
  readonly from: string
  readonly to: string
  readonly reason: string
}

/** `rolled`: the last day was no working day, so the period ran on. `name`: the festival, or the suspension's reason. */
export interface SkippedDay {
  readonly date: string
  readonly why: "weekend" | "holiday" | "suspension" | "rolled"
  readonly name?: string
}

/**
 * A due date and how it came about; plain data, kept with the deadline. The days after `start` up to `due` are the
 * counted days of the period plus `skipped`.
 */
export interface DueComputation {
  readonly start: string
  readonly period: Period
  readonly due: string
  readonly provisional: boolean
  readonly skipped: readonly SkippedDay[]
  readonly suspensions: readonly Suspension[]
}

interface Span {
  readonly from: number
  readonly to: number
  readonly reason: string
}

/**
 * The last day of a period, by 民法典 articles 201 to 203: the day of start does not count; a month ends on the same
 * day of the later month, or on its last day where that day is missing; a period of days or months that would end on
 * a day off ends on the next working day. Suspended days do not count in any period. A calendar date is taken as is.
 * Throws RangeError for a negative or broken length, a malformed date, or a suspension that ends before it begins.
 */
export function computeDue(
  start: Temporal.PlainDate,
  period: Period,
  calendar: WorkingCalendar,
  suspensions: readonly Suspension[] = [],
): DueComputation {
  const spans = suspensions.map(spanOf)
  const from = dayNumberOf(start)
  const end = endOf(start, from, period, calendar, spans)
  return { start: start.toString(), period, ...end, suspensions: [...suspensions] }
}

type End = Pick<DueComputation, "due" | "provisional" | "skipped">

function endOf(
  start: Temporal.PlainDate,
  from: number,
  period: Period,
  calendar: WorkingCalendar,
  spans: readonly Span[],
): End {
  if ("on" in period) return { due: isoDay(parseDay(period.on)), provisional: false, skipped: [] }
  if ("workingDays" in period) return countWorkingDays(from, whole(period.workingDays), calendar, spans)
  const days =
    "days" in period ? whole(period.days) : dayNumberOf(start.add({ months: whole(period.months) })) - from
  return countDays(from, days, calendar, spans)
}

function countWorkingDays(
  from: number,
  length: number,
  calendar: WorkingCalendar,
  spans: readonly Span[],
): End {
  const skipped: SkippedDay[] = []
  let day = from
  let counted = 0
  let provisional = false
  while (counted < length) {
    day += 1
    provisional ||= calendar.isProvisional(day)
    const suspended = spanAt(day, spans)
    if (suspended) skipped.push({ date: isoDay(day), why: "suspension", name: suspended.reason })
    else if (calendar.isWorking(day)) counted += 1
    else skipped.push(dayOff(day, calendar))
  }
  return { due: isoDay(day), provisional, skipped }
}

function countDays(from: number, length: number, calendar: WorkingCalendar, spans: readonly Span[]): End {
  const skipped: SkippedDay[] = []
  let day = from
  let counted = 0
  while (counted < length) {
    day += 1
    const suspended = spanAt(day, spans)
    if (suspended) skipped.push({ date: isoDay(day), why: "suspension", name: suspended.reason })
    else counted += 1
  }
  // Days on the way count whether worked or not; only the days it may end on depend on the year's notice.
  let provisional = length > 0 && calendar.isProvisional(day)
  while (length > 0) {
    const suspended = spanAt(day, spans)
    if (!suspended && calendar.isWorking(day)) break
    const name = suspended ? suspended.reason : calendar.specialDay(day)?.name
    skipped.push({
      date: isoDay(day),
      why: suspended ? "suspension" : "rolled",
      ...(name === undefined ? {} : { name }),
    })
    day += 1
    provisional ||= calendar.isProvisional(day)
  }
  return { due: isoDay(day), provisional, skipped }
}

function dayOff(day: number, calendar: WorkingCalendar): SkippedDay {
  const special = calendar.specialDay(day)
  if (special) return { date: isoDay(day), why: "holiday", name: special.name }
  return { date: isoDay(day), why: isWeekend(day) ? "weekend" : "holiday" }
}

function spanAt(day: number, spans: readonly Span[]): Span | undefined {
  return spans.find((span) => span.from <= day && day <= span.to)
}

function spanOf(suspension: Suspension): Span {
  const from = parseDay(suspension.from)
  const to = parseDay(suspension.to)
  if (to < from)
    throw new RangeError(`a suspension ends before it begins: ${suspension.from}..${suspension.to}`)
  return { from, to, reason: suspension.reason }
}

function whole(length: number): number {
  if (!Number.isInteger(length) || length < 0) throw new RangeError(`not a length of time: ${length}`)
  return length
}

/** What a newly published or corrected notice does to a kept date. `computation` is the new one in either case. */
export interface Recomputed {
  readonly outcome: "same" | "changed"
  readonly before: string
  readonly after: string
  readonly computation: DueComputation
}

/** Computes a kept date again, from its own start, period and suspensions; `changed` means another due date. */
export function recompute(kept: DueComputation, calendar: WorkingCalendar): Recomputed {
  const start = Temporal.PlainDate.from(kept.start)
  const computation = computeDue(start, kept.period, calendar, kept.suspensions)
  return {
    outcome: computation.due === kept.due ? "same" : "changed",
    before: kept.due,
    after: computation.due,
    computation,
  }
}
