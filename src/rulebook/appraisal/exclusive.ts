import { add, compare, type Fraction, zero } from "./fraction.ts"
import type { ItemScore } from "./item.ts"
import type { Exclusive } from "./shape.ts"
import type { FactEntry } from "./shape-facts.ts"

/** Where several items would credit one and the same thing: which of them do not. */
type Matched = ReadonlyMap<string, readonly FactEntry[]>
type Scores = ReadonlyMap<string, ItemScore>

interface Claim {
  readonly item: string
  readonly points: Fraction
  readonly on: string
}

/** Over the year: the items that lose to the one kept. */
export function losersOfYear(set: Exclusive, matched: Matched, scores: Scores): readonly string[] {
  const claims = set.items.flatMap((item): Claim[] => {
    const facts = matched.get(item) ?? []
    if (facts.length === 0) return []
    return [{ item, points: scores.get(item)?.points ?? zero, on: facts[0]?.on ?? "" }]
  })
  const kept = choose(set.keep, claims)
  return claims.filter((claim) => claim !== kept).map(({ item }) => item)
}

/** Per matter: the facts that each item loses to another. A fact without a chain is a matter of its own. */
export function losersOfChains(
  set: Exclusive,
  matched: Matched,
  scores: Scores,
): ReadonlyMap<string, ReadonlySet<FactEntry>> {
  const chains = new Map<string, { item: string; facts: FactEntry[]; points: Fraction; on: string }[]>()
  for (const item of set.items) {
    const worths = new Map<string, Fraction>()
    for (const line of scores.get(item)?.lines ?? []) {
      if (line.fact) worths.set(line.fact, add(worths.get(line.fact) ?? zero, line.points))
    }
    for (const fact of matched.get(item) ?? []) {
      const key = fact.chain ?? `fact ${fact.id}`
      const claims = chains.get(key) ?? []
      chains.set(key, claims)
      const points = worths.get(fact.id ?? "") ?? zero
      const own = claims.find((claim) => claim.item === item)
      if (own) {
        own.facts.push(fact)
        own.points = add(own.points, points)
      } else claims.push({ item, facts: [fact], points, on: fact.on ?? "" })
    }
  }
  const losers = new Map<string, Set<FactEntry>>()
  for (const claims of chains.values()) {
    if (claims.length < 2) continue
    const kept = choose(set.keep, claims)
    for (const claim of claims) {
      if (claim === kept) continue
      const facts = losers.get(claim.item) ?? new Set()
      for (const fact of claim.facts) facts.add(fact)
      losers.set(claim.item, facts)
    }
  }
  return losers
}

/** Between equals the one that the set names first is kept. */
function choose<C extends Claim>(keep: Exclusive["keep"], claims: readonly C[]): C | undefined {
  if (keep === "listed" || keep === "all") return claims[0]
  return claims.toSorted((a, b) => {
    if (keep === "highest") return compare(b.points, a.points)
    const earlier = a.on < b.on ? -1 : a.on > b.on ? 1 : 0
    return keep === "first" ? earlier : -earlier
  })[0]
}
