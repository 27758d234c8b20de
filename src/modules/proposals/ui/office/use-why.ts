import { Problem } from "../../../../kit/api.ts"
import { useSay } from "../../../../kit/preferences.tsx"
import { reasonWords } from "../../../../kit/reasons.tsx"
import { problemText } from "../../../../kit/states.tsx"
import { proposalWords } from "../../words.ts"

/** An error in the words of a proposal. */
export function useWhy(): (error: unknown) => string {
  const say = useSay()
  return (error) => {
    const reasons = error instanceof Problem ? error.reasons : []
    if (reasons.length === 0) return problemText(error, say)
    return reasons
      .map((each) => each.message ?? say(reasonWords(each, proposalWords.reasons), each.params))
      .join(" ")
  }
}
