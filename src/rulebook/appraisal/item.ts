import { compare, type Fraction, subtract, zero } from "./fraction.ts"
import { type Lines, sumOf } from "./item-line.ts"
import { byTotal, eachOf, onceOf } from "./item-units.ts"
import { lackOf, rateOf, summaryOf } from "./item-whole.ts"
import { clamp, type Matcher, matcher, worth } from "./match.ts"
import type { Line } from "./result.ts"
import type { Item } from "./shape.ts"
import type { FactEntry } from "./shape-facts.ts"
import { applies, type WhoAt } from "./who.ts"

export interface ItemScore {
  readonly lines: readonly Line[]
  readonly points: Fraction
}

const nothing: ItemScore = { lines: [], points: zero }

/** An item made ready: `score` is told the facts of the year, in order, and says line by line what they are worth. */
export interface PreparedItem {
  readonly id: string
  readonly item: Item
  readonly matches: Matcher
  readonly score: (facts: readonly FactEntry[], all: readonly FactEntry[], whoAt: WhoAt) => ItemScore
}

export function prepareItem(item: Item, block: string): PreparedItem {
  const matches = matcher(item.counts)
  const lines = linesOf(item, block)
  const cap = item.cap === undefined ? undefined : worth(item.cap)
  const least = item.floor === undefined ? undefined : worth(item.floor)
  const idle =
    least === undefined && !item.bands && !["missing", "each_missing", "rate"].includes(item.per ?? "each")
  const score: PreparedItem["score"] = (facts, all, whoAt) => {
    if (idle && facts.length === 0) return nothing
    const counted = lines(
      facts.filter((fact) => applies(item, whoAt(fact))),
      all,
      whoAt,
    )
    let points = sumOf(counted)
    const who = whoAt(undefined)
    for (const [limit, what] of [
      [cap?.(undefined, who), "item_cap"],
      [least?.(undefined, who), "item_floor"],
    ] as const) {
      if (limit === undefined) continue
      const kept = what === "item_cap" ? clamp(points, undefined, limit) : clamp(points, limit, undefined)
      if (compare(kept, points) === 0) continue
      counted.push({ what, points: subtract(kept, points), block, item: item.id })
      points = kept
    }
    return { lines: counted, points }
  }
  return { id: item.id, item, matches, score }
}

function linesOf(item: Item, block: string): Lines {
  switch (item.per ?? "each") {
    case "each":
    case "half_day":
      return item.bands ? byTotal(item, block) : eachOf(item, block)
    case "once":
      return item.bands ? byTotal(item, block) : onceOf(item, block)
    case "missing":
    case "each_missing":
      return lackOf(item, block)
    case "rate":
      return rateOf(item, block)
    default:
      return summaryOf(item, block)
  }
}
