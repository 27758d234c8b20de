import { add, compare, divide, fraction, greater, multiply, one, subtract, whole, zero } from "./fraction.ts"
import { applies, bandsOf, type Lines, lineFor, measureOf } from "./item-line.ts"
import { matcher, onlyDistinct, reached, totalUnits, worth } from "./match.ts"
import type { Item } from "./shape.ts"

/** What is asked for and was not done. */
export function lackOf(item: Item, block: string): Lines {
  const needs = fraction(item.needs ?? 1)
  const points = worth(item.points ?? 0)
  return (facts, _all, rolesAt) => {
    const roles = rolesAt(undefined)
    const units = totalUnits(onlyDistinct(facts, item.distinct), measureOf(item))
    if (!applies(item, roles) || compare(units, needs) >= 0) return []
    const missing = item.per === "missing" ? one : subtract(needs, units)
    const worthOf = multiply(points(undefined, roles), missing)
    return [lineFor(item, block, undefined)("lacking", worthOf, { units: subtract(needs, units) })]
  }
}

/** A share of those facts among others, as attendances among the meetings that one was asked to. */
export function rateOf(item: Item, block: string): Lines {
  const bands = bandsOf(item)
  const points = worth(item.points ?? 1)
  const among = matcher(item.outOf ?? [])
  return (facts, all, rolesAt) => {
    const roles = rolesAt(undefined)
    const whole = totalUnits(all.filter(among), measureOf(item))
    if (!applies(item, roles) || whole.n === 0) return []
    const rate = divide(totalUnits(onlyDistinct(facts, item.distinct), measureOf(item)), whole)
    const band = reached(bands, rate)
    const reachedPoints = item.bands
      ? (band?.points(undefined, roles) ?? zero)
      : multiply(points(undefined, roles), rate)
    return [lineFor(item, block, undefined)("rate", reachedPoints, { units: rate })]
  }
}

/** An average, the highest or the latest of what the facts measure, as of several evaluations. */
export function summaryOf(item: Item, block: string): Lines {
  const bands = bandsOf(item)
  const points = worth(item.points ?? 1)
  const measure = item.measure ?? "score"
  return (facts, _all, rolesAt) => {
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
    const roles = rolesAt(undefined)
    const reachedPoints = item.bands
      ? (reached(bands, number)?.points(last, roles) ?? zero)
      : multiply(points(last, roles), number)
    return [lineFor(item, block, undefined)("summary", reachedPoints, { units: number })]
  }
}
