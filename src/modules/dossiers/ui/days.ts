import type { Language } from "../../../base/words.ts"
import { today } from "../../../kit/clock.ts"
import { dateWords } from "../../../kit/dates.ts"

/** A day as the reader's language says it. */
export function dayWords(day: string, language: Language): string {
  return dateWords(day.slice(0, 10), language, today())
}
