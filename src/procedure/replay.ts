/** A fact as far as replaying needs it. */
export interface ReplayedFact {
  readonly procedure: string
  readonly action: string
  readonly from: string | null
  readonly to: string | null
}

/**
 * The state that the facts of one case lead to, oldest first. Throws where a fact does not begin in the state that the
 * one before it ended in: then a fact is missing or was changed.
 */
export function replay(facts: readonly ReplayedFact[]): string | null {
  let state: string | null = null
  for (const fact of facts) {
    if (fact.from !== state) {
      throw new Error(
        `${fact.procedure}.${fact.action} begins in ${fact.from}, but the facts before it end in ${state}`,
      )
    }
    state = fact.to
  }
  return state
}
