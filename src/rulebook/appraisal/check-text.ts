import { checkEveryChoice } from "./check.ts"
import { type Place, placed } from "./places.ts"
import type { Problem } from "./problem.ts"
import { type Tried, tryExamples } from "./score.ts"

export interface CheckedText {
  /** As it was written, when it is sound. */
  readonly given: Readonly<Record<string, unknown>> | undefined
  readonly problems: readonly (Problem & Place)[]
  readonly examples: readonly Tried[]
}

/** A rule book as text: everything wrong with it, each with its line, or what its own examples come to. */
export function checkText(text: string): CheckedText {
  const { value, problems: unreadable, placeOf } = placed(text)
  if (unreadable.length > 0) return { given: undefined, problems: unreadable, examples: [] }
  const checked = checkEveryChoice(value)
  if (!checked.ok) {
    const problems = checked.problems.map((each) => ({ ...each, ...placeOf(each.at) }))
    return { given: undefined, problems, examples: [] }
  }
  const given = value as Readonly<Record<string, unknown>>
  return { given, problems: [], examples: tryExamples(checked.book) }
}
