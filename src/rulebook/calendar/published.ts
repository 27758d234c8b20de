import published from "chinese-days/dist/chinese-days.json" with { type: "json" }

/** A day on which the rule of the week does not hold. */
export interface SpecialDay {
  readonly date: string
  readonly working: boolean
  readonly name: string
}

/** The library's names are short and mixed; these are the names of 全国年节及纪念日放假办法. */
const names: Readonly<Record<string, string>> = {
  元旦: "元旦",
  春节: "春节",
  清明: "清明节",
  劳动节: "劳动节",
  端午: "端午节",
  中秋: "中秋节",
  国庆节: "国庆节",
  中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日: "抗战胜利纪念日",
}

/** Library entries read `Spring Festival,春节,4`. */
function nameOf(entry: string): string {
  const short = entry.split(",")[1] ?? entry
  return names[short] ?? short
}

function specialDays(entries: Readonly<Record<string, string>>, working: boolean): SpecialDay[] {
  return Object.entries(entries).map(([date, entry]) => ({ date, working, name: nameOf(entry) }))
}

/**
 * Holidays and make-up working days of the State Council's yearly notices, from `chinese-days`. Only its data are
 * used: its functions answer "working day" for weekdays of years without a notice, and read dates in the time zone
 * of the machine. Each day of 2015 to 2026 is tested against a table written independently.
 */
export const publishedDays: readonly SpecialDay[] = [
  ...specialDays(published.holidays, false),
  ...specialDays(published.workdays, true),
]

/**
 * Years whose notice is in the data. A year counts when its National Day is there: a notice may also name days of the
 * December before (31 December 2018 and 2022), which does not make that year published.
 */
export const publishedYears: readonly number[] = Object.keys(published.holidays)
  .filter((date) => date.endsWith("-10-01"))
  .map((date) => Number(date.slice(0, 4)))
  .sort((a, b) => a - b)
