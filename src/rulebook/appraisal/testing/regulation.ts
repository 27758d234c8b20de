import { expect } from "vitest"
import type { AssessmentJson } from "../output.ts"
import { scoreFacts, type Wish } from "../score.ts"
import type { Json } from "./account.ts"

/** A regulation that is not among those published, as whoever writes one would. */
export const regulation = (id: string, more: Json): Json => ({
  format: "shanyi-rule-book/1",
  id,
  version: 1,
  name: `${id} 考核办法`,
  subject: "member",
  total: {},
  ...more,
})

export const fact = (kind: string, more: Json = {}): Json => ({ kind, year: 2026, ...more })
export const facts = (kind: string, count: number, more: Json = {}): Json => fact(kind, { count, ...more })

/** Everybody's outcome of the last of these years. */
export function outcomes(
  rules: Json,
  subjects: readonly Json[],
  { years = [2026], terms, ...wish }: Wish & { years?: readonly number[]; terms?: readonly Json[] } = {},
): Readonly<Record<string, AssessmentJson>> {
  const scored = scoreFacts(rules, { years, ...(terms ? { terms } : {}), subjects }, wish)
  if (!scored.ok) throw new Error(JSON.stringify(scored.problems))
  return Object.fromEntries(
    scored.scores.subjects.map(({ id, years: all }) => [id, all.at(-1) as AssessmentJson]),
  )
}

/** What one member with these facts comes to. */
export function outcome(rules: Json, own: readonly Json[], more: Json = {}, wish: Wish = {}): AssessmentJson {
  const { m } = outcomes(rules, [{ id: "m", facts: own, ...more }], wish)
  expect(m).toBeDefined()
  return m as AssessmentJson
}

export const scores = (of: Readonly<Record<string, AssessmentJson>>) =>
  Object.fromEntries(Object.entries(of).map(([id, { score }]) => [id, score]))
export const grades = (of: Readonly<Record<string, AssessmentJson>>) =>
  Object.fromEntries(Object.entries(of).map(([id, { grade }]) => [id, grade]))
