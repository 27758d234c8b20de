import { containment, grams } from "./containment.ts"
import { type TermStatistics, termWeight } from "./statistics.ts"
import { type Passage, type Terms, termsOf } from "./terms.ts"
import { conceptOf } from "./thesaurus.ts"

export interface Candidate {
  id: string
  title: string
  text: string
  /** The terms, when the caller has them already. */
  terms?: Terms
}

/**
 * duplicate: largely the same words, one of them copied · same_matter: asks about the same thing, so that merging or
 * handling together is to be considered · related: worth reading.
 */
export type Verdict = "duplicate" | "same_matter" | "related"

export interface Similar {
  id: string
  /** 0 to 1. */
  score: number
  /** What they have in common, heaviest first; the weights are shares of the score and sum to at most 1. */
  sharedTerms: { term: string; weight: number }[]
  /** Share of the shorter text that stands word for word in the other, 0 to 1. */
  containment: number
  verdict: Verdict
}

/** Where verdicts begin; the figures behind them are printed by `node tools/measure/similar.ts`. */
export const thresholds = {
  duplicateContainment: 0.2,
  /** Fewer shared runs than this are a quoted slogan, not a copied text. */
  duplicateRuns: 40,
  sameMatterFullText: 0.25,
  sameMatterTitleOnly: 0.3,
  /** Below this there is nothing worth showing; a title alone scores lower against a full text. */
  relatedFullText: 0.08,
  relatedTitleOnly: 0.03,
}

/** A title tells what the text is about: its words count as if they stood this often in the text as well. */
const TITLE = 4

/** Saying the same thing in another word counts half of saying it in the same word. */
const CONCEPT = 0.5

/** Before a shared term that stands for words of one meaning (≈融资: one wrote 贷款, the other 融资). */
const CONCEPT_SIGN = "≈"

const SHOWN_TERMS = 8

/** The candidates worth showing, most similar first, each with the terms that made it so. */
export function rankSimilar(
  query: Passage,
  candidates: readonly Candidate[],
  statistics: TermStatistics,
): Similar[] {
  const weigh = remembered((term: string) => termWeight(term, statistics))
  const queryTerms = termsOf(query)
  const queryVector = vectorOf(queryTerms, weigh)
  const fullText = hasText(query)
  const queryGrams = fullText ? grams(query.text ?? "") : grams(query.title)
  return candidates
    .map((candidate): Similar => {
      const terms = candidate.terms ?? termsOf(candidate)
      const { score, shared } = compare(queryVector, vectorOf(terms, weigh))
      const copied = containment(queryGrams, grams(fullText ? candidate.text : candidate.title))
      const duplicate =
        fullText &&
        copied.share >= thresholds.duplicateContainment &&
        copied.shared >= thresholds.duplicateRuns
      const same = score >= (fullText ? thresholds.sameMatterFullText : thresholds.sameMatterTitleOnly)
      return {
        id: candidate.id,
        score: duplicate ? Math.max(score, copied.share) : score,
        sharedTerms: shared.slice(0, SHOWN_TERMS),
        containment: copied.share,
        verdict: duplicate ? "duplicate" : same ? "same_matter" : "related",
      }
    })
    .filter(
      (similar) => similar.score >= (fullText ? thresholds.relatedFullText : thresholds.relatedTitleOnly),
    )
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

function hasText(query: Passage): boolean {
  return (query.text ?? "").trim() !== ""
}

interface Vector {
  weights: Map<string, number>
  length: number
}

/** tf-idf with dampened counts; the title's words carry most of it, and words that say the same meet in a concept. */
function vectorOf(terms: Terms, weigh: (term: string) => number): Vector {
  const weights = new Map<string, number>()
  const concepts = new Map<string, { count: number; weight: number }>()
  for (const [term, { title, text }] of terms) {
    const count = text + TITLE * title
    const weight = weigh(term)
    weights.set(term, Math.log1p(count) * weight)
    const concept = conceptOf(term)
    if (concept === undefined) continue
    const had = concepts.get(concept) ?? { count: 0, weight }
    concepts.set(concept, { count: had.count + count, weight: Math.min(had.weight, weight) })
  }
  for (const [concept, { count, weight }] of concepts) {
    weights.set(`${CONCEPT_SIGN}${concept}`, CONCEPT * Math.log1p(count) * weight)
  }
  let squares = 0
  for (const weight of weights.values()) squares += weight * weight
  return { weights, length: Math.sqrt(squares) }
}

/** Cosine of two vectors, with each shared term's part in it. */
function compare(a: Vector, b: Vector): { score: number; shared: { term: string; weight: number }[] } {
  const product = a.length * b.length
  if (product === 0) return { score: 0, shared: [] }
  const shared: { term: string; weight: number }[] = []
  let score = 0
  for (const [term, weight] of a.weights) {
    const part = (weight * (b.weights.get(term) ?? 0)) / product
    if (part === 0) continue
    score += part
    shared.push({ term, weight: part })
  }
  shared.sort((x, y) => y.weight - x.weight)
  return { score, shared }
}

function remembered<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) {
      value = compute(key)
      known.set(key, value)
    }
    return value
  }
}
