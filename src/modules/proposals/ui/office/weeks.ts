import { addDays, weekdayOf } from "../../../../kit/clock.ts"

export interface WeekCount {
  unitId: string
  unitName: string
  /** Monday of the week; `late` for what is past due, `paused` for what stands still. */
  week: string
  count: number
}

export interface UnitWeeks {
  unitId: string
  unitName: string
  late: number
  /** In the order of the weeks shown. */
  weeks: number[]
  later: number
  paused: number
  total: number
}

/** Monday of the week of a day. */
export function mondayOf(date: string): string {
  return addDays(date, -((weekdayOf(date) + 6) % 7))
}

/** This week and those after it. */
export function weeksFrom(today: string, count: number): string[] {
  const first = mondayOf(today)
  return Array.from({ length: count }, (_, index) => addDays(first, index * 7))
}

/** Units by weeks, those with something overdue first, then the busiest; what falls after the last week is summed. */
export function boardOf(counts: readonly WeekCount[], weeks: readonly string[]): UnitWeeks[] {
  const units = new Map<string, UnitWeeks>()
  for (const { unitId, unitName, week, count } of counts) {
    const unit = units.get(unitId) ?? {
      unitId,
      unitName,
      late: 0,
      weeks: weeks.map(() => 0),
      later: 0,
      paused: 0,
      total: 0,
    }
    const place = weeks.indexOf(week)
    if (week === "late") unit.late += count
    else if (week === "paused") unit.paused += count
    else if (place >= 0) unit.weeks[place] = (unit.weeks[place] ?? 0) + count
    else unit.later += count
    unit.total += count
    units.set(unitId, unit)
  }
  return [...units.values()].sort((a, b) => b.late - a.late || b.total - a.total)
}

/** All units together. */
export function sumOf(units: readonly UnitWeeks[]): Omit<UnitWeeks, "unitId" | "unitName"> {
  const sum = (of: (unit: UnitWeeks) => number) => units.reduce((all, unit) => all + of(unit), 0)
  return {
    late: sum((unit) => unit.late),
    weeks: (units[0]?.weeks ?? []).map((_, index) => sum((unit) => unit.weeks[index] ?? 0)),
    later: sum((unit) => unit.later),
    paused: sum((unit) => unit.paused),
    total: sum((unit) => unit.total),
  }
}

/** Working days from today to a day, today not counted: 3 left, -2 late. `working` knows the calendar. */
export function workingDaysLeft(today: string, due: string, working: (date: string) => boolean): number {
  const sign = due < today ? -1 : 1
  let days = 0
  for (let date = today; date !== due; ) {
    const next = addDays(date, sign)
    // What is late is late by the working days after the due day, today among them.
    if (working(sign > 0 ? next : date)) days += 1
    date = next
  }
  return days === 0 ? 0 : sign * days
}
