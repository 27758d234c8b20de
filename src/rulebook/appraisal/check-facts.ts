import { shapeProblems } from "./check-shape.ts"
import { isAmount } from "./fraction.ts"
import type { FactKind } from "./kinds.ts"
import { kindsOf } from "./kinds-of.ts"
import { hint } from "./near.ts"
import type { Problem } from "./problem.ts"
import type { RuleBook } from "./shape.ts"
import { type FactEntry, type FactsFile, factsFile, type SubjectEntry } from "./shape-facts.ts"
import { gradeNamed } from "./subject.ts"

export type CheckedFacts =
  | { readonly ok: true; readonly file: FactsFile }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads a file of facts against the book that is to count them. */
export function checkFacts(book: RuleBook, given: unknown): CheckedFacts {
  const shaped = factsFile.safeParse(given)
  if (!shaped.success) return { ok: false, problems: shapeProblems(shaped.error.issues) }
  const file = shaped.data
  const problems = checkSubjects(book, file, "")
  return problems.length > 0 ? { ok: false, problems } : { ok: true, file }
}

/** Whether each fact is one that the book knows, and says when it was. */
export function checkSubjects(
  book: RuleBook,
  { years, terms = [], subjects }: Pick<FactsFile, "years" | "terms" | "subjects">,
  at: string,
): readonly Problem[] {
  const kinds = kindsOf(book)
  const seen = new Set<string>()
  const numbers = years.map((each) => (typeof each === "number" ? each : each.year))
  const repeated = numbers.findIndex((year, index) => numbers.indexOf(year) < index)
  const twice = [
    ...(repeated < 0 ? [] : [{ code: "repeated_year", at: `${at}/years/${repeated}` }]),
    ...terms.flatMap(({ from, to }, index) =>
      to < from ? [{ code: "ends_before_it_begins", at: `${at}/terms/${index}/to` }] : [],
    ),
    ...years.flatMap((each, index) => (typeof each === "number" ? [] : ended(each, `${at}/years/${index}`))),
  ]
  return subjects.reduce<Problem[]>((problems, subject, index) => {
    const place = `${at}/subjects/${index}`
    if (seen.has(subject.id))
      problems.push({ code: "repeated_id", at: `${place}/id`, params: { name: subject.id } })
    seen.add(subject.id)
    problems.push(...checkResults(book, subject, place), ...ended(subject, place))
    subject.roles?.forEach((role, n) => {
      if (typeof role === "object") problems.push(...ended(role, `${place}/roles/${n}`))
    })
    const ids = new Set<string>()
    subject.facts?.forEach((fact, n) => {
      const factPlace = `${place}/facts/${n}`
      if (fact.id !== undefined && ids.has(fact.id))
        problems.push({ code: "repeated_id", at: `${factPlace}/id`, params: { name: fact.id } })
      if (fact.id !== undefined) ids.add(fact.id)
      if (fact.on === undefined && fact.year === undefined && years.length > 1)
        problems.push({ code: "fact_without_date", at: factPlace })
      const kind = Object.hasOwn(kinds, fact.kind) ? kinds[fact.kind] : undefined
      if (kind) problems.push(...checkFact(kind, fact, factPlace))
      else {
        const params = { name: fact.kind, ...hint(fact.kind, Object.keys(kinds)) }
        problems.push({ code: "unknown_kind", at: `${factPlace}/kind`, params })
      }
    })
    return problems
  }, twice)
}

const own = new Set([
  "id",
  "kind",
  "on",
  "year",
  "count",
  "chain",
  "parties",
  "position",
  "void",
  "recordedOn",
  "voidedOn",
])

function checkFact(kind: FactKind, fact: FactEntry, at: string): readonly Problem[] {
  const problems: Problem[] = []
  if (fact.count !== undefined && !isAmount(fact.count))
    problems.push({ code: "not_an_amount", at: `${at}/count` })
  for (const key of Object.keys(fact)) {
    if (own.has(key)) continue
    const allowed = Object.hasOwn(kind.attributes, key) ? kind.attributes[key] : undefined
    const value = fact[key]
    const params = { name: key, kind: fact.kind, ...hint(key, Object.keys(kind.attributes)) }
    if (allowed === undefined) problems.push({ code: "unknown_attribute", at: `${at}/${key}`, params })
    else if (allowed === "number") {
      if (typeof value !== "number" || !isAmount(value))
        problems.push({ code: "not_an_amount", at: `${at}/${key}` })
    } else if (allowed === "boolean") {
      if (typeof value !== "boolean")
        problems.push({ code: "wrong_type", at: `${at}/${key}`, params: { expected: "boolean" } })
    } else if (Array.isArray(allowed) && !allowed.includes(String(value))) {
      const choices = allowed.join(", ")
      problems.push({
        code: "unknown_attribute_value",
        at: `${at}/${key}`,
        params: { value: String(value), name: key, choices },
      })
    }
  }
  return problems
}

function ended(
  { from, until }: { from?: string | undefined; until?: string | undefined },
  at: string,
): Problem[] {
  return from !== undefined && until !== undefined && until < from
    ? [{ code: "ends_before_it_begins", at: `${at}/until` }]
    : []
}

function checkResults(book: RuleBook, { results = [] }: SubjectEntry, at: string): readonly Problem[] {
  return results.flatMap((result, index): Problem[] => [
    ...(result.grade !== undefined && gradeNamed(book, result.grade) === undefined
      ? [{ code: "unknown_grade", at: `${at}/results/${index}/grade`, params: { name: result.grade } }]
      : []),
    ...(result.score !== undefined && !isAmount(result.score)
      ? [{ code: "not_an_amount", at: `${at}/results/${index}/score` }]
      : []),
  ])
}
