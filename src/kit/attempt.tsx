import { type ReactNode, useState } from "react"
import type { Words } from "../base/words.ts"
import { Problem } from "./api.ts"
import { useSay } from "./preferences.tsx"
import { Reasons } from "./reasons.tsx"
import { problemText } from "./states.tsx"
import { kitWords } from "./words.ts"

export interface Attempt {
  busy: boolean
  /** Resolves false when refused; what was typed is the caller's and stays. */
  run: (deed: () => Promise<unknown>) => Promise<boolean>
  /** The refusal in words, to be put where the button is. */
  shown: ReactNode
}

/** One thing at a time, with its refusal shown. */
export function useAttempt(words: Readonly<Record<string, Words>>): Attempt {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const run = async (deed: () => Promise<unknown>) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await deed()
      return true
    } catch (error) {
      setProblem(error)
      return false
    } finally {
      setBusy(false)
    }
  }
  const reasons = problem instanceof Problem && problem.reasons.length > 0 ? problem.reasons : undefined
  const shown = problem ? (
    <Reasons
      title={say(kitWords.problem.title)}
      words={words}
      reasons={reasons ?? [{ code: "problem", message: problemText(problem, say) }]}
    />
  ) : null
  return { busy, run, shown }
}
