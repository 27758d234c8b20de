import { fill } from "../../base/words.ts"
import type { Problem } from "./problem.ts"
import { scoreFacts } from "./score.ts"
import { problemWords } from "./words.ts"

export interface Answer {
  /** 0: scored. 1: the rule book or the facts are not sound. */
  readonly code: 0 | 1
  readonly output: string
  readonly errors: string
}

/** Two texts in, one text out: what the command line prints, and what it says when it cannot. */
export function scoreTexts(
  rules: { readonly name: string; readonly text: string },
  facts: { readonly name: string; readonly text: string },
  settings: Readonly<Record<string, unknown>>,
): Answer {
  const book = parsed(rules.text)
  if (!book.ok) return refused(rules.name, [book.problem])
  const file = parsed(facts.text)
  if (!file.ok) return refused(facts.name, [file.problem])
  const scored = scoreFacts(book.value, file.value, settings)
  if (!scored.ok) return refused(scored.in === "rules" ? rules.name : facts.name, scored.problems)
  return { code: 0, output: `${JSON.stringify(scored.scores, null, 2)}\n`, errors: "" }
}

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem }

export function parsed(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, "")) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { ok: false, problem: { code: "not_json", at: "", params: { message } } }
  }
}

function refused(name: string, problems: readonly Problem[]): Answer {
  const lines = problems.map(({ code, at, params }) => {
    const words = problemWords[code]
    const said = (language: "zh" | "en") => (words ? fill(words[language], params) : code)
    return `${name}#${at}\n  ${said("zh")}\n  ${said("en")}`
  })
  return { code: 1, output: "", errors: `${lines.join("\n")}\n` }
}
