import { quote } from "../../base/text/bigrams.ts"
import { type TermStatistics, termWeight } from "./statistics.ts"
import { type Passage, termsOf } from "./terms.ts"
import { sayTheSame } from "./thesaurus.ts"

/** A term to look for candidates by, with what finding it is worth. */
export interface Probe {
  terms: string[]
  /** A `tsquery` literal over the words vector: the term, or any word that says the same. */
  query: string
  weight: number
  /** How many texts hold it, at most. */
  documents: number
}

/** Terms asked of the index: more find little that re-ranking keeps, and each costs an index scan. */
const PROBES = 16

/** A term in more texts than this share of all does not part candidates from the rest. */
const COMMON_SHARE = 0.1

/** Unless the corpus is so small that its share means nothing. */
const COMMON_AT_LEAST = 50

const TITLE = 4

/** What to ask the index for: the most telling terms of what was written, title words first. */
export function probesFor(passage: Passage, statistics: TermStatistics): Probe[] {
  const limit = Math.max(COMMON_AT_LEAST, statistics.documents * COMMON_SHARE)
  const rated = [...termsOf(passage)]
    .map(([term, count]) => ({
      term,
      value: Math.log1p(count.text + TITLE * count.title) * termWeight(term, statistics),
      documents: statistics.frequency(term),
    }))
    .sort((a, b) => b.value - a.value)
  const telling = rated.filter(({ documents }) => documents <= limit)
  // A title of common words only is still asked about, by the rarest of them.
  const chosen = telling.length > 0 ? telling : rated.sort((a, b) => a.documents - b.documents).slice(0, 3)
  return chosen.slice(0, PROBES).map(({ term, value }) => {
    const terms = sayTheSame(term).filter((word) => word === term || statistics.frequency(word) <= limit)
    const documents = terms.reduce((sum, word) => sum + statistics.frequency(word), 0)
    return { terms, query: terms.map(quote).join(" | "), weight: value, documents }
  })
}

/**
 * The first of these probes, at most `count` and such that the index has at most `budget` texts to hand over for all of
 * them: each text found costs a visit. One that would go beyond is left out for the next; if all would, the rarest is
 * asked.
 */
export function affordable(probes: readonly Probe[], count: number, budget: number): Probe[] {
  let left = budget
  const chosen: Probe[] = []
  for (const probe of probes) {
    if (chosen.length === count) break
    if (probe.documents > left) continue
    left -= probe.documents
    chosen.push(probe)
  }
  return chosen.length > 0 ? chosen : probes.toSorted((a, b) => a.documents - b.documents).slice(0, 1)
}

/**
 * Candidates for re-ranking: $1 org_id, $2 the probes' queries as `tsquery[]`, $3 their weights as `real[]`, $4 the case
 * itself or null, $5 how many (100). The function is in `migrations/0005_search_functions.sql`: no vector is read, each probe is one scan
 * of the words index, and what is summed are ids.
 */
export const candidatesSql =
  "select case_id, weight from search_candidates($1, 'proposal', $2::tsquery[], $3::real[], $4::uuid, $5)"
