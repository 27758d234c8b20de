import { expect, test } from "vitest"
import type { Json } from "./testing/account.ts"
import { fact, facts, grades, outcome, outcomes, regulation } from "./testing/regulation.ts"

const points = [{ id: "b", name: "积分", items: [{ id: "p", name: "分", counts: "x.point", points: 1 }] }]
const kinds = { "x.point": { name: "分" }, "x.filed": { name: "立案" } }
const graded = (more: Json, top: Json) =>
  regulation("graded", {
    kinds,
    blocks: [
      ...points,
      { id: "t", name: "同分", items: [{ id: "filed", name: "立案", counts: "x.filed", points: 0 }] },
    ],
    grades: [
      { id: "top", name: "优秀", ...top },
      { id: "pass", name: "称职", atLeast: 60 },
      { id: "fail", name: "不称职", otherwise: true },
    ],
    ...more,
  })
const person = (id: string, score: number, more: Json = {}, own: readonly Json[] = []) => ({
  id,
  facts: [facts("x.point", score), ...own],
  ...more,
})
const tops = (rules: Json, people: readonly Json[]) =>
  Object.entries(grades(outcomes(rules, people))).flatMap(([id, grade]) => (grade === "top" ? [id] : []))

test("the thirty best are excellent: those who tie for the last place are in, out, left to people, or told apart", () => {
  // Twenty-nine from 99 down to 71, then three with 70.
  const people = [
    ...Array.from({ length: 29 }, (_, n) => person(`p${String(n).padStart(2, "0")}`, 99 - n)),
    ...["x", "y", "z"].map((id, n) => person(id, 70, {}, [facts("x.filed", n)])),
  ]
  const by = (more: Json) => tops(graded({}, { rank: 30, ...more }), people).slice(29)
  expect(by({ ties: "in" })).toEqual(["x", "y", "z"])
  expect(by({ ties: "out" })).toEqual([])
  expect(by({ ties: "open" })).toEqual([])
  const open = outcomes(graded({}, { rank: 30, ties: "open" }), people)
  expect(open.x).toMatchObject({ grade: null, tiedFor: "top" })
  // Told apart by the number of proposals filed.
  const told = graded({}, { rank: 30, ties: "out", tieBreak: [{ count: "x.filed" }] })
  expect(tops(told, people).slice(29)).toEqual(["z"])
})

test("a tenth of each group: of 14, 15 and 16 members by each rounding, at least one, and within all who were assessed", () => {
  const group = (name: string, size: number) =>
    Array.from({ length: size }, (_, n) => person(`${name}${n}`, 95 - n, { attributes: { sector: name } }))
  const people = [...group("a", 14), ...group("b", 15), ...group("c", 16), ...group("d", 4)]
  const counts = (more: Json) => {
    const found = tops(graded({}, { share: 0.1, within: "sector", ties: "in", ...more }), people)
    return ["a", "b", "c", "d"].map((name) => found.filter((id) => id.startsWith(name)).length)
  }
  expect(counts({ rounding: "down" })).toEqual([1, 1, 1, 0])
  expect(counts({ rounding: "nearest" })).toEqual([1, 2, 2, 0])
  expect(counts({ rounding: "up" })).toEqual([2, 2, 2, 1])
  expect(counts({ rounding: "down", fewest: 1 })).toEqual([1, 1, 1, 1])
  // No more than thirty in all is another rule, by rank; both together take the lesser.
  expect(counts({ rounding: "up", rank: 1 })).toEqual([1, 1, 1, 1])
  // Whoever must have 93 points for it: of the four in d and of a, the share is of all or of the eligible.
  const eligible = { atLeast: 93, rounding: "up" }
  expect(counts({ ...eligible, share: 0.5 })).toEqual([3, 3, 3, 2])
  expect(counts({ ...eligible, share: 0.5, base: "eligible" })).toEqual([2, 2, 2, 2])
})

test("five grades with their colours, each boundary on the side that the book says", () => {
  const colours = ["green", "blue", "yellow", "brown", "red"] as const
  const rules = regulation("fengjie-like", {
    kinds,
    blocks: points,
    grades: [{ atLeast: 90 }, { above: 80 }, { above: 70 }, { atLeast: 60 }, { below: 60 }].map(
      (bound, n) => ({
        id: `g${n}`,
        name: ["优秀", "良好", "称职", "基本称职", "不称职"][n],
        colour: colours[n],
        ...bound,
      }),
    ),
  })
  const colourOf = (score: number) => outcome(rules, [facts("x.point", score)]).gradeColour
  expect([90, 89.5, 80, 70.5, 70, 60, 59.9].map(colourOf)).toEqual([
    "green",
    "blue",
    "yellow",
    "yellow",
    "brown",
    "brown",
    "red",
  ])
})

test("whoever leaves: two years running, any two of a term, twice below forty, three absences a year or seven in a term", () => {
  const sc = { kind: "meeting.absent", where: { meeting: "standing_committee" } }
  const low = { score: "total", below: 40 }
  const measure = (id: string, when: unknown) => ({ id, name: id, rung: "urge_resignation", when })
  const rules = graded(
    {
      measures: [
        measure("running", { years: { consecutive: 2 }, hold: { grade: "fail" } }),
        measure("any_two", { years: { inTerm: 2 }, hold: { grade: "fail" } }),
        measure("forty", { years: { consecutive: 2, acrossTerms: true }, hold: low }),
        measure("absent", {
          any: [
            { count: sc, atLeast: 3 },
            { term: sc, atLeast: 7 },
          ],
        }),
        measure("silent", { years: { consecutive: 2 }, hold: { count: "proposal.submitted", atMost: 0 } }),
        measure("few", { term: "proposal.submitted", atEnd: true, below: 3 }),
      ],
    },
    { atLeast: 90 },
  )
  const terms = [
    { term: 9, from: 2022, to: 2026 },
    { term: 10, from: 2027, to: 2031 },
  ]
  const of = (year: number, own: readonly Json[], rows: readonly (readonly [number, number])[]) => {
    const results = rows.map(([at, score]) => ({ year: at, score }))
    const m = outcomes(rules, [{ id: "m", facts: own, results }], { years: [year], terms }).m
    return m?.measures.map(({ id }) => id)
  }
  const busy = [2022, 2023, 2024, 2025, 2026, 2027].map((year) => fact("proposal.submitted", { year }))
  const with_ = (score: number, year: number, more: readonly Json[] = []) => [
    ...busy,
    facts("x.point", score, { year }),
    ...more,
  ]
  expect(of(2025, with_(55, 2025), [[2024, 50]])).toEqual(["running", "any_two"])
  expect(
    of(2025, with_(55, 2025), [
      [2023, 50],
      [2024, 80],
    ]),
  ).toEqual(["any_two"])
  expect(of(2025, with_(39, 2025), [[2024, 39.5]])).toEqual(["running", "any_two", "forty"])
  // Across the turn of the term only what says so looks back.
  expect(of(2027, with_(39, 2027), [[2026, 10]])).toEqual(["forty"])
  const absent = (year: number, count: number) =>
    facts("meeting.absent", count, { year, meeting: "standing_committee" })
  expect(of(2025, with_(80, 2025, [absent(2025, 3)]), [])).toEqual(["absent"])
  const earlier = [absent(2022, 2), absent(2023, 2), absent(2024, 2)]
  expect(of(2025, with_(80, 2025, [...earlier, absent(2025, 1)]), [])).toEqual(["absent"])
  expect(of(2025, with_(80, 2025, earlier), [])).toEqual([])
  // Two proposals in a term: known when it ends; none for two years running: known at once.
  const quiet = [2022, 2023].map((year) => fact("proposal.submitted", { year }))
  const year = (at: number, own: readonly Json[]) =>
    of(at, [facts("x.point", 80, { year: at }), ...own], [[2024, 80]])
  expect(year(2025, quiet)).toEqual(["silent"])
  expect(of(2026, [facts("x.point", 80), ...quiet, fact("proposal.submitted")], [[2025, 80]])).toEqual([])
  expect(
    of(2026, [facts("x.point", 80), ...quiet.slice(1), fact("proposal.submitted")], [[2025, 80]]),
  ).toEqual(["few"])
})
