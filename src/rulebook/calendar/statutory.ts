import { dayNumber, isoDay } from "./day-number.ts"
import type { SpecialDay } from "./published.ts"

/** The day of a Chinese lunar date; `year` is the Gregorian year in which that lunar year begins. */
function lunarDay(year: number, monthCode: string, day: number): string {
  return Temporal.PlainDate.from({ calendar: "chinese", year, monthCode, day })
    .withCalendar("iso8601")
    .toString()
}

/**
 * 清明, when the sun reaches 15°: 4 or 5 April in this century (2000 to 2099, agrees with the sun's position for each
 * year in the tests); outside it 5 April stands in.
 */
function clearAndBright(year: number): string {
  const ofCentury = year - 2000
  const inRange = ofCentury >= 0 && ofCentury < 100
  const day = inRange ? Math.floor(ofCentury * 0.2422 + 4.81) - Math.floor(ofCentury / 4) : 5
  return isoDay(dayNumber(year, 4, day))
}

/**
 * The thirteen days off that 全国年节及纪念日放假办法 (as revised in 2024) fixes by itself, for a year without a
 * notice. How a festival on a weekend is made good, and which weekends are worked, only the notice says; until then
 * these days are left out, and the year is provisional.
 */
export function statutoryDays(year: number): SpecialDay[] {
  const newYear = Temporal.PlainDate.from(lunarDay(year, "M01", 1))
  const days: [string, string][] = [
    [`${year}-01-01`, "元旦"],
    ...[-1, 0, 1, 2].map((offset): [string, string] => [newYear.add({ days: offset }).toString(), "春节"]),
    [clearAndBright(year), "清明节"],
    [`${year}-05-01`, "劳动节"],
    [`${year}-05-02`, "劳动节"],
    [lunarDay(year, "M05", 5), "端午节"],
    [lunarDay(year, "M08", 15), "中秋节"],
    [`${year}-10-01`, "国庆节"],
    [`${year}-10-02`, "国庆节"],
    [`${year}-10-03`, "国庆节"],
  ]
  return days.map(([date, name]) => ({ date, working: false, name }))
}
