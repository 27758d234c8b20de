import { generalWeight } from "../../base/text/segment.ts"

/**
 * How many of an organisation's cases of one procedure hold a term. In the database: `search_term (org_id, term, documents)`, kept by
 * the job that indexes a text (old terms − 1, new terms + 1); `documents` is the number of texts indexed.
 */
export interface TermStatistics {
  documents: number
  frequency(term: string): number
}

/** A young organisation's own counts say little: Chinese at large is believed as if it were this many documents. */
const GENERAL_DOCUMENTS = 100

/** No single rare word may decide alone. */
const HIGHEST = 8

/** The weight of a term: natural logarithm of how many documents there are for each that holds it, from 0 to 8. */
export function termWeight(term: string, statistics: TermStatistics): number {
  const general = GENERAL_DOCUMENTS * Math.exp(-generalWeight(term))
  const holding = statistics.frequency(term) + general + 0.5
  const all = statistics.documents + GENERAL_DOCUMENTS
  return Math.min(HIGHEST, Math.max(0, Math.log(all / holding)))
}

/** Statistics counted from the terms of texts at hand. */
export function countTerms(texts: Iterable<ReadonlyMap<string, unknown>>): TermStatistics {
  const counts = new Map<string, number>()
  let documents = 0
  for (const terms of texts) {
    documents++
    for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return { documents, frequency: (term) => counts.get(term) ?? 0 }
}
