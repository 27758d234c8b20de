import { dateWords } from "./dates.ts"
import { useLanguage } from "./preferences.tsx"

/** A day as a register says it, always with its year: 2026 年 1 月 20 日, and the time of a local moment behind it. */
export function useFullDay(): (date: string) => string {
  const language = useLanguage()
  return (date) => [dateWords(date, language, ""), date.slice(11)].filter(Boolean).join(" ")
}
