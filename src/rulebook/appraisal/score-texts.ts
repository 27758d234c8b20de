import { canonical } from "../../base/canonical.ts"
import { type Place, placed } from "./places.ts"
import type { Problem } from "./problem.ts"
import { scoreFacts } from "./score.ts"
import { said } from "./words.ts"

export interface Answer {
  /** 0: scored. 1: the rule book or the facts are not sound. */
  readonly code: 0 | 1
  readonly output: string
  readonly errors: string
}

export interface Text {
  readonly name: string
  readonly text: string
}

interface Wish {
  readonly settings?: Readonly<Record<string, unknown>>
  readonly asOf?: string
  readonly members?: Text
  /** In canonical JSON, the bytes that a house hands out for the same facts; otherwise laid out to be read. */
  readonly canonical?: boolean
}

/** Texts in, one text out: what the command line prints, and what it says when it cannot. */
export function scoreTexts(rules: Text, facts: Text, wish: Wish = {}): Answer {
  const { settings = {}, asOf, members } = wish
  const texts = { rules, facts, ...(members ? { members } : {}) }
  const read = Object.entries(texts).map(([of, { name, text }]) => ({ of, name, ...placed(text) }))
  const broken = read.find(({ problems }) => problems.length > 0)
  if (broken) return refused(broken.name, broken.problems)
  const valueFor = (of: string) => read.find((each) => each.of === of)?.value
  const scored = scoreFacts(valueFor("rules"), valueFor("facts"), {
    settings,
    ...(asOf === undefined ? {} : { asOf }),
    ...(members ? { members: valueFor("members") } : {}),
  })
  if (scored.ok) {
    const output = wish.canonical ? canonical(scored.scores) : `${JSON.stringify(scored.scores, null, 2)}\n`
    return { code: 0, output, errors: "" }
  }
  const unsound = read.find(({ of }) => of === scored.in)
  const problems = scored.problems.map((each) => ({
    ...each,
    line: 1,
    column: 1,
    ...unsound?.placeOf(each.at),
  }))
  return refused(unsound?.name ?? "", problems)
}

function refused(name: string, problems: readonly (Problem & Place)[]): Answer {
  const lines = problems.map((problem) => {
    const place = `${name}:${problem.line}:${problem.column} ${problem.at}`
    return `${place}\n  ${said(problem, "zh")}\n  ${said(problem, "en")}`
  })
  return { code: 1, output: "", errors: `${lines.join("\n")}\n` }
}
