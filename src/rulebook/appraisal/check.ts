import { checkGrades } from "./check-grades.ts"
import { checkReferences } from "./check-references.ts"
import { checkRules } from "./check-rules.ts"
import { shapeProblems } from "./check-shape.ts"
import type { Problem } from "./problem.ts"
import { completed } from "./settings.ts"
import { type RuleBook, ruleBook } from "./shape.ts"

export type Checked =
  | { readonly ok: true; readonly book: RuleBook }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads a rule book, its settings in place: the book, or everything that is wrong with it and where. */
export function checkRuleBook(given: unknown, chosen: Readonly<Record<string, unknown>> = {}): Checked {
  const { book: filled, problems } = completed(given, chosen)
  if (problems.length > 0) return { ok: false, problems }
  const shaped = ruleBook.safeParse(filled)
  if (!shaped.success) return { ok: false, problems: shapeProblems(shaped.error.issues) }
  const book = shaped.data
  const found = [...checkReferences(book), ...checkRules(book), ...checkGrades(book)]
  return found.length > 0 ? { ok: false, problems: found } : { ok: true, book }
}
