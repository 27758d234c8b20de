import { expect, test } from "vitest"
import { computeDue } from "./calendar.ts"
import { describeDay, explainDue } from "./explain.ts"
import { publishedDays } from "./published.ts"
import { festivals } from "./words.ts"
import { explainDay, workingCalendar } from "./working-calendar.ts"

const calendar = workingCalendar()
const on = (iso: string) => Temporal.PlainDate.from(iso)

test("a due date is explained with its start, its length and what was skipped", () => {
  const computation = computeDue(on("2026-06-08"), { workingDays: 10 }, calendar)
  expect(explainDue(computation, "zh")).toBe(
    "2026年6月23日：自2026年6月8日次日起第 10 个工作日；跳过周末 2 天、端午节（2026年6月19日至2026年6月21日）",
  )
  expect(explainDue(computation, "en")).toBe(
    "23 June 2026: working day 10 after 8 June 2026; skipping weekend days (2), Dragon Boat Festival (19 June 2026–21 June 2026)",
  )
})

test("a suspension, a rolled end and a provisional date are said", () => {
  const stood = { from: "2026-12-28", to: "2026-12-30", reason: "stood_still" }
  const computation = computeDue(on("2026-12-21"), { months: 1 }, calendar, [stood])
  expect(computation.due).toBe("2027-01-25")
  expect(explainDue(computation, "zh")).toBe(
    "2027年1月25日：自2026年12月21日起满 1 个月；2026年12月28日至2026年12月30日不计入（暂停期间）；期满日逢非工作日（2027年1月24日），顺延；放假安排尚未公布，日期为暂定，公布后重新计算",
  )
  expect(explainDue(computation, "en")).toContain("the case stood still")
  expect(explainDue(computation, "en")).not.toMatch(/[\u4e00-\u9fff{}]/)
})

test("a day is described in both languages", () => {
  const day = (iso: string) => explainDay(on(iso), calendar)
  expect(describeDay(day("2026-05-09"), "zh")).toBe("劳动节调休上班")
  expect(describeDay(day("2026-05-09"), "en")).toBe("worked in exchange for Labour Day")
  expect(describeDay(day("2027-10-01"), "zh")).toBe("国庆节放假（暂定）")
  expect(describeDay(day("2026-05-11"), "en")).toBe("working day")
})

test("every festival in the published notices has an English name", () => {
  for (const { name } of publishedDays) expect(festivals[name], name).toBeDefined()
})
