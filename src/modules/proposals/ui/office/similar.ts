/** A similar proposal as the server answers it, with the terms that made it so. */
export interface Similar {
  id: string
  numberText: string | null
  subject: string
  year: number
  state: string
  unit: string | null
  resultClass: string | null
  score: number
  verdict: "duplicate" | "same_matter" | "related"
  sharedTerms: readonly { term: string; weight: number }[]
}

/** A case that is still being decided or handled can take another one in. */
export const mergeTargets: readonly string[] = ["final_review", "filed", "assigning", "handling"]

/** A unit that might handle a proposal, and why. */
export interface SuggestedUnit {
  unitId: string
  name: string
  track: string | null
  score: number
  role: "lead" | "assist"
  reasons: readonly { kind: string; weight: number; words?: string[]; caseId?: string }[]
}

export interface Because {
  kind: "duty" | "past_case" | "named"
  words: readonly string[]
  n: number
}

/** Reasons of one kind said together: past cases are counted, words listed. At most `most` words. */
export function becauseOf(reasons: SuggestedUnit["reasons"], most = 4): Because[] {
  const kinds = ["duty", "past_case", "named"] as const
  return kinds.flatMap((kind) => {
    const mine = reasons.filter((each) => each.kind === kind)
    if (mine.length === 0) return []
    const words = [...new Set(mine.flatMap((each) => each.words ?? []))].slice(0, most)
    return [{ kind, words, n: mine.length }]
  })
}
