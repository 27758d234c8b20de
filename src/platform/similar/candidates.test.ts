import { expect, test } from "vitest"
import { affordable, type Probe } from "./candidates.ts"

const probe = (term: string, documents: number): Probe => ({
  terms: [term],
  query: term,
  weight: 1,
  documents,
})
const asked = (probes: readonly Probe[], count: number, budget: number) =>
  affordable(probes, count, budget).map(({ terms }) => terms[0])

test("a word too common to be afforded leaves its place to those that can be, and something is always asked", () => {
  const probes = [probe("扶贫", 5000), probe("学徒", 300), probe("刚需", 400), probe("扩编", 350)]
  expect(asked(probes, 3, 1000)).toEqual(["学徒", "刚需"])
  expect(asked(probes, 2, 10_000)).toEqual(["扶贫", "学徒"])
  expect(asked(probes, 3, 100)).toEqual(["学徒"])
  expect(asked([], 3, 100)).toEqual([])
})
