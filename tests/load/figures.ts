import { readFileSync } from "node:fs"

/** What a crowd was answered: how long each answer took in milliseconds, and what went wrong. */
export interface Answers {
  readonly reads: number[]
  readonly writes: number[]
  readonly errors: Map<string, number>
  /** How often somebody was turned away at the door and came again; the waiting is in the times. */
  turnedAway: number
}

export const noAnswers = (): Answers => ({ reads: [], writes: [], errors: new Map(), turnedAway: 0 })

/** The value under which so many of a hundred stay. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}

export const errorsIn = ({ errors }: Answers): number => [...errors.values()].reduce((a, b) => a + b, 0)

export const aims = { reads: 300, writes: 500, fanOut: 1_000 }

export const holds = (answers: Answers): boolean =>
  errorsIn(answers) === 0 &&
  percentile(answers.reads, 99) <= aims.reads &&
  percentile(answers.writes, 99) <= aims.writes

/** One line: throughput, p50 and p99 of each kind beside its aim, errors; a miss is printed as a miss. */
export function describe(answers: Answers, seconds: number): string {
  const kind = (name: "reads" | "writes") => {
    const times = answers[name]
    if (times.length === 0) return []
    const p99 = percentile(times, 99)
    const rate = (times.length / seconds).toFixed(times.length < seconds * 10 ? 1 : 0)
    return [
      `${times.length} ${name} (${rate}/s) p50 ${percentile(times, 50).toFixed(0)} ms, p99 ${p99.toFixed(0)} ms${p99 > aims[name] ? ` MISS (aim ≤ ${aims[name]} ms)` : ""}`,
    ]
  }
  const errors = [...answers.errors].map(([what, times]) => `${what} × ${times}`).join(", ")
  const turned = answers.turnedAway ? [`turned away and come again ${answers.turnedAway} times`] : []
  return [...kind("reads"), ...kind("writes"), ...turned, errors ? `ERRORS: ${errors}` : "no error"].join(
    " · ",
  )
}

/** Megabytes of a process now and at its highest; of PostgreSQL, what its processes hold between them. */
export function memoryOf(pid: number): { readonly now: number; readonly most: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8")
  const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1_024
  return { now: read("VmRSS"), most: read("VmHWM") }
}

export function memoryOfAll(master: number): number {
  const shares = familyOf(master).map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(proc(pid, "smaps_rollup"))?.[1] ?? 0),
  )
  return shares.reduce((a, b) => a + b, 0) / 1_024
}

/** Seconds of processor that a process has used; a measure that others on the machine do not disturb. */
export const processorOf = (pid: number): number => secondsOf(pid, 11, 13)

/** With what its ended children had used. */
export function processorOfAll(master: number): number {
  const living = familyOf(master).map(processorOf)
  return living.reduce((a, b) => a + b, 0) + secondsOf(master, 13, 15)
}

/** Of `/proc/…/stat`: user and system time are the 12th and 13th after the bracketed name, the children's follow. */
function secondsOf(pid: number, from: number, to: number): number {
  const fields = proc(pid, "stat")
    .replace(/^.*\) /, "")
    .split(" ")
  return fields.slice(from, to).reduce((sum, ticks) => sum + Number(ticks) / 100, 0)
}

function familyOf(master: number): number[] {
  return [master, ...proc(master, `task/${master}/children`).trim().split(" ").map(Number)]
}

function proc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8")
  } catch {
    // Ended between the two readings.
    return ""
  }
}
