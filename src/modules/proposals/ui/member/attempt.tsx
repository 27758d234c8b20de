import type { Words } from "../../../../base/words.ts"
import { type Attempt, useAttempt as useAnyAttempt } from "../../../../kit/attempt.tsx"
import { proposalCaseWords } from "../words.ts"

/** One thing at a time, its refusals in the words of proposals. */
export function useAttempt(words: Readonly<Record<string, Words>> = proposalCaseWords.reasons): Attempt {
  return useAnyAttempt(words)
}
