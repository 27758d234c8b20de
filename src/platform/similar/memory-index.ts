import { probesFor } from "./candidates.ts"
import { type Candidate, rankSimilar, type Similar } from "./rank.ts"
import { countTerms, type TermStatistics } from "./statistics.ts"
import { type Passage, type Terms, termsOf } from "./terms.ts"

/** The two stages without a database, by the same rules: for measuring, for tests, and for a file about to be imported. */
export interface MemoryIndex {
  statistics: TermStatistics
  find(query: Passage, options?: { except?: string; limit?: number }): Similar[]
  /** The ids the first stage would hand to the second. */
  candidates(query: Passage, options?: { except?: string; limit?: number }): string[]
}

const CANDIDATES = 100

export function memoryIndex(proposals: readonly Candidate[]): MemoryIndex {
  const known = new Map<string, Candidate & { terms: Terms }>()
  const postings = new Map<string, string[]>()
  for (const proposal of proposals) {
    const terms = proposal.terms ?? termsOf(proposal)
    known.set(proposal.id, { ...proposal, terms })
    for (const term of terms.keys()) {
      const posting = postings.get(term)
      if (posting === undefined) postings.set(term, [proposal.id])
      else posting.push(proposal.id)
    }
  }
  const statistics = countTerms([...known.values()].map(({ terms }) => terms))

  const candidates: MemoryIndex["candidates"] = (query, { except, limit = CANDIDATES } = {}) => {
    const weights = new Map<string, number>()
    for (const probe of probesFor(query, statistics)) {
      const holding = new Set(probe.terms.flatMap((term) => postings.get(term) ?? []))
      for (const id of holding) if (id !== except) weights.set(id, (weights.get(id) ?? 0) + probe.weight)
    }
    return [...weights]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, limit)
      .map(([id]) => id)
  }

  return {
    statistics,
    candidates,
    find: (query, { except, limit = 10 } = {}) => {
      const found = candidates(query, except === undefined ? {} : { except }).flatMap(
        (id) => known.get(id) ?? [],
      )
      return rankSimilar(query, found, statistics).slice(0, limit)
    },
  }
}
