import { expect, test } from "vitest"
import { fact, facts, outcome, outcomes, regulation, scores } from "./testing/regulation.ts"

const item = (id: string, counts: unknown, more: object) => ({ id, name: id, counts, ...more })

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
