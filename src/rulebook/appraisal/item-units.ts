import {
  add,
  ceiling,
  compare,
  divide,
  type Fraction,
  floor,
  fraction,
  greater,
  lesser,
  multiply,
  one,
  subtract,
  whole,
  zero,
} from "./fraction.ts"
import { bandsOf, factorOf, type Lines, lineFor, measureOf } from "./item-line.ts"
import { onlyDistinct, reached, totalUnits, unitsOf, type Worth, worth } from "./match.ts"
import type { Line, LineKind } from "./result.ts"
import type { Item } from "./shape.ts"
import type { FactEntry } from "./shape-facts.ts"

interface Stretch {
  readonly after: Fraction
  readonly to: Fraction | undefined
  readonly points: Worth
}

/** Each unit is worth something, by its place in the order when the rule says so. */
export function eachOf(item: Item, block: string): Lines {
  const factor = factorOf(item)
  const measure = measureOf(item)
  const stretches = stretchesOf(item)
  const steps = stepsOf(item)
  const ordered = [item.from, item.upTo, item.steps, item.every].some((each) => each !== undefined)
  const plain = ordered ? undefined : stretches[0]?.points
  return (facts, _all, whoAt) => {
    const distinct = onlyDistinct(facts, item.distinct, (fact) => {
      const who = whoAt(fact)
      const points = stretches[0]?.points(fact, who) ?? zero
      return multiply(multiply(unitsOf(fact, measure), points), factor(fact, who))
    })
    const lines: Line[] = repeated(item, block, facts, distinct)
    let before = zero
    let raw = zero
    for (const fact of distinct) {
      raw = add(raw, unitsOf(fact, measure))
      const after = steps(raw)
      const units = subtract(after, before)
      const who = whoAt(fact)
      const by = factor(fact, who)
      let points = zero
      let counted = zero
      if (plain) {
        // Without an order to keep, units may also be negative: points given and taken by somebody else.
        counted = units
        points = multiply(multiply(units, plain(fact, who)), by)
      }
      for (const stretch of plain ? [] : stretches) {
        const from = greater(before, stretch.after)
        const to = stretch.to === undefined ? after : lesser(after, stretch.to)
        if (compare(to, from) <= 0) continue
        const overlap = subtract(to, from)
        counted = add(counted, overlap)
        points = add(points, multiply(multiply(overlap, stretch.points(fact, who)), by))
      }
      const none: LineKind = item.from !== undefined && before.n < item.from ? "before_from" : "beyond"
      const what = by.n === 0 && item.share ? "not_credited" : counted.n === 0 ? none : "counts"
      const nth = [compare(units, one) < 0 ? after : add(before, one), after] as const
      const more = compare(by, one) === 0 ? {} : { factor: by }
      lines.push(lineFor(item, block, fact)(what, points, { units, nth, ...more }))
      before = after
    }
    return item.best === undefined ? lines : bestOf(lines, item.best)
  }
}

function stretchesOf(item: Item): readonly Stretch[] {
  const first = whole((item.from ?? 1) - 1)
  const last = item.upTo === undefined ? undefined : whole(item.upTo)
  if (!item.steps) return [{ after: first, to: last, points: worth(item.points ?? 1) }]
  const steps = item.steps.toSorted((a, b) => a.from - b.from)
  return steps.map((step, index) => {
    const next = steps[index + 1]
    return {
      after: whole(step.from - 1),
      to: next ? whole(next.from - 1) : last,
      points: worth(step.points),
    }
  })
}

/** Eight hours to the unit, or ten people: what is left over is dropped, counts whole, or counts by its share. */
function stepsOf({ every, partial = "drop" }: Item): (units: Fraction) => Fraction {
  if (every === undefined) return (units) => units
  const size = fraction(every)
  return (units) => {
    const steps = divide(units, size)
    if (partial === "share") return steps
    return whole(partial === "whole" ? ceiling(steps) : floor(steps))
  }
}

function repeated(
  item: Item,
  block: string,
  facts: readonly FactEntry[],
  distinct: readonly FactEntry[],
): Line[] {
  if (distinct.length === facts.length) return []
  const kept = new Set(distinct)
  return facts
    .filter((fact) => !kept.has(fact))
    .map((fact) => lineFor(item, block, fact)("not_distinct", zero))
}

function bestOf(lines: readonly Line[], best: number): Line[] {
  const kept = new Set(lines.toSorted((a, b) => compare(b.points, a.points)).slice(0, best))
  return lines.map((line) => (kept.has(line) ? line : { ...line, what: "not_best", points: zero }))
}

/** Once, however often: for the fact that is worth most. */
export function onceOf(item: Item, block: string): Lines {
  const factor = factorOf(item)
  const measure = measureOf(item)
  const points = worth(item.points ?? 1)
  const needs = fraction(item.needs ?? 1)
  return (facts, _all, whoAt) => {
    const distinct = onlyDistinct(facts, item.distinct)
    const lines = repeated(item, block, facts, distinct)
    const enough = compare(totalUnits(distinct, measure), needs) >= 0
    const worths = distinct.map((fact) => {
      const by = factor(fact, whoAt(fact))
      return { fact, by, points: multiply(points(fact, whoAt(fact)), by) }
    })
    const [first] = worths.toSorted((a, b) => compare(b.points, a.points))
    for (const each of worths) {
      const line = lineFor(item, block, each.fact)
      const units = unitsOf(each.fact, measure)
      const more = compare(each.by, one) === 0 ? { units } : { units, factor: each.by }
      if (!enough) lines.push(line("before_from", zero, more))
      else if (each === first) lines.push(line("counts", each.points, more))
      else lines.push(line("once_only", zero, more))
    }
    return lines
  }
}

/** What the number of units as a whole is worth: two activities thirty points, one none. */
export function byTotal(item: Item, block: string): Lines {
  const bands = bandsOf(item)
  const steps = stepsOf(item)
  return (facts, _all, whoAt) => {
    const distinct = onlyDistinct(facts, item.distinct)
    const units = steps(totalUnits(distinct, measureOf(item)))
    const band = reached(bands, units)
    const lines = repeated(item, block, facts, distinct)
    if (distinct.length === 0 && band === undefined) return lines
    const points = band ? band.points(distinct.at(-1), whoAt(undefined)) : zero
    // The last fact is the one that reached the band; those before it led there.
    distinct.forEach((fact, index) => {
      const last = index === distinct.length - 1
      const line = lineFor(item, block, fact)
      lines.push(
        line(last && band ? "counts" : "before_from", last ? points : zero, {
          units: unitsOf(fact, measureOf(item)),
        }),
      )
    })
    if (distinct.length === 0) lines.push(lineFor(item, block, undefined)("lacking", points, { units }))
    return lines
  }
}
