import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { openPace } from "./live-pace.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A screen, and when it read what. */
function screen(chance: number) {
  const reads: string[] = []
  const from = performance.now()
  const pace = openPace(
    (topics) => reads.push(`${performance.now() - from}: ${[...topics].join(" ")}`),
    () => chance,
  )
  return { reads, pace }
}

test("a few screens read at once what changed, and once a second at most what goes on changing", () => {
  const { reads, pace } = screen(0.5)
  for (const topic of ["proposals", "todo", "todo"]) pace.hear({ topics: [topic], within: 0 })
  expect(reads).toEqual(["0: proposals"])
  vi.advanceTimersByTime(5_000)
  expect(reads).toEqual(["0: proposals", "1000: todo"])
})

test("many screens spread over the time that the server gives them, each in its own place", () => {
  const { reads, pace } = screen(0.25)
  for (let second = 0; second < 30; second += 1) {
    pace.hear({ topics: ["proposals"], within: 12_000 })
    vi.advanceTimersByTime(1_000)
  }
  expect(reads).toEqual(["3000: proposals", "15000: proposals", "27000: proposals"])
})

test("whoever looks at the very case that changed waits for nobody", () => {
  const { reads, pace } = screen(0.5)
  pace.hear({ topics: ["proposals"], within: 12_000 })
  vi.advanceTimersByTime(2_000)
  pace.hear({ topics: ["proposals", "todo"], within: 12_000, urgent: true })
  expect(reads).toEqual(["2000: proposals todo"])
})
