import { civilDay, dayNumber, dayNumberOf, isoDay, parseDay, weekday } from "./day-number.ts"
import { publishedDays, publishedYears, type SpecialDay } from "./published.ts"
import { statutoryDays } from "./statutory.ts"

export type { SpecialDay } from "./published.ts"

/** Why a day is what it is; `makeup` is a weekend day worked in exchange for a day off. */
export type DayReason = "weekday" | "weekend" | "holiday" | "makeup"

/** What a day is. `provisional` says that the notice which will settle it is not published yet. */
export interface DayFact {
  readonly date: string
  readonly working: boolean
  readonly why: DayReason
  readonly name?: string
  readonly provisional: boolean
}

/**
 * What is known beyond the library: `days` go before everything else (a notice of the state or of the organisation),
 * `published` names the years whose notice `days` now hold in full. Plain data, so that an organisation can keep it.
 */
export interface CalendarOverrides {
  readonly published?: readonly number[]
  readonly days?: readonly SpecialDay[]
}

interface YearTable {
  readonly first: number
  /** 1 where the day is worked. */
  readonly working: Uint8Array
  /** Working days of the year before each day; one longer than the year. */
  readonly before: Uint16Array
  readonly special: ReadonlyMap<number, SpecialDay>
  /** Day number from which the year is provisional; Infinity when it is settled. */
  readonly provisionalFrom: number
}

export interface WorkingCalendar {
  readonly publishedYears: ReadonlySet<number>
  /** By day numbers; see `day-number.ts`. */
  isWorking(day: number): boolean
  isProvisional(day: number): boolean
  specialDay(day: number): SpecialDay | undefined
  /** Working days after `from` up to and including `to`; `from` is not later than `to`. */
  countWorking(from: number, to: number): number
}

/**
 * A notice may rearrange the last week of the December before it (29 December 2018 was worked, 31 December was off, by
 * the notice for 2019), so that week stays provisional until the next notice is out. Earliest such day seen: the 29th.
 */
const rearrangedFrom = { month: 12, day: 25 }

/** Makes a calendar; year tables are built when first asked for and kept. */
export function workingCalendar(overrides: CalendarOverrides = {}): WorkingCalendar {
  const published = new Set([...publishedYears, ...(overrides.published ?? [])])
  const known = new Map<number, SpecialDay[]>()
  const note = (day: SpecialDay) => {
    const { year } = civilDay(parseDay(day.date))
    const list = known.get(year)
    if (list) list.push(day)
    else known.set(year, [day])
  }
  for (const day of publishedDays) note(day)
  for (const day of overrides.days ?? []) note(day)

  const tables = new Map<number, YearTable>()
  const tableOf = (year: number): YearTable => {
    const kept = tables.get(year)
    if (kept) return kept
    const law = published.has(year) ? [] : statutoryDays(year)
    const table = buildYear(year, [...law, ...(known.get(year) ?? [])], provisionalFrom(year, published))
    tables.set(year, table)
    return table
  }
  let latest = tableOf(publishedYears[publishedYears.length - 1] ?? 2026)
  const tableAt = (day: number): YearTable => {
    const offset = day - latest.first
    if (offset < 0 || offset >= latest.working.length) latest = tableOf(civilDay(day).year)
    return latest
  }
  const workedUpTo = (table: YearTable, day: number) => table.before[day - table.first + 1] as number

  return {
    publishedYears: published,
    isWorking: (day) => {
      const table = tableAt(day)
      return table.working[day - table.first] === 1
    },
    isProvisional: (day) => day >= tableAt(day).provisionalFrom,
    specialDay: (day) => tableAt(day).special.get(day),
    countWorking: (from, to) => {
      const first = civilDay(from).year
      const last = civilDay(to).year
      let sum = workedUpTo(tableOf(last), to) - workedUpTo(tableOf(first), from)
      for (let year = first; year < last; year += 1) {
        const { before } = tableOf(year)
        sum += before[before.length - 1] as number
      }
      return sum
    },
  }
}

function provisionalFrom(year: number, published: ReadonlySet<number>): number {
  if (!published.has(year)) return dayNumber(year, 1, 1)
  if (published.has(year + 1)) return Number.POSITIVE_INFINITY
  return dayNumber(year, rearrangedFrom.month, rearrangedFrom.day)
}

/** Later entries go before earlier ones: law, then notice, then override. */
function buildYear(year: number, days: readonly SpecialDay[], provisional: number): YearTable {
  const first = dayNumber(year, 1, 1)
  const length = dayNumber(year + 1, 1, 1) - first
  const working = new Uint8Array(length)
  const before = new Uint16Array(length + 1)
  const special = new Map(days.map((day) => [parseDay(day.date), day]))
  for (let offset = 0; offset < length; offset += 1) {
    const rule = special.get(first + offset)
    const worked = rule ? rule.working : !isWeekend(first + offset)
    working[offset] = worked ? 1 : 0
    before[offset + 1] = (before[offset] as number) + (working[offset] as number)
  }
  return { first, working, before, special, provisionalFrom: provisional }
}

export function isWeekend(day: number): boolean {
  const ofWeek = weekday(day)
  return ofWeek === 0 || ofWeek === 6
}

export function isWorkingDay(date: Temporal.PlainDate, calendar: WorkingCalendar): boolean {
  return calendar.isWorking(dayNumberOf(date))
}

/** What a day is and why; a weekend inside a festival is named by the festival. */
export function explainDay(date: Temporal.PlainDate, calendar: WorkingCalendar): DayFact {
  return dayFact(dayNumberOf(date), calendar)
}

function dayFact(day: number, calendar: WorkingCalendar): DayFact {
  const special = calendar.specialDay(day)
  const working = calendar.isWorking(day)
  return {
    date: isoDay(day),
    working,
    why: reasonOf(working, isWeekend(day), special !== undefined),
    ...(special ? { name: special.name } : {}),
    provisional: calendar.isProvisional(day),
  }
}

function reasonOf(working: boolean, weekend: boolean, special: boolean): DayReason {
  if (working) return weekend ? "makeup" : "weekday"
  return special ? "holiday" : "weekend"
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendar: WorkingCalendar,
): number {
  const a = dayNumberOf(from)
  const b = dayNumberOf(to)
  return a <= b ? calendar.countWorking(a, b) : 0 - calendar.countWorking(b, a)
}

/**
 * Working days that remain after `today` up to and including the due day: 0 on the day itself, and negative from the
 * day after it, at least by one (the Saturday after a Friday is overdue although no working day has passed).
 */
export function workingDaysLeft(
  today: Temporal.PlainDate,
  due: Temporal.PlainDate,
  calendar: WorkingCalendar,
): number {
  const between = workingDaysBetween(today, due, calendar)
  const overdue = Temporal.PlainDate.compare(today, due) > 0
  return overdue ? Math.min(-1, between) : between
}
