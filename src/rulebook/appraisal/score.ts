import { asOf } from "./as-of.ts"
import { assess } from "./assess.ts"
import { checkRuleBook } from "./check.ts"
import { checkFacts, checkSubjects } from "./check-facts.ts"
import { compare, fraction } from "./fraction.ts"
import { withMembers } from "./members-scores.ts"
import { type Scores, scoresOf } from "./output.ts"
import { prepare } from "./prepare.ts"
import type { Problem } from "./problem.ts"
import type { Example, RuleBook } from "./shape.ts"

export type Scored =
  | { readonly ok: true; readonly scores: Scores }
  | { readonly ok: false; readonly in: "rules" | "facts" | "members"; readonly problems: readonly Problem[] }

export interface Wish {
  readonly settings?: Readonly<Record<string, unknown>>
  /** The day as of which the facts are taken. */
  readonly asOf?: string
  /** What the members of the groups came to, by their own book. */
  readonly members?: unknown
}

/** A rule book and facts, both as they were written, to scores: the whole way, and nothing but the two. */
export function scoreFacts(
  rules: unknown,
  facts: unknown,
  { settings = {}, asOf: day, members }: Wish = {},
): Scored {
  const checked = checkRuleBook(rules, settings)
  if (!checked.ok) return { ok: false, in: "rules", problems: checked.problems }
  const read = checkFacts(checked.book, facts)
  if (!read.ok) return { ok: false, in: "facts", problems: read.problems }
  const stood = day === undefined ? read.file : asOf(read.file, day)
  const joined = members === undefined ? { ok: true as const, file: stood } : withMembers(stood, members)
  if (!joined.ok) return { ok: false, in: "members", problems: joined.problems }
  const scores = scoresOf(checked.book, assess(prepare(checked.book), joined.file))
  return { ok: true, scores: day === undefined ? scores : { ...scores, asOf: day } }
}

/** What an example says should come of it, and what does. */
export interface Tried {
  readonly id: string
  readonly ok: boolean
  readonly differs: readonly { readonly what: string; readonly expected: string; readonly found: string }[]
  readonly problems: readonly Problem[]
}

/** The book's own worked examples, each scored by it. */
export function tryExamples(book: RuleBook): readonly Tried[] {
  return (book.examples ?? []).map((example, index) => tryExample(book, example, `/examples/${index}`))
}

function tryExample(book: RuleBook, example: Example, at: string): Tried {
  const { id, year, terms, subjects, expect } = example
  const years = [...new Set([...earlierYears(example), year])].sort()
  const file = { years, terms, subjects }
  const problems = checkSubjects(book, file, at)
  if (problems.length > 0) return { id, ok: false, differs: [], problems }
  const scores = scoresOf(book, assess(prepare(book), file))
  const subject = scores.subjects.find((each) => each.id === (expect.subject ?? subjects[0]?.id))
  const found = subject?.years.find((each) => each.year === year)
  const summary = scores.years.find((each) => each.year === year)
  const differs: { what: string; expected: string; found: string }[] = []
  const check = (what: string, expected: unknown, actual: unknown) => {
    if (JSON.stringify(expected) !== JSON.stringify(actual))
      differs.push({ what, expected: String(expected), found: String(actual) })
  }
  if (expect.score !== undefined) {
    const same =
      found?.score !== null && found && compare(fraction(found.score), fraction(expect.score)) === 0
    if (!same)
      differs.push({ what: "score", expected: String(expect.score), found: String(found?.score ?? "–") })
  }
  if (expect.grade !== undefined) check("grade", expect.grade, found?.grade ?? null)
  if (expect.measures !== undefined)
    check("measures", expect.measures, found?.measures.map((each) => each.id) ?? [])
  for (const [grade, percent] of Object.entries(expect.percent ?? {}))
    check("percent", percent, summary?.grades.find((each) => each.grade === grade)?.percent)
  return { id, ok: differs.length === 0, differs, problems: [] }
}

/** Years that the example's facts lie in before its own, so that rules which look back find them. */
function earlierYears({ year, subjects }: Example): readonly number[] {
  return subjects.flatMap(({ facts = [] }) =>
    facts.flatMap((fact) => {
      const own = fact.year ?? (fact.on === undefined ? year : Number(fact.on.slice(0, 4)))
      return own < year ? [own] : []
    }),
  )
}
