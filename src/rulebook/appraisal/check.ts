import { checkExamples } from "./check-examples.ts"
import { checkGrades } from "./check-grades.ts"
import { checkReferences } from "./check-references.ts"
import { checkRules } from "./check-rules.ts"
import { shapeProblems } from "./check-shape.ts"
import { checkShares } from "./check-shares.ts"
import { hint } from "./near.ts"
import type { Problem } from "./problem.ts"
import { ruleBookSchema } from "./schema-document.ts"
import { completed, otherChoices, writtenAt } from "./settings.ts"
import { type RuleBook, ruleBook } from "./shape.ts"

export type Checked =
  | { readonly ok: true; readonly book: RuleBook }
  | { readonly ok: false; readonly problems: readonly Problem[] }

type Chosen = Readonly<Record<string, unknown>>

/** Reads a rule book, its settings in place: the book, or everything that is wrong with it and where. */
export function checkRuleBook(given: unknown, chosen: Chosen = {}): Checked {
  const { book: filled, problems } = completed(given, chosen)
  const written = (found: readonly Problem[]): Checked => ({
    ok: false,
    problems: found.map((each) => ({ ...each, at: writtenAt(given, each.at, chosen) })),
  })
  if (problems.length > 0) return { ok: false, problems }
  const shaped = ruleBook.safeParse(filled)
  if (!shaped.success) return written(shapeProblems(shaped.error.issues).map(withKeyMeant))
  const book = shaped.data
  const found = [
    ...checkReferences(book),
    ...checkRules(book),
    ...checkShares(book),
    ...checkGrades(book),
    ...checkExamples(book),
  ]
  return found.length > 0 ? written(found) : { ok: true, book }
}

function withKeyMeant(problem: Problem): Problem {
  const { code, params = {} } = problem
  return code === "unknown_key"
    ? { ...problem, params: { ...params, ...hint(String(params.key), keysKnown()) } }
    : problem
}

let known: ReadonlySet<string> | undefined

/** Every key of the format, wherever it stands. */
function keysKnown(): ReadonlySet<string> {
  if (known) return known
  const keys = new Set<string>()
  JSON.stringify(ruleBookSchema(), (key, value: unknown) => {
    if (key === "properties") for (const each of Object.keys(value as object)) keys.add(each)
    return value
  })
  known = keys
  return known
}

/** The same for whoever writes the book: sound as it is, and with each other value that a setting may take. */
export function checkEveryChoice(given: unknown, chosen: Chosen = {}): Checked {
  const checked = checkRuleBook(given, chosen)
  if (!checked.ok) return checked
  const problems = otherChoices(given).flatMap(({ name, value }): readonly Problem[] => {
    const other = checkRuleBook(given, { ...chosen, [name]: value })
    const choice = { name, value: String(value) }
    return other.ok ? [] : other.problems.map((each) => ({ ...each, choice }))
  })
  return problems.length > 0 ? { ok: false, problems } : checked
}
