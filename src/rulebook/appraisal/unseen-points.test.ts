import { expect, test } from "vitest"
import { fact, facts, outcome, regulation } from "./testing/regulation.ts"

const item = (id: string, counts: unknown, more: object) => ({ id, name: id, counts, ...more })

test("it starts at the pass mark with no ceiling, and a net loss fails; whether 70 is within 70分以下 is a setting", () => {
  const rules = regulation("dongcheng-like", {
    settings: {
      seventy: {
        name: "70 分以下",
        value: "included",
        choices: ["included", "excluded"],
        open: "“以下”是否含本数。",
      },
    },
    total: { start: 60 },
    blocks: [
      {
        id: "all",
        name: "积分",
        items: [
          item("attended", "activity.attended", { points: 2.5 }),
          item("absent", "meeting.absent", { points: -1 }),
        ],
      },
    ],
    grades: [
      { id: "pass", name: "称职", atLeast: 60 },
      { id: "fail", name: "不称职", otherwise: true },
    ],
    measures: [
      {
        id: "remind",
        name: "提醒",
        rung: "reminder_notice",
        when: {
          setting: "seventy",
          cases: { included: { score: "total", atMost: 70 }, excluded: { score: "total", below: 70 } },
        },
      },
    ],
  })
  expect(outcome(rules, [])).toMatchObject({ score: 60, grade: "pass" })
  expect(outcome(rules, [facts("meeting.absent", 1)])).toMatchObject({ score: 59, grade: "fail" })
  expect(outcome(rules, [facts("activity.attended", 90)]).score).toBe(285)
  // 60 + 4 × 2.5 = 70 exactly.
  const exact = [facts("activity.attended", 4)]
  const proposed = (seventy: string) => outcome(rules, exact, {}, { settings: { seventy } }).measures.length
  expect([proposed("included"), proposed("excluded")]).toEqual([1, 0])
})

test("a base by role and by months served, then ordinary duty, materials, unit and society, each its block", () => {
  const rules = regulation("five-parts", {
    kinds: { "unit.praised": { name: "单位表现" } },
    total: { rounding: { places: 1, mode: "half_up" } },
    blocks: [
      {
        id: "base",
        name: "基础",
        start: { byRole: { standing_member: { perMonth: 5 } }, otherwise: { perMonth: "25/6" } },
        floor: 0,
        items: [
          item("absent", "meeting.absent", { points: { byRole: { standing_member: -10 }, otherwise: -8 } }),
        ],
      },
      { id: "ordinary", name: "平时", cap: 35, items: [item("active", "activity.attended", { points: 5 })] },
      { id: "materials", name: "材料", items: [item("filed", "proposal.filed", { points: 5 })] },
      { id: "unit", name: "单位", cap: 15, items: [item("unit_praised", "unit.praised", { points: 7.5 })] },
      {
        id: "society",
        name: "社会",
        items: [item("welfare", "service.welfare", { measure: "hours", every: 8, points: 4 })],
      },
    ],
  })
  // 50 + min(8 × 5, 35) + 2 × 5 + min(3 × 7.5, 15) + ⌊41 ÷ 8⌋ × 4 = 130, as the result sheet of 绍兴 comes to.
  const year = [
    facts("activity.attended", 8),
    facts("proposal.filed", 2),
    facts("unit.praised", 3),
    fact("service.welfare", { hours: 41 }),
  ]
  expect(outcome(rules, year)).toMatchObject({
    score: 130,
    points: { base: 50, ordinary: 35, unit: 15, society: 20 },
  })
  expect(outcome(rules, [], { roles: ["standing_member"] }).score).toBe(60)
  // From 10 August: five calendar months, 5 × 25/6 = 20.83…, less one absence of 8.
  expect(outcome(rules, [facts("meeting.absent", 1)], { from: "2026-08-10" }).score).toBe(12.8)
})

test("deductions stop when the block is used up; less than two thirds of a meeting is an absence", () => {
  const short = { kind: "meeting.attended", where: { half_days: { of: "half_days_held", below: "2/3" } } }
  const rules = regulation("anqing-like", {
    blocks: [
      {
        id: "meetings",
        name: "会议",
        start: 50,
        floor: 0,
        items: [
          item("plenary", ["meeting.absent", short], { points: -10, for: ["member"] }),
          item("excused", "meeting.excused", { points: -2 }),
        ],
      },
      { id: "proposals", name: "提案", cap: 30, items: [item("filed", "proposal.filed", { points: 12 })] },
    ],
  })
  const held = (half_days: number) => fact("meeting.attended", { half_days, half_days_held: 6 })
  expect(outcome(rules, [held(4)]).score).toBe(50)
  expect(outcome(rules, [held(3.5)]).score).toBe(40)
  const worst = outcome(rules, [
    facts("meeting.absent", 6),
    facts("meeting.excused", 3),
    facts("proposal.filed", 3),
  ])
  expect(worst).toMatchObject({ score: 30, points: { meetings: 0, proposals: 30 } })
  expect(worst.lines.find(({ what }) => what === "block_floor")?.points).toBe(16)
})

test("shares of what was asked, weighed evaluations, and rounding of a block to the even neighbour", () => {
  const rules = regulation("proportional", {
    total: { rounding: { places: 2, mode: "half_up" } },
    blocks: [
      {
        id: "attendance",
        name: "出勤",
        items: [
          item("rate", "meeting.attended", {
            per: "rate",
            measure: "half_days",
            outOf: ["meeting.attended", "meeting.absent", "meeting.excused"],
            points: 30,
          }),
        ],
      },
      {
        id: "evaluation",
        name: "评价",
        rounding: { places: 0, mode: "half_even" },
        items: [
          item("constituents", "evaluation.constituents", { per: "average", points: 0.3 }),
          item("committee", "evaluation.committee", { per: "latest", points: 0.2 }),
        ],
      },
      {
        id: "tasks",
        name: "任务",
        items: [item("done", "task.done", { per: "rate", outOf: { number: 4 }, points: 20, cap: 20 })],
      },
    ],
  })
  // 30 × 7/9 = 23.333…; 0.3 × 85 + 0.2 × 85 = 42.5 → 42; 20 × 3/4 = 15: 80.33.
  const year = [
    fact("meeting.attended", { half_days: 7 }),
    fact("meeting.absent", { half_days: 2 }),
    fact("evaluation.constituents", { score: 90 }),
    fact("evaluation.constituents", { score: 80 }),
    fact("evaluation.committee", { score: 85 }),
    facts("task.done", 3),
  ]
  expect(outcome(rules, year)).toMatchObject({ score: 80.33, points: { evaluation: 42, tasks: 15 } })
  expect(outcome(rules, [facts("task.done", 6)]).points.tasks).toBe(20)
})
