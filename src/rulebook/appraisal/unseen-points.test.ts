import { expect, test } from "vitest"
import { fact, facts, outcome, outcomes, regulation, scores } from "./testing/regulation.ts"

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

test("the first proposer has half, the others share the rest up to three; the higher of own and joint counts; one office keeps", () => {
  const lead = { is: { role: "lead" }, part: 0.5 }
  const rules = regulation("shares", {
    settings: { keeps: { name: "谁计分", value: "proposal", choices: ["proposal", "opinion", "highest"] } },
    blocks: [
      {
        id: "all",
        name: "全部",
        items: [
          item("own", { kind: "proposal.filed", where: { form: "individual" } }, { points: 15 }),
          item(
            "joint",
            { kind: "proposal.filed", where: { form: "joint" } },
            { points: 25, share: { lead, rest: "equal", atMost: 3 } },
          ),
          item(
            "collective",
            { kind: "proposal.filed", where: { form: "collective" } },
            { points: 20, share: { rest: "equal", atMost: 3 } },
          ),
          item("used", "opinion.adopted", {
            distinct: { by: "chain", keep: "highest" },
            points: { by: "level", values: { province: 16, county: 4 }, otherwise: 2 },
          }),
        ],
      },
    ],
    exclusive: [
      {
        id: "offices",
        name: "转办不重复",
        per: "chain",
        keep: { setting: "keeps", cases: { proposal: "listed", opinion: "listed", highest: "highest" } },
        items: {
          setting: "keeps",
          cases: { proposal: ["own", "used"], opinion: ["used", "own"], highest: ["own", "used"] },
        },
      },
      { id: "one_of", name: "个人与集体取高", per: "year", keep: "highest", items: ["joint", "collective"] },
    ],
  })
  const joint = (role: string, position: number, parties: number) =>
    outcome(rules, [fact("proposal.filed", { form: "joint", role, position, parties })]).score
  // 25 ÷ 2 = 12.5; the rest among two: 6.25; the fourth is not credited; alone all of it.
  expect([
    joint("lead", 1, 3),
    joint("co_signer", 2, 3),
    joint("co_signer", 4, 5),
    joint("lead", 1, 1),
  ]).toEqual([12.5, 6.25, 0, 25])
  // 20 among three is 20/3 < 12.5.
  const both = [
    fact("proposal.filed", { form: "joint", role: "lead", position: 1, parties: 2 }),
    fact("proposal.filed", { form: "collective", position: 2, parties: 7 }),
  ]
  expect(outcome(rules, both).score).toBe(12.5)
  expect(outcome(rules, both.slice(1)).score).toBe("20/3")
  // One matter, filed (15) and adopted twice, by the county (4) and then the province (16): the higher use counts once.
  const chain = [
    fact("proposal.filed", { form: "individual", chain: "c" }),
    fact("opinion.adopted", { level: "county", chain: "c" }),
    fact("opinion.adopted", { level: "province", chain: "c" }),
  ]
  const kept = (keeps: string) => outcome(rules, chain, {}, { settings: { keeps } }).score
  expect([kept("proposal"), kept("opinion"), kept("highest")]).toEqual([15, 16, 16])
  expect(outcome(rules, chain.slice(1)).score).toBe(16)
})

test("four slots with alternatives, once a quarter, gates by role, a penalty and a veto", () => {
  const rules = regulation("slots", {
    total: { cap: 100 },
    blocks: [
      {
        id: "slots",
        name: "四个一",
        items: [
          item("proposal", "proposal.filed", { per: "once", points: 20 }),
          item("writing", ["opinion.adopted", "history.manuscript"], { per: "once", points: 20 }),
          item("study", "activity.attended", { distinct: "quarter", points: 5, cap: 20 }),
          item("speech", "speech.given", { per: "once", points: 40, needs: 2 }),
        ],
      },
    ],
    gates: [
      {
        id: "basic",
        name: "基本要求",
        unless: {
          all: [
            { count: { kind: "meeting.attended", where: { meeting: "plenary" } }, atLeast: 1 },
            {
              any: [
                { count: "proposal.filed", atLeast: 1 },
                { count: "opinion.adopted", atLeast: 1 },
              ],
            },
          ],
        },
        effect: { points: -10, gradeAtMost: "pass" },
      },
      {
        id: "standing",
        name: "常委会会议",
        for: ["standing_member"],
        unless: { count: { kind: "meeting.attended", where: { meeting: "standing_committee" } }, atLeast: 3 },
        effect: { gradeAtMost: "fail" },
      },
      {
        id: "veto",
        name: "一票否决",
        when: { count: "discipline.breach", atLeast: 1 },
        effect: { grade: "fail", score: 0 },
      },
    ],
    grades: [
      { id: "good", name: "优秀", atLeast: 60 },
      { id: "pass", name: "合格", atLeast: 40 },
      { id: "fail", name: "不合格", otherwise: true },
    ],
  })
  const plenary = fact("meeting.attended", { meeting: "plenary" })
  const quarters = ["2026-01-09", "2026-03-30", "2026-04-01", "2026-12-31"].map((on) => ({
    kind: "activity.attended",
    on,
  }))
  // 20 + 20 (two manuscripts fill one slot) + 3 quarters × 5 + one speech of two asked for: 0.
  const year = [
    plenary,
    facts("proposal.filed", 3),
    facts("history.manuscript", 2),
    ...quarters,
    fact("speech.given"),
  ]
  expect(outcome(rules, year)).toMatchObject({ score: 55, grade: "pass", gates: [] })
  expect(outcome(rules, [...year, fact("speech.given")])).toMatchObject({ score: 95, grade: "good" })
  // Without the plenary 95 − 10, and no better than a pass; a standing member besides fails.
  const absent = [...year.slice(1), fact("speech.given")]
  expect(outcome(rules, absent)).toMatchObject({ score: 85, grade: "pass", gates: ["basic"] })
  expect(outcome(rules, absent, { roles: ["standing_member"] })).toMatchObject({
    grade: "fail",
    gate: "standing",
  })
  expect(outcome(rules, [...year, fact("discipline.breach")])).toMatchObject({
    score: 0,
    grade: "fail",
    gate: "veto",
  })
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

test("a group is scored by the average of its members and by what it did per head", () => {
  const members = regulation("members", {
    blocks: [{ id: "b", name: "提案", items: [item("filed", "proposal.filed", { points: 30 })] }],
    grades: [
      { id: "good", name: "优秀", atLeast: 60 },
      { id: "rest", name: "其他", otherwise: true },
    ],
  })
  const people = [3, 2, 1].map((count, index) => ({
    id: `m${index}`,
    facts: [facts("proposal.filed", count)],
  }))
  const own = Object.entries(outcomes(members, people)).map(([id, year]) => ({ id, years: [year] }))
  const groups = regulation("groups", {
    subject: "activity_group",
    blocks: [
      {
        id: "b",
        name: "活动组",
        items: [
          item("average", "member.scored", { per: "average", points: 0.5 }),
          item(
            "good",
            { kind: "member.scored", where: { grade: "good" } },
            { per: "rate", outOf: "member.scored", points: 30 },
          ),
          item("per_head", "activity.attended", {
            per: "rate",
            outOf: { subject: "members" },
            points: 4,
            cap: 10,
          }),
          item("office", "report.yearly", {
            per: "once",
            points: { bySubject: "size", values: { large: 2 }, otherwise: 5 },
          }),
        ],
      },
    ],
  })
  // Averages (90 + 60 + 30) ÷ 3 = 60 → 30; two of three 20; 5 activities among 3 heads × 4 = 20/3; 5 for a small group.
  const group = {
    id: "g",
    attributes: { members: 3, size: "small" },
    members: ["m0", "m1", "m2"],
    facts: [facts("activity.attended", 5), fact("report.yearly")],
  }
  const scored = outcomes(groups, [group, { id: "empty" }], {
    members: { format: "shanyi-scores/1", subjects: own },
  })
  expect(scores(scored)).toEqual({ g: "185/3", empty: 0 })
})
