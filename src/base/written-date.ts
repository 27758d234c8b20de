import type { Language, Params } from "./words.ts"

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]

/** A day (YYYY-MM-DD) as letters write it: 2026年6月15日, arabic figures and no zero before them; 15 June 2026. */
export function writtenDate(date: string, language: Language = "zh"): string {
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split("-").map(Number)
  return language === "zh" ? `${year}年${month}月${day}日` : `${day} ${months[month - 1]} ${year}`
}

const isDay = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/

/** What is filled into a sentence, its days (YYYY-MM-DD, also with a time behind them) as letters write them. */
export function withWrittenDates(params: Params, language: Language): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value !== "string" || !isDay.test(value)) return [name, value]
      const [day = "", time] = value.split(" ")
      return [name, [writtenDate(day, language), time].filter(Boolean).join(" ")]
    }),
  )
}
