import { expect, test } from "vitest"
import { type DueComputation, deadlineSentence, deadlineTone, explainDue } from "./deadline.ts"

const today = "2026-06-09"
const open = { due: "2026-06-12", overdue: false, workingDaysLeft: 3 }

test("a deadline is a sentence in both languages", () => {
  expect(deadlineSentence(open, "zh", today)).toBe("还有 3 个工作日（6 月 12 日前）")
  expect(deadlineSentence(open, "en", today)).toBe("3 working days left (by 12 Jun)")
})

test("a missed deadline says by how much, whichever sign the count has", () => {
  const late = { due: "2026-06-05", overdue: true, workingDaysLeft: -2 }
  expect(deadlineSentence(late, "zh", today)).toBe("已逾期 2 个工作日（应于 6 月 5 日前）")
  expect(deadlineSentence({ ...late, workingDaysLeft: -1 }, "en", today)).toBe(
    "1 working day overdue (was due 5 Jun)",
  )
  expect(deadlineSentence({ ...late, workingDaysLeft: 0 }, "zh", today)).toBe("已逾期（应于 6 月 5 日前）")
})

test("one working day, the day itself, and a holiday before the day are each said in their own way", () => {
  expect(deadlineSentence({ ...open, workingDaysLeft: 1 }, "en", today)).toBe(
    "1 working day left (by 12 Jun)",
  )
  expect(deadlineSentence({ due: today, overdue: false, workingDaysLeft: 0 }, "zh", today)).toBe(
    "今天到期（6 月 9 日）",
  )
  expect(deadlineSentence({ due: "2026-06-10", overdue: false, workingDaysLeft: 0 }, "zh", today)).toBe(
    "6 月 10 日到期，其间没有工作日",
  )
})

test("another year is named, and a date that may still move says so", () => {
  const next = { due: "2027-01-04", overdue: false, workingDaysLeft: 140, provisional: true }
  expect(deadlineSentence(next, "zh", today)).toBe("还有 140 个工作日（2027 年 1 月 4 日前） · 暂定")
  expect(deadlineSentence(next, "en", today)).toContain("by 4 Jan 2027")
})

test("what has stopped no longer counts days", () => {
  expect(deadlineSentence({ ...open, status: "paused" }, "zh", today)).toBe(
    "期限已暂停（暂停前为 6 月 12 日）",
  )
  expect(deadlineSentence({ ...open, status: "met" }, "zh", today)).not.toContain("还有")
  expect(deadlineTone({ ...open, status: "met", overdue: true })).toBe("done")
})

test("three working days or fewer are soon; overdue outranks soon", () => {
  expect(deadlineTone(open)).toBe("soon")
  expect(deadlineTone({ ...open, workingDaysLeft: 4 })).toBe("calm")
  expect(deadlineTone({ ...open, overdue: true, workingDaysLeft: -1 })).toBe("late")
})

test("the computation names holidays with their range, sums weekends and gives the reason of a suspension", () => {
  const due: DueComputation = {
    start: "2026-09-28",
    period: { workingDays: 5 },
    due: "2026-10-19",
    provisional: true,
    skipped: [
      ...["01", "02", "03"].map((day) => ({
        date: `2026-10-${day}`,
        why: "holiday" as const,
        name: "国庆节",
      })),
      { date: "2026-10-10", why: "weekend" },
      { date: "2026-10-11", why: "weekend" },
      { date: "2026-10-12", why: "suspension" },
    ],
    suspensions: [{ from: "2026-10-12", to: "2026-10-14", reason: "等待会办意见" }],
  }
  expect(explainDue(due, "zh", today).map((step) => step.text)).toEqual([
    "自 9 月 28 日起，5 个工作日。",
    "其间 2 个周末休息日不计。",
    "国庆节（10 月 1 日 – 10 月 3 日）3 天不计。",
    "10 月 12 日至 10 月 14 日不计：等待会办意见。",
    "于 10 月 19 日到期。",
    "该年度放假安排尚未公布，日期暂定；公布后自动重算。",
  ])
  expect(explainDue(due, "en", today)[0]?.text).toBe("From 28 Sep, 5 working days.")
})
