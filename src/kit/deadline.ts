import { fill, type Language } from "../base/words.ts"
import { dateWords } from "./dates.ts"
import { kitWords } from "./words.ts"

export type Period = { workingDays: number } | { days: number } | { months: number } | { on: string }

/** How a date was computed, as the calendar of the rulebook answers it. */
export interface DueComputation {
  start: string
  period: Period
  due: string
  provisional: boolean
  skipped: { date: string; why: "weekend" | "holiday" | "suspension" | "rolled"; name?: string }[]
  suspensions: { from: string; to: string; reason: string }[]
}

export interface DeadlineFacts {
  due: string
  overdue: boolean
  workingDaysLeft: number
  provisional?: boolean
  status?: "open" | "paused" | "met" | "cancelled"
}

/** Within this many working days a deadline is worded and shaped as due soon. */
export const soonDays = 3

export type DeadlineTone = "late" | "soon" | "calm" | "done" | "off"

export function deadlineTone(facts: DeadlineFacts): DeadlineTone {
  if (facts.status === "met") return "done"
  if (facts.status === "cancelled" || facts.status === "paused") return "off"
  if (facts.overdue) return "late"
  return facts.workingDaysLeft <= soonDays ? "soon" : "calm"
}

/** A deadline as a sentence: 还有 3 个工作日（6 月 12 日前）; 已逾期 2 个工作日（应于 6 月 12 日前）. */
export function deadlineSentence(facts: DeadlineFacts, language: Language, today: string): string {
  const words = kitWords.deadline
  const date = dateWords(facts.due, language, today)
  const days = Math.abs(facts.workingDaysLeft)
  const pick = () => {
    if (facts.status === "met") return words.met
    if (facts.status === "cancelled") return words.cancelled
    if (facts.status === "paused") return words.paused
    if (facts.overdue) return days === 0 ? words.overdueToday : days === 1 ? words.overdueOne : words.overdue
    if (facts.due === today) return words.today
    if (days === 0) return words.beforeNextWorkingDay
    return days === 1 ? words.leftOne : words.left
  }
  const sentence = fill(pick()[language], { days, date })
  const open = facts.status === undefined || facts.status === "open"
  return facts.provisional && open ? sentence + words.provisionalMark[language] : sentence
}

/** 20 个工作日 / within 20 working days. */
export function periodWords(period: Period, language: Language, today: string): string {
  const words = kitWords.deadline
  if ("workingDays" in period) return fill(words.workingDays[language], { n: period.workingDays })
  if ("days" in period) return fill(words.days[language], { n: period.days })
  if ("months" in period) return fill(words.months[language], { n: period.months })
  return fill(words.on[language], { date: dateWords(period.on, language, today) })
}

export interface Step {
  kind: "start" | "skip" | "suspension" | "due" | "provisional"
  text: string
}

/** The computation, step by step: what counted, what did not, and why. Weekends are summed, holidays named. */
export function explainDue(due: DueComputation, language: Language, today: string): Step[] {
  const words = kitWords.deadline
  const on = (date: string) => dateWords(date, language, today)
  const steps: Step[] = [
    {
      kind: "start",
      text: fill(words.explainStart[language], {
        date: on(due.start),
        period: periodWords(due.period, language, today),
      }),
    },
  ]
  const weekends = due.skipped.filter((day) => day.why === "weekend").length
  if (weekends > 0) steps.push({ kind: "skip", text: fill(words.explainWeekends[language], { n: weekends }) })
  for (const [name, days] of groupHolidays(due)) {
    const first = days[0] as string
    const last = days.at(-1) as string
    const range = first === last ? on(first) : `${on(first)} – ${on(last)}`
    steps.push({
      kind: "skip",
      text: fill(words.explainHoliday[language], {
        name: name || words.holiday[language],
        range,
        n: days.length,
      }),
    })
  }
  for (const each of due.suspensions) {
    const params = { from: on(each.from), to: on(each.to), reason: each.reason }
    steps.push({ kind: "suspension", text: fill(words.explainSuspension[language], params) })
  }
  const rolled = due.skipped.filter((day) => day.why === "rolled")
  if (rolled.length > 0)
    steps.push({
      kind: "skip",
      text: fill(words.explainRolled[language], { date: on((rolled[0] as { date: string }).date) }),
    })
  steps.push({ kind: "due", text: fill(words.explainDue[language], { date: on(due.due) }) })
  if (due.provisional) steps.push({ kind: "provisional", text: words.explainProvisional[language] })
  return steps
}

function groupHolidays(due: DueComputation): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const day of due.skipped) {
    if (day.why !== "holiday") continue
    groups.set(day.name ?? "", [...(groups.get(day.name ?? "") ?? []), day.date])
  }
  return groups
}
