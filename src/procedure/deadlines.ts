import {
  computeDue,
  type DueComputation,
  type Period,
  type Suspension,
  type WorkingCalendar,
} from "../rulebook/calendar/calendar.ts"
import type { AnyProcedure, Deadline } from "./language.ts"

/** A deadline of one case, as kept: its date and how it came about. */
export interface RunningDeadline {
  readonly name: string
  readonly status: "open" | "paused"
  readonly computation: DueComputation
  readonly pausedOn: string | null
}

export type DeadlineChange =
  | { readonly kind: "start"; readonly name: string; readonly computation: DueComputation }
  | { readonly kind: "meet" | "cancel" | "pause"; readonly name: string; readonly on: string }
  | { readonly kind: "move"; readonly name: string; readonly computation: DueComputation }

interface Move {
  readonly record: { readonly state: string }
  readonly terms: unknown
  readonly today: Temporal.PlainDate
  readonly calendar: WorkingCalendar
  readonly running: readonly RunningDeadline[]
  readonly sets?: Readonly<Record<string, Period>>
}

// biome-ignore lint/suspicious/noExplicitAny: terms and record are the module's
type AnyDeadline = Deadline<any, any, string, string>

/**
 * What happens to a case's deadlines when it has arrived in `record.state`: those of the state start, those whose
 * states were left are met, or cancelled where they are void, those that stand are paused, and on resuming the days stood still do not count.
 */
export function moveDeadlines(procedure: AnyProcedure, move: Move): DeadlineChange[] {
  return (Object.entries(procedure.deadlines) as [string, AnyDeadline][]).flatMap(([name, deadline]) => {
    const running = move.running.find((each) => each.name === name)
    const state = move.record.state
    if (deadline.standsIn?.includes(state)) return running ? stand(running, move) : []
    if (deadline.startsIn === state || deadline.runsIn?.includes(state)) {
      const set = move.sets?.[name]
      if (running) return set ? reset(running, set, move) : resume(running, move)
      if (deadline.startsIn !== state) return []
      const within = set ?? deadline.within(move.terms, move.record)
      if (within === null) return []
      return [{ kind: "start", name, computation: computeDue(move.today, within, move.calendar) }]
    }
    if (!running) return []
    const kind = deadline.voidIn?.includes(state) ? ("cancel" as const) : ("meet" as const)
    return [{ kind, name, on: move.today.toString() }]
  })
}

function stand(running: RunningDeadline, move: Move): DeadlineChange[] {
  if (running.status === "paused") return []
  return [{ kind: "pause", name: running.name, on: move.today.toString() }]
}

function resume(running: RunningDeadline, move: Move): DeadlineChange[] {
  if (running.status === "open" || running.pausedOn === null) return []
  const yesterday = move.today.subtract({ days: 1 })
  const stood: Suspension[] =
    Temporal.PlainDate.compare(running.pausedOn, yesterday) > 0
      ? []
      : [{ from: running.pausedOn, to: yesterday.toString(), reason: "stood_still" }]
  const { start, period, suspensions } = running.computation
  const computation = computeDue(Temporal.PlainDate.from(start), period, move.calendar, [
    ...suspensions,
    ...stood,
  ])
  return [{ kind: "move", name: running.name, computation }]
}

function reset(running: RunningDeadline, period: Period, move: Move): DeadlineChange[] {
  const start = Temporal.PlainDate.from(running.computation.start)
  const computation = computeDue(start, period, move.calendar, running.computation.suspensions)
  return [{ kind: "move", name: running.name, computation }]
}
