import { TODAY } from "./city.ts"

/**
 * Working weekdays of the demonstration's years, counted 0, 1, 2 … so that steps can be placed by plain addition. The
 * long public holidays are left out roughly; the product's own calendar is exact and is not needed here.
 */
const HOLIDAYS: [string, string][] = [
  ["2024-02-09", "2024-02-17"],
  ["2025-01-28", "2025-02-04"],
  ["2026-02-15", "2026-02-23"],
  ["2027-02-05", "2027-02-12"],
]
const YEARLY = [
  "-01-01",
  "-05-01",
  "-05-02",
  "-05-03",
  "-10-01",
  "-10-02",
  "-10-03",
  "-10-04",
  "-10-05",
  "-10-06",
  "-10-07",
]

const days: string[] = []
const position = new Map<string, number>()

for (let day = Temporal.PlainDate.from("2023-09-01"); day.year < 2029; day = day.add({ days: 1 })) {
  const text = day.toString()
  position.set(text, days.length)
  const holiday =
    day.dayOfWeek > 5 ||
    YEARLY.includes(text.slice(4)) ||
    HOLIDAYS.some(([from, to]) => text >= from && text <= to)
  if (!holiday) days.push(text)
}

/** The position of the first working day on or after a date. */
export function dayNumber(date: string): number {
  const found = position.get(date)
  if (found === undefined) throw new RangeError(`${date} lies outside the demonstration's years`)
  return found
}

export function dayAt(number: number): string {
  const day = days[number]
  if (day === undefined) throw new RangeError(`Day ${number} lies outside the demonstration's years`)
  return day
}

/** The last working day that has begun. */
export const NOW = dayNumber(TODAY) - (days[dayNumber(TODAY)] === TODAY ? 0 : 1)

/** The day, or null while it still lies ahead. */
export function past(number: number): string | null {
  return number <= NOW ? dayAt(number) : null
}
