import type { Language } from "../base/words.ts"
import { partsOf, weekdayOf } from "./clock.ts"

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
const weekdays: Record<Language, string[]> = {
  zh: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
}

/** 6 月 12 日 / 12 Jun; the year is said when it is not this year's. */
export function dateWords(date: string, language: Language, today: string): string {
  const [year, month, day] = [date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
  const sameYear = today.slice(0, 4) === year
  if (language === "zh") return `${sameYear ? "" : `${year} 年 `}${month} 月 ${day} 日`
  return `${day} ${months[month - 1]}${sameYear ? "" : ` ${year}`}`
}

export function weekdayWords(date: string, language: Language): string {
  return weekdays[language][weekdayOf(date)] ?? ""
}

/** 今天 10:32 / 6 月 12 日 10:32. */
export function momentWords(moment: string | number, language: Language, today: string): string {
  const { date, time } = partsOf(moment)
  if (date === today) return `${language === "zh" ? "今天" : "today"} ${time}`
  return `${dateWords(date, language, today)} ${time}`
}

/** 1,234 in both languages. */
export function numberWords(value: number): string {
  return value.toLocaleString("en-US")
}
