import { fill, type Language } from "../../base/words.ts"
import { writtenDate } from "../../base/written-date.ts"
import type { DueComputation, Period, SkippedDay } from "./calendar.ts"
import { parseDay } from "./day-number.ts"
import { festivals, suspensionReasons, calendarWords as words } from "./words.ts"
import type { DayFact } from "./working-calendar.ts"

/** Why a due date is what it is, as a sentence: 2026年6月15日：自…次日起第 15 个工作日；跳过周末 8 天、端午节（…）. */
export function explainDue(computation: DueComputation, language: Language): string {
  const { skipped } = computation
  const due = fill(words.due[language], {
    due: writtenDate(computation.due, language),
    period: periodWords(computation.period, computation.start, language),
  })
  const passed = [weekendWords(skipped, language), ...festivalWords(skipped, language)].filter(Boolean)
  const clauses = [
    due,
    ...(passed.length > 0
      ? [fill(words.skipped[language], { list: passed.join(words.listEnd[language]) })]
      : []),
    ...suspensionWords(skipped, language),
    ...rolledWords(skipped, language),
    ...(computation.provisional ? [words.provisional[language]] : []),
  ]
  return clauses.join(words.clauseEnd[language])
}

/** What a day is: 工作日, 周末, 端午节放假, 国庆节调休上班（暂定）. */
export function describeDay(fact: DayFact, language: Language): string {
  const name = fact.name === undefined ? words.dayOff[language] : festivalName(fact.name, language)
  const text = fill(words.day[fact.why][language], { name })
  return fact.provisional ? text + words.provisionalDay[language] : text
}

function periodWords(period: Period, start: string, language: Language): string {
  if ("on" in period) return words.period.on[language]
  const from = writtenDate(start, language)
  if ("workingDays" in period)
    return fill(words.period.workingDays[language], { start: from, n: period.workingDays })
  if ("days" in period) return fill(words.period.days[language], { start: from, n: period.days })
  return fill(words.period.months[language], { start: from, n: period.months })
}

function weekendWords(skipped: readonly SkippedDay[], language: Language): string {
  const n = skipped.filter((day) => day.why === "weekend").length
  return n === 0 ? "" : fill(words.weekend[language], { n })
}

function festivalWords(skipped: readonly SkippedDay[], language: Language): string[] {
  return runsOf(skipped, "holiday").map((run) =>
    fill(words.festival[language], {
      name: run.name === undefined ? words.dayOff[language] : festivalName(run.name, language),
      days: runWords(run, language),
    }),
  )
}

function suspensionWords(skipped: readonly SkippedDay[], language: Language): string[] {
  return runsOf(skipped, "suspension").map((run) => {
    const reason = run.name ?? ""
    return fill(words.suspended[language], {
      days: runWords(run, language),
      reason: suspensionReasons[reason]?.[language] ?? reason,
    })
  })
}

function rolledWords(skipped: readonly SkippedDay[], language: Language): string[] {
  const days = skipped.filter((day) => day.why === "rolled")
  const [first] = days
  const last = days[days.length - 1]
  if (!first || !last) return []
  return [
    fill(words.rolled[language], {
      days: runWords({ from: first.date, to: last.date, name: undefined }, language),
    }),
  ]
}

interface Run {
  from: string
  to: string
  name: string | undefined
}

/** Days in a row with the same name become one run. */
function runsOf(skipped: readonly SkippedDay[], why: SkippedDay["why"]): Run[] {
  const runs: Run[] = []
  for (const day of skipped) {
    if (day.why !== why) continue
    const last = runs[runs.length - 1]
    const follows = last && parseDay(day.date) === parseDay(last.to) + 1 && last.name === day.name
    if (follows) last.to = day.date
    else runs.push({ from: day.date, to: day.date, name: day.name })
  }
  return runs
}

function runWords(run: Run, language: Language): string {
  const from = writtenDate(run.from, language)
  return run.from === run.to ? from : from + words.to[language] + writtenDate(run.to, language)
}

/** A name that an organisation wrote into its own notice is shown as written. */
function festivalName(name: string, language: Language): string {
  return festivals[name]?.[language] ?? name
}
