import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  greater,
  lesser,
  multiply,
  one,
  zero,
} from "./fraction.ts"
import type { FactEntry } from "./shape-facts.ts"
import {
  type Bounds,
  type Distinct,
  type DistinctBy,
  isNumeric,
  listed,
  type Numeric,
  type Selectors,
  type Value,
  type Where,
} from "./shape-parts.ts"
import type { Who } from "./who.ts"

/** Whether a fact is among those that a rule speaks of. */
export type Matcher = (fact: FactEntry) => boolean

export function matcher(selectors: Selectors): Matcher {
  const each = listed(selectors).map((selector) => {
    const { kind, where, except } = typeof selector === "string" ? { kind: selector } : selector
    return { kinds: new Set(listed(kind)), where: tests(where), except: tests(except) }
  })
  const [only] = each
  if (each.length === 1 && only && only.kinds.size === 1 && !only.where.length && !only.except.length) {
    const [kind] = only.kinds
    return (fact) => fact.kind === kind
  }
  return (fact) =>
    each.some(
      ({ kinds, where, except }) =>
        kinds.has(fact.kind) &&
        where.every((test) => test(fact)) &&
        !(except.length > 0 && except.every((test) => test(fact))),
    )
}

function tests(where: Where | undefined): ((fact: FactEntry) => boolean)[] {
  return Object.entries(where ?? {}).map(([attribute, wanted]) => {
    if (isNumeric(wanted)) return numeric(attribute, wanted)
    const values = new Set<unknown>(listed(wanted))
    return (fact) => values.has(fact[attribute])
  })
}

/** A number within bounds, or its share of another; a fact that does not say them is not meant. */
function numeric(attribute: string, { of, ...bounds }: Numeric): Matcher {
  const fits = within(bounds)
  return (fact) => {
    const [part, whole] = [fact[attribute], of === undefined ? 1 : fact[of]]
    if (typeof part !== "number" || typeof whole !== "number" || whole === 0) return false
    return fits(divide(fraction(part), fraction(whole)))
  }
}

/** How much of it there is: the fact's own count, times what it measures when the rule names a measure. */
export function unitsOf(fact: FactEntry, measure: string | undefined): Fraction {
  const times = fact.count === undefined ? one : fraction(fact.count)
  if (measure === undefined || measure === "count") return times
  const measured = fact[measure]
  // A half-day is the least that is attended: an attendance that says nothing more is one.
  if (measured === undefined) return measure === "half_days" ? times : zero
  const each = fraction(measured as number)
  return fact.count === undefined ? each : multiply(each, times)
}

/** The facts of which each matter, day, month or quarter is taken once: the first of them, or the one worth most. */
export function onlyDistinct(
  facts: readonly FactEntry[],
  distinct: Distinct | undefined,
  worthOf?: (fact: FactEntry) => Fraction,
): readonly FactEntry[] {
  if (distinct === undefined) return facts
  const { by, keep } = typeof distinct === "string" ? { by: distinct, keep: "first" } : distinct
  const kept = new Map<unknown, FactEntry>()
  for (const fact of facts) {
    const key = keyOf(fact, by) ?? fact
    const before = kept.get(key)
    const better = keep === "highest" && before && worthOf && compare(worthOf(fact), worthOf(before)) > 0
    if (!before || better) kept.set(key, fact)
  }
  const all = new Set(kept.values())
  return facts.filter((fact) => all.has(fact))
}

function keyOf({ chain, id, on }: FactEntry, by: DistinctBy): string | undefined {
  if (by === "chain") return chain ?? id
  if (by === "day") return on
  if (by === "month") return on?.slice(0, 7)
  return on && `${on.slice(0, 4)} ${Math.ceil(Number(on.slice(5, 7)) / 3)}`
}

export function totalUnits(facts: readonly FactEntry[], measure: string | undefined): Fraction {
  return facts.reduce((sum, fact) => add(sum, unitsOf(fact, measure)), zero)
}

/** What something is worth for this fact and for whoever is scored. */
export type Worth = (fact: FactEntry | undefined, who: Who) => Fraction

export function worth(value: Value): Worth {
  if (typeof value !== "object") {
    const constant = fraction(value)
    return () => constant
  }
  if ("perMonth" in value) {
    const month = fraction(value.perMonth)
    return (_, { months }) => multiply(month, { n: months, d: 1 })
  }
  const otherwise = value.otherwise === undefined ? () => zero : worth(value.otherwise)
  if ("byRole" in value) {
    const byRole = Object.entries(value.byRole).map(([role, each]) => [role, worth(each)] as const)
    return (fact, who) => (byRole.find(([role]) => who.roles.has(role))?.[1] ?? otherwise)(fact, who)
  }
  if ("bySubject" in value) {
    const values = valuesOf(value.values)
    return (fact, who) => (values.get(String(who.attributes[value.bySubject])) ?? otherwise)(fact, who)
  }
  const { by } = value
  if ("bands" in value) {
    const bands = descending(value.bands.map((band) => ({ ...bound(band), value: fraction(band.value) })))
    return (fact, who) => {
      const measured = fact?.[by]
      const band = measured === undefined ? undefined : reached(bands, fraction(measured as number))
      return band ? band.value : otherwise(fact, who)
    }
  }
  const values = valuesOf(value.values)
  return (fact, who) => (values.get(String(fact?.[by])) ?? otherwise)(fact, who)
}

const valuesOf = (values: Readonly<Record<string, Value>>): ReadonlyMap<string, Worth> =>
  new Map(Object.entries(values).map(([key, each]) => [key, worth(each)]))

interface Step {
  readonly from: Fraction
  readonly open: boolean
}

/** Where a band begins: at this number, or only above it. */
export function bound({ atLeast, above }: Pick<Bounds, "atLeast" | "above">): Step {
  return { from: fraction(above ?? atLeast ?? 0), open: above !== undefined }
}

export function descending<T extends Step>(bands: readonly T[]): readonly T[] {
  return bands.toSorted((a, b) => compare(b.from, a.from) || Number(b.open) - Number(a.open))
}

/** The highest band that a number reaches. */
export function reached<T extends Step>(bands: readonly T[], number: Fraction): T | undefined {
  return bands.find(({ from, open }) => (open ? compare(number, from) > 0 : compare(number, from) >= 0))
}

/** Whether a number lies within the bounds stated. */
export function within(bounds: Bounds): (number: Fraction) => boolean {
  const tests: ((number: Fraction) => boolean)[] = []
  const { atLeast, above, atMost, below } = bounds
  if (atLeast !== undefined) tests.push((n) => compare(n, fraction(atLeast)) >= 0)
  if (above !== undefined) tests.push((n) => compare(n, fraction(above)) > 0)
  if (atMost !== undefined) tests.push((n) => compare(n, fraction(atMost)) <= 0)
  if (below !== undefined) tests.push((n) => compare(n, fraction(below)) < 0)
  return (number) => tests.every((test) => test(number))
}

export function clamp(value: Fraction, floor: Fraction | undefined, cap: Fraction | undefined): Fraction {
  const raised = floor === undefined ? value : greater(value, floor)
  return cap === undefined ? raised : lesser(raised, cap)
}
