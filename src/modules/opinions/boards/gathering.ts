import { memoryIndex } from "../../../platform/similar/memory-index.ts"
import { type Candidate, thresholds } from "../../../platform/similar/rank.ts"

/** Reports on one matter that have come within a few weeks, and the words they share. */
export interface Gathering {
  readonly ids: readonly string[]
  readonly terms: readonly string[]
}

/**
 * 集中反映: reports that say the same matter join hands; a chain of them is one subject. Only groups of at least `least`
 * are worth a leader's eye. The biggest first.
 */
export function gatherSubjects(reports: readonly Candidate[], least: number): Gathering[] {
  const index = memoryIndex(reports)
  const leader = new Map(reports.map(({ id }) => [id, id]))
  const find = (id: string): string => {
    const up = leader.get(id) ?? id
    if (up === id) return id
    const top = find(up)
    leader.set(id, top)
    return top
  }
  const shared = new Map<string, Map<string, number>>()
  for (const { id, title, text } of reports) {
    for (const similar of index.find({ title, text }, { except: id, limit: 20 })) {
      if (similar.verdict !== "duplicate" && similar.score < thresholds.sameMatterFullText) continue
      leader.set(find(similar.id), find(id))
      const words = shared.get(id) ?? new Map<string, number>()
      shared.set(id, words)
      for (const { term, weight } of similar.sharedTerms) words.set(term, (words.get(term) ?? 0) + weight)
    }
  }
  const groups = new Map<string, string[]>()
  for (const { id } of reports) {
    const top = find(id)
    groups.set(top, [...(groups.get(top) ?? []), id])
  }
  return [...groups.values()]
    .filter((ids) => ids.length >= least)
    .sort((a, b) => b.length - a.length)
    .map((ids) => ({ ids, terms: heaviest(ids.map((id) => shared.get(id))) }))
}

function heaviest(all: readonly (ReadonlyMap<string, number> | undefined)[]): string[] {
  const sum = new Map<string, number>()
  for (const words of all)
    for (const [term, weight] of words ?? [])
      if (!term.startsWith("≈")) sum.set(term, (sum.get(term) ?? 0) + weight)
  return [...sum]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([term]) => term)
}
