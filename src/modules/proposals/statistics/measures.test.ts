import fc from "fast-check"
import { expect, test } from "vitest"
import { Refusal } from "../../../base/reason.ts"
import { compute } from "./compute.ts"
import { readConventions } from "./conventions.ts"
import { type Fate, noCounts, type ProposalCounts } from "./counts.ts"
import { fraction, percent } from "./fraction.ts"
import type { Meanings, MeasureId } from "./measure.ts"
import { getMeasure, measures } from "./measures.ts"
import { reconcile } from "./reconcile.ts"
import type { Conventions } from "./schema.ts"

const usual = readConventions(undefined, "partition")
const label = { zh: "", en: "" }
const meanings: Meanings = {
  classes: [
    { code: "A", label, meaning: "solved" },
    { code: "B", label, meaning: "in_progress" },
    { code: "C", label, meaning: "conditions" },
    { code: "D", label, meaning: "reference" },
  ],
  scale: [
    { code: "satisfied", label, counts: "satisfied" },
    { code: "mostly", label, counts: "mostly" },
    { code: "understood", label, counts: "neutral" },
  ],
  labels: {},
}

const withFates = (received: number, some: Partial<Record<Fate, number>>): ProposalCounts => ({
  ...noCounts(),
  received,
  fates: { ...noCounts().fates, ...some },
})
const tallies = (counts: Record<string, number>) =>
  Object.entries(counts).map(([code, count]) => ({ code, count }))
const first = (counts: ProposalCounts, id: MeasureId, chosen: Partial<Conventions> = {}) =>
  compute(counts, getMeasure(id), { ...usual, ...chosen }, meanings).lines[0]

test("the filing rate says whether merged proposals are inside: Kunming leaves them out, Yan'an counts them in", () => {
  const kunming = withFates(578, { filed: 470, merged: 23, rejected: 85 })
  expect(first(kunming, "filingRate")?.text).toBe("470 ÷ 578 = 81.31%")
  const yanan = withFates(283, { filed: 175, merged: 28, rejected: 80 })
  const gross = compute(yanan, getMeasure("filingRate"), { ...usual, merge: "gross_net" }, meanings)
  expect(gross.lines[0]?.text).toBe("203 ÷ 283 = 71.73%")
  expect(gross.apart).toMatchObject([{ value: 175 }])
  expect(gross.convention.en).toMatch(/Gross-net/)
})

test.each([
  ["national 2025", 5890, { filed: 5002, advice: 262, rejected: 626 }],
  ["national 2020", 5709, { filed: 4849, advice: 118, rejected: 742 }],
  ["Honghu", 118, { filed: 64, merged: 16, opinion: 21, advice: 17 }],
  ["Kunming", 578, { filed: 470, merged: 23, rejected: 85 }],
])("%s: what became of proposals sums to received", (_, received, some) => {
  const { lines } = compute(withFates(received, some), getMeasure("fates"), usual, meanings)
  expect(lines.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(received)
  expect(lines.every(({ denominator }) => denominator === received)).toBe(true)
})

test("results divide by replies, by classified proposals or by net cases, as the convention says", () => {
  const shenzhen = { ...withFates(0, { filed: 572 }), replies: tallies({ A: 258, B: 302, C: 76, D: 29 }) }
  expect(first(shenzhen, "classShare", { results: "replies" })?.text).toBe("258 ÷ 665 = 38.80%")
  const ningbo = { ...withFates(0, { filed: 591 }), classified: tallies({ A: 148, B: 364, C: 66, D: 10 }) }
  expect(first(ningbo, "classShare", { results: "classified" })?.denominator).toBe(588)
  const wuhan = { ...withFates(0, { filed: 750 }), classified: tallies({ A: 608, B: 126, C: 16 }) }
  expect(first(wuhan, "classShare", { results: "net" })?.text).toBe("608 ÷ 750 = 81.07%")
  expect(first(wuhan, "completionRate", { results: "net", solved: "with_in_progress" })?.numerator).toBe(734)
})

test("no response is never counted as satisfied, and stands beside the rate", () => {
  const counted = [{ axis: "overall", values: tallies({ satisfied: 4116, mostly: 1118, understood: 49 }) }]
  const chongqing = { ...noCounts(), feedback: { sent: 5289, returned: 5283, counted } }
  const all = compute(chongqing, getMeasure("satisfactionRate"), { ...usual, satisfied: "all" }, meanings)
  expect(all.lines[0]).toMatchObject({ numerator: 5234, denominator: 5289 })
  expect(all.apart).toMatchObject([{ label: { zh: "未反馈" }, value: 6 }, { value: 0 }])
  expect(
    first(chongqing, "satisfactionRate", { satisfied: "returned", mostly: "satisfied_only" }),
  ).toMatchObject({
    numerator: 4116,
    denominator: 5283,
  })
})

test("two axes are two rates, and ratings are not broken down where that would single people out", () => {
  const axis = (name: string, satisfied: number) => ({
    axis: name,
    values: tallies({ satisfied, understood: 86 - satisfied }),
  })
  const both = {
    ...noCounts(),
    feedback: { sent: 112, returned: 86, counted: [axis("process", 73), axis("result", 53)] },
  }
  const { lines } = compute(both, getMeasure("satisfactionRate"), usual, meanings)
  expect(lines.map(({ code, text }) => [code, text])).toEqual([
    ["process", "73 ÷ 86 = 84.88%"],
    ["result", "53 ÷ 86 = 61.63%"],
  ])
  const sealed = compute(
    { ...both, feedback: { ...both.feedback, counted: null } },
    getMeasure("satisfactionRate"),
    usual,
    meanings,
  )
  expect(sealed.lines).toEqual([])
  expect(sealed.apart.at(-1)).toMatchObject({ value: null })
})

test("a printed figure that does not follow from its numbers is found: Chongqing's 77.1 %, Yicheng's base", () => {
  const split = (base: string, baseValue: number, printed: string, n: number) => ({
    counts: {},
    rates: [],
    splits: [{ name: "x", base, baseValue, partial: true, parts: [{ name: "y", n, printed }] }],
  })
  expect(reconcile(split("net", 5289, "77.1%", 4014)).findings).toMatchObject([
    { kind: "percent", recomputed: 75.89 },
  ])
  expect(reconcile(split("net", 5289, "75.9", 4014)).findings).toEqual([])
  const yicheng = { ...split("filed", 174, "20.5", 35), counts: { classified: 171 } }
  expect(reconcile(yicheng).findings[0]?.hints).toEqual([{ kind: "other_base", name: "classified" }])
  expect(reconcile(split("none", 0, "1", 1)).findings.map(({ kind }) => kind)).toEqual(["sum", "no_base"])
})

test.each([
  ["Chongqing, received", 7667, [5952, 1715]],
  ["Chongqing, feedback", 5289, [4116, 1118, 49, 6]],
  ["Kunming, results", 470, [433, 32, 5]],
  ["a district", 254, [209, 18, 26, 1]],
])("%s: the parts sum, and one more or less is noticed", (_, baseValue, parts) => {
  const asSplit = (numbers: number[]) => ({
    counts: {},
    rates: [],
    splits: [
      {
        name: "x",
        base: "all",
        baseValue,
        partial: false,
        parts: numbers.map((n, i) => ({ name: `${i}`, n, printed: null })),
      },
    ],
  })
  expect(reconcile(asSplit(parts)).findings).toEqual([])
  expect(reconcile(asSplit([...parts.slice(1), (parts[0] ?? 0) + 1])).findings).toHaveLength(1)
})

test("a correctly rounded percentage is never flagged, and one a unit off always is", () => {
  const cases = fc.record({
    d: fc.integer({ min: 1, max: 9000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    decimals: fc.integer({ min: 0, max: 2 }),
  })
  fc.assert(
    fc.property(cases, ({ d, share, decimals }) => {
      const n = Math.floor(d * share)
      const right = percent(n, d, decimals)
      const printed = (value: number) => ({
        counts: {},
        splits: [],
        rates: [{ name: "r", numerator: n, denominator: d, printed: value.toFixed(decimals) }],
      })
      expect(reconcile(printed(right)).findings).toEqual([])
      expect(reconcile(printed(right + 1 / 10 ** decimals)).findings).toHaveLength(1)
    }),
  )
})

test("every measure shows numerator, denominator and convention in both languages, and divides nothing by nothing", () => {
  for (const measure of measures) {
    const result = compute(noCounts(), measure, usual, meanings)
    for (const words of [result.name, result.numerator, result.convention]) {
      expect(words.zh, measure.id).toMatch(/[一-鿿]/)
      expect(words.en, measure.id).toMatch(/[A-Za-z]/)
    }
    expect(result.denominator === null, measure.id).toBe(measure.shape === "count")
    expect(result.lines.every(({ value }) => value === null)).toBe(true)
  }
  expect(fraction(1, 0).text).toBe("1 ÷ 0 = —")
})

test("a convention that does not exist is refused with those that do", () => {
  expect(readConventions("gross_net,all", "partition")).toMatchObject({
    merge: "gross_net",
    satisfied: "all",
  })
  expect(() => readConventions("best", "partition")).toThrow(Refusal)
})
