import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  greater,
  isAmount,
  multiply,
  one,
  subtract,
  whole,
  zero,
} from "./fraction.ts"
import { bandsOf, type Lines, lineFor, measureOf } from "./item-line.ts"
import { matcher, onlyDistinct, reached, totalUnits, worth } from "./match.ts"
import type { Item } from "./shape.ts"
import type { FactEntry } from "./shape-facts.ts"
import { applies, type Who } from "./who.ts"

/** What is asked for and was not done. */
export function lackOf(item: Item, block: string): Lines {
  const needs = fraction(item.needs ?? 1)
  const points = worth(item.points ?? 0)
  return (facts, _all, whoAt) => {
    const who = whoAt(undefined)
    const units = totalUnits(onlyDistinct(facts, item.distinct), measureOf(item))
    if (!applies(item, who) || compare(units, needs) >= 0) return []
    const missing = item.per === "missing" ? one : subtract(needs, units)
    const worthOf = multiply(points(undefined, who), missing)
    return [lineFor(item, block, undefined)("lacking", worthOf, { units: subtract(needs, units) })]
  }
}

/** Of how many: of other facts, of a number that is said of the subject (a group's members), or of one stated. */
function amongOf(item: Item): (all: readonly FactEntry[], who: Who) => Fraction {
  const { outOf } = item
  if (typeof outOf === "object" && "number" in outOf) {
    const number = fraction(outOf.number)
    return () => number
  }
  if (typeof outOf === "object" && "subject" in outOf) {
    const attribute = outOf.subject
    return (_, { attributes }) => {
      const said = attributes[attribute]
      return isAmount(said) ? fraction(said) : zero
    }
  }
  const among = matcher(outOf ?? [])
  return (all) => totalUnits(all.filter(among), measureOf(item))
}

/** A share of those facts among others, as attendances among the meetings that one was asked to. */
export function rateOf(item: Item, block: string): Lines {
  const bands = bandsOf(item)
  const points = worth(item.points ?? 1)
  const among = amongOf(item)
  return (facts, all, whoAt) => {
    const who = whoAt(undefined)
    const whole = among(all, who)
    if (!applies(item, who) || whole.n === 0) return []
    const rate = divide(totalUnits(onlyDistinct(facts, item.distinct), measureOf(item)), whole)
    const band = reached(bands, rate)
    const reachedPoints = item.bands
      ? (band?.points(undefined, who) ?? zero)
      : multiply(points(undefined, who), rate)
    return [lineFor(item, block, undefined)("rate", reachedPoints, { units: rate })]
  }
}

/** An average, the highest or the latest of what the facts measure, as of several evaluations. */
export function summaryOf(item: Item, block: string): Lines {
  const bands = bandsOf(item)
  const points = worth(item.points ?? 1)
  const measure = item.measure ?? "score"
  return (facts, _all, whoAt) => {
    const measured = onlyDistinct(facts, item.distinct).filter((fact) => fact[measure] !== undefined)
    const last = measured.at(-1)
    if (!last) return []
    const numbers = measured.map((fact) => fraction(fact[measure] as number))
    const number =
      item.per === "latest"
        ? fraction(last[measure] as number)
        : item.per === "highest"
          ? numbers.reduce(greater)
          : divide(numbers.reduce(add), whole(numbers.length))
    const who = whoAt(undefined)
    const reachedPoints = item.bands
      ? (reached(bands, number)?.points(last, who) ?? zero)
      : multiply(points(last, who), number)
    return [lineFor(item, block, undefined)("summary", reachedPoints, { units: number })]
  }
}
