import fc from "fast-check"
import { expect, test } from "vitest"
import { computeDue, type Period, recompute, type Suspension } from "./calendar.ts"
import { notices, statutory2027 } from "./notices.fixture.ts"
import { workingCalendar } from "./working-calendar.ts"

const calendar = workingCalendar()
const on = (iso: string) => Temporal.PlainDate.from(iso)
const dueOf = (start: string, period: Period, suspensions: Suspension[] = []) =>
  computeDue(on(start), period, calendar, suspensions).due

const off = new Set(statutory2027)
const work = new Set(Object.values(notices).flatMap((notice) => notice.work))
for (const period of Object.values(notices).flatMap((notice) => notice.off)) {
  const [first = "", last = ""] = period.split("..")
  for (let day = on(first); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
    off.add(day.toString())
}

const worked = (day: Temporal.PlainDate) =>
  work.has(day.toString()) || (day.dayOfWeek <= 5 && !off.has(day.toString()))

/** The same law told differently: list every later day, drop what does not count, take the last one needed. */
function naiveDue(start: Temporal.PlainDate, period: Period, suspensions: readonly Suspension[]): string {
  if ("on" in period) return period.on
  const later = Array.from({ length: 400 }, (_, index) => start.add({ days: index + 1 })).filter(
    (day) => !suspensions.some(({ from, to }) => from <= day.toString() && day.toString() <= to),
  )
  if ("workingDays" in period) {
    if (period.workingDays === 0) return start.toString()
    return String(later.filter(worked)[period.workingDays - 1])
  }
  const length = "days" in period ? period.days : start.until(monthsLater(start, period.months)).days
  if (length === 0) return start.toString()
  return String(later.slice(length - 1).find(worked))
}

function monthsLater(start: Temporal.PlainDate, months: number): Temporal.PlainDate {
  const first = start.with({ day: 1 })
  const year = first.year + Math.floor((first.month - 1 + months) / 12)
  const month = ((first.month - 1 + months) % 12) + 1
  const last = new Temporal.PlainDate(year, month, 1).daysInMonth
  return new Temporal.PlainDate(year, month, Math.min(start.day, last))
}

const starts = fc.integer({ min: 0, max: 12 * 365 }).map((days) => on("2015-01-01").add({ days }))
const periods: fc.Arbitrary<Period> = fc.oneof(
  fc.integer({ min: 0, max: 90 }).map((workingDays) => ({ workingDays })),
  fc.integer({ min: 0, max: 120 }).map((days) => ({ days })),
  fc.integer({ min: 0, max: 6 }).map((months) => ({ months })),
)
const suspensionsAfter = (start: Temporal.PlainDate): fc.Arbitrary<Suspension[]> =>
  fc.array(
    fc.tuple(fc.integer({ min: -20, max: 120 }), fc.integer({ min: 0, max: 30 })).map(([ahead, length]) => ({
      from: start.add({ days: ahead }).toString(),
      to: start.add({ days: ahead + length }).toString(),
      reason: "stood_still",
    })),
    { maxLength: 3 },
  )
const cases = starts.chain((start) => fc.tuple(fc.constant(start), periods, suspensionsAfter(start)))
const inside2027 = (date: string) => date < "2028-01-01"

test("from 2015 to 2027 every due date is the one found by counting on the hand-written table", () => {
  fc.assert(
    fc.property(cases, ([start, period, suspensions]) => {
      const { due } = computeDue(start, period, calendar, suspensions)
      fc.pre(inside2027(due))
      expect(due).toBe(naiveDue(start, period, suspensions))
    }),
    { numRuns: 800 },
  )
})

test("an explanation adds up: start, counted days and skipped days make the due date", () => {
  fc.assert(
    fc.property(cases, ([start, period, suspensions]) => {
      const { due, skipped } = computeDue(start, period, calendar, suspensions)
      const passed = start.until(on(due)).days
      const counted =
        "workingDays" in period
          ? period.workingDays
          : "days" in period
            ? period.days
            : "months" in period
              ? start.until(monthsLater(start, period.months)).days
              : 0
      expect(counted + skipped.length).toBe(passed)
      const dates = skipped.map((day) => day.date)
      expect(new Set(dates).size).toBe(dates.length)
      for (const date of dates) expect(date >= start.toString() && date < due).toBe(true)
    }),
    { numRuns: 1500 },
  )
})

test("a due date that was counted is a working day that is not suspended", () => {
  fc.assert(
    fc.property(cases, ([start, period, suspensions]) => {
      const { due } = computeDue(start, period, calendar, suspensions)
      fc.pre(inside2027(due) && due !== start.toString())
      expect(worked(on(due))).toBe(true)
      expect(suspensions.some(({ from, to }) => from <= due && due <= to)).toBe(false)
    }),
    { numRuns: 500 },
  )
})

test("a later start, a longer period or one more suspension never brings a due date forward", () => {
  fc.assert(
    fc.property(cases, ([start, period, suspensions]) => {
      const due = computeDue(start, period, calendar, suspensions).due
      // Months are cut to the month's end: from 30 and from 31 October they end on one day, although a suspended
      // 31 October lengthens the first only. Law, not error; so a later start is compared without suspensions there.
      const stood = "months" in period ? [] : suspensions
      const next = start.add({ days: 1 })
      const later = computeDue(next, period, calendar, stood).due
      expect(later >= computeDue(start, period, calendar, stood).due).toBe(true)
      expect(computeDue(start, period, calendar, suspensions.slice(1)).due <= due).toBe(true)
      const longer: Period =
        "workingDays" in period
          ? { workingDays: period.workingDays + 1 }
          : "days" in period
            ? { days: period.days + 1 }
            : "months" in period
              ? { months: period.months + 1 }
              : period
      expect(computeDue(start, longer, calendar, suspensions).due >= due).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test("a date computed before 25 December 2026 is settled; one that needs a later day is provisional", () => {
  fc.assert(
    fc.property(starts, periods, (start, period) => {
      const { due, provisional } = computeDue(start, period, calendar)
      if (due !== start.toString()) expect(provisional).toBe(due >= "2026-12-25")
    }),
    { numRuns: 500 },
  )
})

test("fifteen working days from 6 May 2026 skip nothing but weekends, and count the Saturday worked for Labour Day", () => {
  const computation = computeDue(on("2026-05-06"), { workingDays: 15 }, calendar)
  expect(computation.due).toBe("2026-05-26")
  expect(computation.skipped.map((day) => day.date)).toEqual([
    "2026-05-10",
    "2026-05-16",
    "2026-05-17",
    "2026-05-23",
    "2026-05-24",
  ])
})

test("a month from 31 January ends on the last day of February", () => {
  expect(dueOf("2023-01-31", { months: 1 })).toBe("2023-02-28")
  expect(dueOf("2024-01-31", { months: 1 })).toBe("2024-02-29")
})

test("a month that ends on a Sunday runs on to Monday, and says so", () => {
  const { due, skipped } = computeDue(on("2026-04-17"), { months: 1 }, calendar)
  expect(due).toBe("2026-05-18")
  expect(skipped).toEqual([{ date: "2026-05-17", why: "rolled" }])
})

test("a period of days that ends in a festival runs on past it and past the weekend after it", () => {
  const { due, skipped } = computeDue(on("2026-09-21"), { days: 10 }, calendar)
  expect(due).toBe("2026-10-08")
  expect(skipped.length).toBe(7)
  expect(skipped[0]).toEqual({ date: "2026-10-01", why: "rolled", name: "国庆节" })
})

test("days that a case stood still lengthen a month by as many calendar days", () => {
  const stood = { from: "2026-03-10", to: "2026-03-14", reason: "stood_still" }
  expect(dueOf("2026-03-02", { months: 1 })).toBe("2026-04-02")
  expect(dueOf("2026-03-02", { months: 1 }, [stood])).toBe("2026-04-07")
})

test("overlapping suspensions are counted once", () => {
  const one = { from: "2026-03-10", to: "2026-03-14", reason: "a" }
  const two = { from: "2026-03-12", to: "2026-03-16", reason: "b" }
  expect(dueOf("2026-03-02", { days: 11 }, [one, two])).toBe("2026-03-20")
})

test("a date that was set is taken as it is, also on a Sunday", () => {
  const computation = computeDue(on("2026-03-02"), { on: "2026-05-10" }, calendar, [
    { from: "2026-03-10", to: "2026-03-14", reason: "stood_still" },
  ])
  expect(computation).toMatchObject({ due: "2026-05-10", provisional: false, skipped: [] })
})

test("a broken length, date or suspension is refused", () => {
  expect(() => dueOf("2026-03-02", { workingDays: -1 })).toThrow(RangeError)
  expect(() => dueOf("2026-03-02", { days: 1.5 })).toThrow(RangeError)
  expect(() => dueOf("2026-03-02", { on: "10 May" })).toThrow(RangeError)
  expect(() =>
    dueOf("2026-03-02", { days: 1 }, [{ from: "2026-03-05", to: "2026-03-04", reason: "" }]),
  ).toThrow(RangeError)
})

test("when a year's notice comes out, kept dates are computed again and those that move are named", () => {
  const kept = computeDue(on("2027-02-01"), { workingDays: 5 }, calendar)
  expect(kept).toMatchObject({ due: "2027-02-10", provisional: true })
  const days = ["02-05", "02-06", "02-07", "02-08", "02-09", "02-10", "02-11"].map((day) => ({
    date: `2027-${day}`,
    working: false,
    name: "春节",
  }))
  const published = workingCalendar({ published: [2027], days })
  expect(recompute(kept, published)).toMatchObject({
    outcome: "changed",
    before: "2027-02-10",
    after: "2027-02-15",
    computation: { provisional: false },
  })
  const early = computeDue(on("2027-01-04"), { workingDays: 3 }, calendar)
  expect(recompute(early, published)).toMatchObject({ outcome: "same", computation: { provisional: false } })
})

test("a computation survives being kept as JSON", () => {
  const computation = computeDue(on("2026-09-21"), { days: 10 }, calendar)
  const kept = JSON.parse(JSON.stringify(computation))
  expect(recompute(kept, calendar)).toMatchObject({ outcome: "same", computation })
})
