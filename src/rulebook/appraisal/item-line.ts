import type { Fraction } from "./fraction.ts"
import { add, divide, fraction, multiply, one, subtract, whole, zero } from "./fraction.ts"
import { bound, descending, type Worth, worth } from "./match.ts"
import type { Line, LineKind } from "./result.ts"
import type { Item } from "./shape.ts"
import type { FactEntry } from "./shape-facts.ts"
import type { WhoAt } from "./who.ts"

/** The lines of one item, for the facts that it counts among all facts of the year. */
export type Lines = (facts: readonly FactEntry[], all: readonly FactEntry[], whoAt: WhoAt) => Line[]

export function sumOf(lines: readonly Line[]): Fraction {
  return lines.reduce((sum, line) => add(sum, line.points), zero)
}

export const measureOf = (item: Item) => item.measure ?? (item.per === "half_day" ? "half_days" : undefined)

export const lineFor =
  (item: Item, block: string, fact: FactEntry | undefined) =>
  (what: LineKind, points: Fraction, more?: Partial<Line>): Line =>
    fact?.id === undefined
      ? { what, points, block, item: item.id, ...more }
      : { what, points, block, item: item.id, fact: fact.id, ...more }

export interface Band {
  readonly from: Fraction
  readonly open: boolean
  readonly points: Worth
}

export function bandsOf(item: Item): readonly Band[] {
  return descending((item.bands ?? []).map((band) => ({ ...bound(band), points: worth(band.points) })))
}

/** What one unit is multiplied by: the role's coefficient, and the share of one among several. */
export function factorOf({ times, share }: Item): Worth {
  const coefficient = times === undefined ? undefined : worth(times)
  return (fact, who) => {
    const part = share === undefined || fact === undefined ? one : shareOf(share, fact)
    return coefficient === undefined ? part : multiply(part, coefficient(fact, who))
  }
}

function shareOf(share: NonNullable<Item["share"]>, fact: FactEntry): Fraction {
  const { lead, rest, counting = "others", atMost } = share
  if (atMost !== undefined && (fact.position ?? 1) > atMost) return zero
  const parties = Math.min(fact.parties ?? 1, atMost ?? Number.POSITIVE_INFINITY)
  const isLead =
    lead !== undefined && Object.entries(lead.is).every(([attribute, is]) => fact[attribute] === is)
  if (isLead && parties === 1) return one
  const ownPart = lead ? fraction(lead.part) : zero
  const left = subtract(one, ownPart)
  const among = lead && counting === "others" ? Math.max(1, parties - 1) : parties
  const restPart =
    rest === "none"
      ? zero
      : rest === "each"
        ? left
        : rest === "equal"
          ? divide(left, whole(among))
          : fraction(rest)
  if (!isLead) return restPart
  return counting === "all" && rest === "equal" ? add(ownPart, restPart) : ownPart
}
