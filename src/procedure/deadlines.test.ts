import { expect, test } from "vitest"
import { workingCalendar } from "../rulebook/calendar/working-calendar.ts"
import { moveDeadlines, type RunningDeadline } from "./deadlines.ts"
import { loan } from "./example.ts"

const calendar = workingCalendar()
const terms = { loanDays: 30, renewals: 1 }
const day = (iso: string) => Temporal.PlainDate.from(iso)
const move = (state: string, today: string, running: RunningDeadline[] = [], sets = {}) =>
  moveDeadlines(loan, { record: { state }, terms, today: day(today), calendar, running, sets })

function started(): RunningDeadline {
  const [change] = move("lent", "2026-03-02")
  if (change?.kind !== "start") throw new Error("it should have started")
  return { name: "back", status: "open", computation: change.computation, pausedOn: null }
}

test("arriving in its state starts a deadline, with how it was computed", () => {
  expect(started().computation).toMatchObject({
    start: "2026-03-02",
    period: { days: 30 },
    due: "2026-04-01",
  })
})

test("leaving its states meets it", () => {
  expect(move("on_shelf", "2026-03-10", [started()])).toEqual([
    { kind: "meet", name: "back", on: "2026-03-10" },
  ])
})

test("arriving where the duty falls away cancels it", () => {
  const voided = { ...loan, deadlines: { back: { ...loan.deadlines.back, voidIn: ["on_shelf"] } } }
  const record = { state: "on_shelf" }
  const running = [started()]
  const today = day("2026-03-10")
  expect(moveDeadlines(voided as typeof loan, { record, terms, today, calendar, running })).toEqual([
    { kind: "cancel", name: "back", on: "2026-03-10" },
  ])
})

test("days in a state where the clock stands do not count", () => {
  expect(move("damaged", "2026-03-10", [started()])).toEqual([
    { kind: "pause", name: "back", on: "2026-03-10" },
  ])
  const paused: RunningDeadline = { ...started(), status: "paused", pausedOn: "2026-03-10" }
  const [change] = move("lent", "2026-03-17", [paused])
  expect(change).toMatchObject({
    kind: "move",
    computation: {
      due: "2026-04-08",
      suspensions: [{ from: "2026-03-10", to: "2026-03-16", reason: "stood_still" }],
    },
  })
})

test("an action may set the date anew, from the same start", () => {
  const [change] = move("lent", "2026-03-20", [started()], { back: { days: 60 } })
  expect(change).toMatchObject({ kind: "move", computation: { start: "2026-03-02", due: "2026-05-06" } })
})
