import { expect, test } from "vitest"
import { canonical } from "../../base/canonical.ts"
import { publishedBooks } from "./books.ts"
import { scoreFacts } from "./score.ts"
import { book, done, type Json, yearOf } from "./testing/account.ts"

test("the best grade is by rank or by the quota of a group, ties as the book says, and those barred are passed over", () => {
  const people = (scores: readonly number[], group = "甲") =>
    scores.map((score, index) => ({ id: `${group}${index}`, attributes: { group }, facts: [done(score)] }))
  const rules = (top: Json, more: Json = {}) =>
    book([{ counts: "x.done", points: 1 }], {
      grades: [
        { id: "top", name: "优秀", ...top },
        { id: "pass", name: "称职", atLeast: 60 },
        { id: "fail", name: "不称职", otherwise: true },
      ],
      ...more,
    })
  const tops = (book: Json, subjects: readonly Json[]) => {
    const scored = scoreFacts(book, { years: [2026], subjects })
    if (!scored.ok) throw new Error(JSON.stringify(scored.problems))
    return scored.scores.subjects.filter(({ years }) => years[0]?.grade === "top").map(({ id }) => id)
  }
  const tied = people([90, 80, 80, 70])
  expect(tops(rules({ rank: 2, ties: "in" }), tied)).toEqual(["甲0", "甲1", "甲2"])
  expect(tops(rules({ rank: 2, ties: "out" }), tied)).toEqual(["甲0"])
  const groups = [...people([90, 80, 70], "甲"), ...people([65, 64, 63, 62, 61], "乙")]
  const share = { share: 0.3, within: "group", ties: "in" }
  expect(tops(rules({ ...share, rounding: "down" }), groups)).toEqual(["乙0"])
  expect(tops(rules({ ...share, rounding: "up" }), groups)).toEqual(["甲0", "乙0", "乙1"])
  expect(tops(rules({ ...share, rounding: "nearest" }), groups)).toEqual(["甲0", "乙0", "乙1"])
  const gate = {
    id: "g",
    name: "缺席",
    when: { count: "x.asked", atLeast: 1 },
    effect: { gradeAtMost: "pass" },
  }
  const absent = [{ ...tied[0], facts: [done(90), { kind: "x.asked" }] }, ...tied.slice(1)]
  expect(tops(rules({ rank: 1, ties: "in" }, { gates: [gate] }), absent)).toEqual(["甲1", "甲2"])
})

test("bounds say whether the number itself is meant, and a breach of discipline overrides every score", () => {
  const grades = [
    { id: "good", name: "优秀", above: 70 },
    { id: "poor", name: "较差", atMost: 70 },
  ]
  const gates = [
    {
      id: "veto",
      name: "一票否决",
      when: { count: "discipline.breach", atLeast: 1 },
      effect: { grade: "poor" },
    },
  ]
  const rules = book([{ counts: "x.done", points: 0.5 }], { grades, gates })
  expect([140, 141].map((count) => yearOf(rules, [done(count)]).grade)).toEqual(["poor", "good"])
  expect(yearOf(rules, [done(190), { kind: "discipline.breach" }])).toMatchObject({
    score: 95,
    grade: "poor",
    gradedBy: "gate",
    gate: "veto",
  })
})

test("the exit ladder looks back over years running, over a term, and over what a term adds up to", () => {
  const measures = [
    {
      id: "two",
      name: "连续两年",
      rung: "urge_resignation",
      when: { years: { consecutive: 2 }, hold: { grade: "fail" } },
    },
    {
      id: "term",
      name: "一届两年",
      rung: "order_resignation",
      when: { years: { inTerm: 2 }, hold: { grade: "fail" } },
    },
    { id: "sum", name: "一届三次", rung: "other", when: { term: "x.asked", atLeast: 3 } },
  ]
  const grades = [
    { id: "pass", name: "称职", atLeast: 1 },
    { id: "fail", name: "不称职", otherwise: true },
  ]
  const terms = [
    { term: 9, from: 2022, to: 2025 },
    { term: 10, from: 2026, to: 2030 },
  ]
  const facts = [
    done(1, { year: 2023 }),
    { kind: "x.asked", count: 2, year: 2022 },
    { kind: "x.asked", year: 2025 },
    { kind: "x.asked", count: 3, year: 2026 },
  ]
  const file = { years: [2022, 2023, 2024, 2025, 2026], terms, subjects: [{ id: "m", facts }] }
  const scored = scoreFacts(book([{ counts: "x.done", points: 1 }], { grades, measures }), file)
  const proposed =
    scored.ok && scored.scores.subjects[0]?.years.map((year) => year.measures.map(({ id }) => id))
  expect(proposed).toEqual([[], [], ["term"], ["two", "term", "sum"], ["sum"]])
})

test("a member who joined late is exempt, a voided fact counts for nothing, and groups are scored as members are", () => {
  const exempt = [{ id: "new", name: "任职不满半年", when: { served: "months", below: 6 } }]
  const rules = book([{ counts: "x.done", points: 1 }], { exempt, subject: "activity_group" })
  expect(yearOf(rules, [done(3)], { from: "2026-09-10" })).toMatchObject({ exempt: "new", grade: null })
  const voided = yearOf(rules, [done(3, { id: "v", void: "撤案" }), done(2)])
  expect([voided.score, voided.voided]).toEqual([2, ["v"]])
})

test("the same facts under the same book come out byte for byte the same, in whatever order they arrive", () => {
  for (const given of publishedBooks) {
    const { id, examples = [] } = given as {
      id: string
      examples: { year: number; subjects: Json[]; terms?: Json[] }[]
    }
    for (const { year, subjects, terms } of examples) {
      const named = subjects.map((subject) => ({
        ...subject,
        facts: ((subject.facts as Json[] | undefined) ?? []).map((fact, index) => ({
          id: `f${index}`,
          ...fact,
          ...(fact.year ? {} : { year }),
        })),
      }))
      const turned = named.map((subject) => ({ ...subject, facts: subject.facts.toReversed() }))
      const score = (of: Json[]) =>
        canonical(scoreFacts(given, { years: [year], ...(terms ? { terms } : {}), subjects: of }))
      expect([id, score(turned)]).toEqual([id, score(named)])
    }
  }
})
