import { divide, type Fraction, whole } from "./fraction.ts"
import { matcher, onlyDistinct, totalUnits, within } from "./match.ts"
import type { FactEntry } from "./shape-facts.ts"
import { type Condition, listed } from "./shape-parts.ts"

/** One year of somebody, as far as it is known where a condition is asked. */
export interface YearSeen {
  readonly year: number
  readonly term: string | undefined
  /** Whether the term ends with this year. */
  readonly lastOfTerm: boolean
  readonly facts: readonly FactEntry[]
  readonly roles: ReadonlySet<string>
  readonly attributes: Readonly<Record<string, unknown>>
  readonly months: number
  /** The points of the total, a block or an item; undefined when there are none yet, or the year was not scored. */
  readonly points: (id: string) => Fraction | undefined
  readonly grade: string | undefined
}

/** The year in question and those before it, the oldest first; the last is the year in question. */
export type Test = (years: readonly YearSeen[]) => boolean

/** A year that a window looks back on is seen alone: what it held then does not change with what came after. */
const now = (years: readonly YearSeen[]) => years.at(-1) as YearSeen

export function tested(condition: Condition): Test {
  if ("all" in condition) return every(condition.all.map(tested))
  if ("any" in condition) return some(condition.any.map(tested))
  if ("not" in condition) {
    const inner = tested(condition.not)
    return (years) => !inner(years)
  }
  if ("years" in condition) return window(condition)
  if ("role" in condition) {
    const roles = listed(condition.role)
    return (years) => roles.some((role) => now(years).roles.has(role))
  }
  if ("grade" in condition) {
    const grades = new Set(listed(condition.grade))
    return (years) => grades.has(now(years).grade ?? "")
  }
  if ("attribute" in condition) {
    const { attribute } = condition
    const values = new Set<unknown>(listed(condition.is))
    return (years) => values.has(now(years).attributes[attribute])
  }
  return measured(condition)
}

type Measured = Exclude<
  Condition,
  | { all: unknown }
  | { any: unknown }
  | { not: unknown }
  | { years: unknown }
  | { role: unknown }
  | { grade: unknown }
  | { attribute: unknown }
>

function measured(condition: Measured): Test {
  const fits = within(condition)
  if ("count" in condition) {
    const matches = matcher(condition.count)
    return (years) =>
      fits(totalUnits(onlyDistinct(now(years).facts.filter(matches), condition.distinct), condition.measure))
  }
  if ("term" in condition) {
    const matches = matcher(condition.term)
    return (years) => {
      const { term, lastOfTerm } = now(years)
      // It comes about in the year that adds to it: a limit passed earlier was answered then. What was too little in
      // a term is known at its end.
      if (condition.atEnd ? !lastOfTerm : !now(years).facts.some(matches)) return false
      const facts = years.flatMap((each) => (each.term === term ? each.facts.filter(matches) : []))
      return fits(totalUnits(onlyDistinct(facts, condition.distinct), condition.measure))
    }
  }
  if ("rate" in condition) {
    const [part, all] = [matcher(condition.rate), matcher(condition.outOf)]
    return (years) => {
      const total = totalUnits(now(years).facts.filter(all), undefined)
      return total.n > 0 && fits(divide(totalUnits(now(years).facts.filter(part), undefined), total))
    }
  }
  if ("served" in condition) return (years) => fits(whole(now(years).months))
  const { score } = condition
  return (years) => {
    const points = now(years).points(score)
    return points !== undefined && fits(points)
  }
}

/** So many years running, or so many of a term; the year in question is one of them. */
function window({
  years: { consecutive, inTerm, acrossTerms },
  hold,
}: Extract<Condition, { years: unknown }>): Test {
  const holds = tested(hold)
  return (years) => {
    if (!holds([now(years)])) return false
    const { term } = now(years)
    if (inTerm !== undefined) {
      return years.filter((each) => each.term === term && holds([each])).length >= inTerm
    }
    let run = 0
    let expected = now(years).year
    for (const each of years.toReversed()) {
      if (each.year !== expected || !holds([each]) || (!acrossTerms && each.term !== term)) break
      run += 1
      expected -= 1
    }
    return run >= (consecutive ?? 1)
  }
}

const every =
  (tests: readonly Test[]): Test =>
  (years) =>
    tests.every((test) => test(years))
const some =
  (tests: readonly Test[]): Test =>
  (years) =>
    tests.some((test) => test(years))
