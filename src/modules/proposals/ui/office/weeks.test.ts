import { expect, test } from "vitest"
import { boardOf, mondayOf, sumOf, weeksFrom, workingDaysLeft } from "./weeks.ts"

test("a week begins on Monday, a Sunday belongs to the week before", () => {
  expect(mondayOf("2026-11-23")).toBe("2026-11-23")
  expect(mondayOf("2026-11-22")).toBe("2026-11-16")
  expect(weeksFrom("2026-11-21", 3)).toEqual(["2026-11-16", "2026-11-23", "2026-11-30"])
})

test("units with something overdue come first, and every deadline is counted once", () => {
  const weeks = weeksFrom("2026-11-21", 2)
  const unit = (unitId: string, week: string, count: number) => ({
    unitId,
    unitName: unitId,
    week,
    count,
  })
  const board = boardOf(
    [
      unit("a", "2026-11-23", 4),
      unit("b", "late", 1),
      unit("a", "paused", 3),
      unit("b", "2027-01-04", 2),
      unit("a", "2026-11-16", 1),
    ],
    weeks,
  )
  expect(board.map((each) => each.unitId)).toEqual(["b", "a"])
  expect(board[0]).toMatchObject({ late: 1, weeks: [0, 0], later: 2, total: 3 })
  expect(board[1]).toMatchObject({ late: 0, weeks: [1, 4], later: 0, paused: 3, total: 8 })
  expect(sumOf(board)).toEqual({ late: 1, weeks: [1, 4], later: 2, paused: 3, total: 11 })
})

test("weekends do not count towards what is left, nor towards how late it is", () => {
  const working = (date: string) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())
  expect(workingDaysLeft("2026-11-20", "2026-11-24", working)).toBe(2)
  expect(workingDaysLeft("2026-11-24", "2026-11-20", working)).toBe(-2)
  expect(workingDaysLeft("2026-11-21", "2026-11-20", working)).toBe(0)
  expect(workingDaysLeft("2026-11-20", "2026-11-20", working)).toBe(0)
})
