import { expect } from "vitest"
import { add, compare, fraction, zero } from "../fraction.ts"
import { scoreFacts } from "../score.ts"

export type Json = Record<string, unknown>

/** A rule book with one block of these items, and whatever else is said. */
export function book(items: readonly Json[], more: Json = {}, block: Json = {}): Json {
  const own = items.map((item, index) => ({ id: `i${index}`, name: `第 ${index} 项`, ...item }))
  const blocks = items.length > 0 ? [{ id: "b", name: "分块", items: own, ...block }] : []
  return {
    format: "shanyi-rule-book/1",
    id: "city",
    version: 1,
    name: "某市",
    subject: "member",
    kinds: {
      "x.done": { name: "做了", attributes: { size: "number", who: "text" } },
      "x.asked": { name: "应做" },
    },
    total: {},
    blocks,
    ...more,
  }
}

export function yearOf(rules: Json, facts: readonly Json[], more: Json = {}) {
  const scored = scoreFacts(rules, { years: [2026], subjects: [{ id: "m", facts, ...more }] })
  if (!scored.ok) throw new Error(JSON.stringify(scored.problems))
  const year = scored.scores.subjects[0]?.years[0]
  if (!year) throw new Error("no year")
  const sum = year.lines.reduce((all, line) => add(all, fraction(line.points)), zero)
  // Whatever the rules, the account adds up to the score exactly.
  if (year.score !== null) expect(compare(sum, fraction(year.score))).toBe(0)
  return year
}

export const scoreOf = (item: Json, facts: readonly Json[], more: Json = {}) =>
  yearOf(book([item]), facts, more).score
export const done = (count?: number, more: Json = {}): Json => ({
  kind: "x.done",
  ...(count === undefined ? {} : { count }),
  ...more,
})
