import { getDayDetail, getSolarDateFromLunar, getSolarTermDate } from "chinese-days"
import { expect, test } from "vitest"
import { notices, statutory2027 } from "./notices.fixture.ts"
import { statutoryDays } from "./statutory.ts"
import {
  explainDay,
  isWorkingDay,
  workingCalendar,
  workingDaysBetween,
  workingDaysLeft,
} from "./working-calendar.ts"

const calendar = workingCalendar()
const on = (iso: string) => Temporal.PlainDate.from(iso)

function* daysFrom(first: string, last: string) {
  for (let day = on(first); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) yield day
}

/** The table by hand: what the notices say, day by day. */
function noticeTable(): { off: Set<string>; work: Set<string> } {
  const off = new Set<string>()
  const work = new Set<string>()
  for (const notice of Object.values(notices)) {
    for (const period of notice.off) {
      const [first = "", last = ""] = period.split("..")
      for (const day of daysFrom(first, last)) off.add(day.toString())
    }
    for (const day of notice.work) work.add(day)
  }
  return { off, work }
}

const table = noticeTable()

function workedByTheNotices(day: Temporal.PlainDate): boolean {
  const iso = day.toString()
  if (table.work.has(iso)) return true
  return !table.off.has(iso) && day.dayOfWeek <= 5
}

test("the table written by hand is sound: worked days are weekend days, and none is off as well", () => {
  for (const iso of table.work) {
    expect(on(iso).dayOfWeek, iso).toBeGreaterThan(5)
    expect(table.off.has(iso), iso).toBe(false)
  }
})

test("every day of 2015 to 2026 is worked or off exactly as the State Council's notices say", () => {
  const different: string[] = []
  for (const day of daysFrom("2015-01-01", "2026-12-31"))
    if (isWorkingDay(day, calendar) !== workedByTheNotices(day)) different.push(day.toString())
  expect(different).toEqual([])
})

test("every day from 2004 to 2026 agrees with what the library itself answers", () => {
  const different: string[] = []
  for (const day of daysFrom("2004-01-01", "2026-12-31"))
    if (isWorkingDay(day, calendar) !== getDayDetail(day.toString()).work) different.push(day.toString())
  expect(different).toEqual([])
})

test("in 2020 the spring festival ran to 2 February and the working Saturday in it lapsed", () => {
  expect(explainDay(on("2020-02-01"), calendar)).toMatchObject({ working: false, name: "春节" })
  expect(isWorkingDay(on("2020-01-31"), calendar)).toBe(false)
  expect(isWorkingDay(on("2020-02-03"), calendar)).toBe(true)
})

test("a day is explained: weekday, weekend, festival, or weekend worked in exchange", () => {
  expect(explainDay(on("2026-05-11"), calendar)).toEqual({
    date: "2026-05-11",
    working: true,
    why: "weekday",
    provisional: false,
  })
  expect(explainDay(on("2026-05-10"), calendar).why).toBe("weekend")
  expect(explainDay(on("2026-05-09"), calendar)).toMatchObject({ why: "makeup", name: "劳动节" })
  expect(explainDay(on("2015-09-03"), calendar)).toMatchObject({ why: "holiday", name: "抗战胜利纪念日" })
})

test("2027 has no notice: the statutory days are off, everything is provisional, no weekend is worked", () => {
  expect(
    statutoryDays(2027)
      .map((day) => day.date)
      .sort(),
  ).toEqual([...statutory2027].sort())
  for (const day of daysFrom("2027-01-01", "2027-12-31")) {
    const expected = day.dayOfWeek <= 5 && !statutory2027.includes(day.toString())
    expect(explainDay(day, calendar), day.toString()).toMatchObject({ working: expected, provisional: true })
  }
  // The trap this guards against: the library calls these working days.
  expect(getDayDetail("2027-10-01").work).toBe(true)
  expect(getDayDetail("2027-02-05").work).toBe(true)
})

test("a published year is settled, but for the last week that the next notice may still rearrange", () => {
  expect(explainDay(on("2026-12-24"), calendar).provisional).toBe(false)
  expect(explainDay(on("2026-12-25"), calendar).provisional).toBe(true)
  for (const day of daysFrom("2015-01-01", "2026-12-24"))
    expect(explainDay(day, calendar).provisional).toBe(false)
  expect(explainDay(on("2003-06-02"), calendar).provisional).toBe(true)
})

test("lunar festivals and 清明 of years to come agree with a second source", () => {
  const longitudeReaches15 = (year: number) => {
    for (let day = 3; day <= 6; day += 1) {
      const midnight = Date.UTC(year, 3, day) / 86_400_000 + 2_440_587.5 - 8 / 24 + 75 / 86_400
      if (sunLongitude(midnight) < 15 && sunLongitude(midnight + 1) >= 15) return `${year}-04-0${day}`
    }
    throw new Error(`no 清明 in ${year}`)
  }
  for (let year = 2008; year < 2100; year += 1) {
    const days = statutoryDays(year)
    const first = (name: string) => days.find((day) => day.name === name)?.date
    expect(days.filter((day) => day.name === "春节")[1]?.date).toBe(
      getSolarDateFromLunar(`${year}-01-01`).date,
    )
    expect(first("端午节")).toBe(getSolarDateFromLunar(`${year}-05-05`).date)
    expect(first("中秋节")).toBe(getSolarDateFromLunar(`${year}-08-15`).date)
    expect(first("清明节")).toBe(longitudeReaches15(year))
    expect(first("清明节")).toBe(getSolarTermDate(year, 4, "pure_brightness"))
    expect(days.length).toBe(13)
  }
})

/** Apparent longitude of the sun in degrees; J. Meeus, Astronomical Algorithms, chapter 25, low accuracy (0.01°). */
function sunLongitude(julianDay: number): number {
  const t = (julianDay - 2_451_545) / 36_525
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t
  const anomaly = ((357.52911 + 35_999.05029 * t) * Math.PI) / 180
  const centre =
    (1.914602 - 0.004817 * t) * Math.sin(anomaly) +
    0.019993 * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly)
  const node = ((125.04 - 1934.136 * t) * Math.PI) / 180
  return (((mean + centre - 0.00569 - 0.00478 * Math.sin(node)) % 360) + 360) % 360
}

test("an organisation's own day goes before the notice, and a given notice settles its year", () => {
  const own = workingCalendar({
    published: [2027],
    days: [
      { date: "2026-05-11", working: false, name: "建区纪念日" },
      { date: "2026-12-26", working: true, name: "元旦" },
      { date: "2027-01-01", working: false, name: "元旦" },
    ],
  })
  expect(explainDay(on("2026-05-11"), own)).toMatchObject({ working: false, name: "建区纪念日" })
  expect(explainDay(on("2026-12-26"), own)).toMatchObject({ why: "makeup", provisional: false })
  expect(explainDay(on("2027-01-01"), own)).toMatchObject({ working: false, provisional: false })
  // The notice as given does not name it, so the law's own list no longer stands in.
  expect(explainDay(on("2027-02-05"), own)).toMatchObject({ working: true, provisional: false })
  expect(explainDay(on("2027-12-31"), own).provisional).toBe(true)
  expect(explainDay(on("2026-05-11"), calendar).working).toBe(true)
})

test("working days between two dates are those counted one by one, both ways", () => {
  const start = on("2017-11-20")
  let counted = 0
  for (let ahead = 1; ahead <= 900; ahead += 1) {
    const day = start.add({ days: ahead })
    if (workedByTheNotices(day)) counted += 1
    expect(workingDaysBetween(start, day, calendar)).toBe(counted)
    expect(workingDaysBetween(day, start, calendar)).toBe(0 - counted)
  }
})

test("working days left: none on the day itself, negative from the day after", () => {
  const due = on("2026-06-12")
  const left = (today: string) => workingDaysLeft(on(today), due, calendar)
  expect(["2026-06-08", "2026-06-11", "2026-06-12"].map(left)).toEqual([4, 1, 0])
  expect(["2026-06-13", "2026-06-14", "2026-06-15", "2026-06-16"].map(left)).toEqual([-1, -1, -1, -2])
})
