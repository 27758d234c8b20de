import type { YearSeen } from "./condition.ts"
import { fraction } from "./fraction.ts"
import { gradeOfScore } from "./grade.ts"
import type { RuleBook } from "./shape.ts"
import type { FactEntry, FactsFile, SubjectEntry } from "./shape-facts.ts"
import type { Who, WhoAt } from "./who.ts"

/** A year to be scored: its days and the term it belongs to. */
export interface YearSpan {
  readonly year: number
  readonly term: string | undefined
  readonly from: string
  readonly until: string
  readonly lastOfTerm?: boolean
}

export function spansOf({ years, terms }: Pick<FactsFile, "years" | "terms">): readonly YearSpan[] {
  return years
    .map((each) => (typeof each === "number" ? { year: each } : each))
    .toSorted((a, b) => a.year - b.year)
    .map(({ year, term, from, until }) => ({
      year,
      term: term === undefined ? termOf(terms, year) : String(term),
      lastOfTerm: terms?.some(({ to }) => to === year) ?? false,
      from: from ?? `${year}-01-01`,
      until: until ?? `${year}-12-31`,
    }))
}

function termOf(terms: FactsFile["terms"], year: number): string | undefined {
  const found = terms?.find(({ from, to }) => from <= year && year <= to)
  return found && String(found.term)
}

type Seen = Omit<YearSeen, "points" | "grade">

/** Somebody in one year: their facts in order, and what they were. */
export interface SubjectYear {
  readonly seen: Seen
  readonly whoAt: WhoAt
  readonly voided: readonly string[]
}

export function subjectYear(book: RuleBook, entry: SubjectEntry, span: YearSpan, only: boolean): SubjectYear {
  const inYear: FactEntry[] = []
  const voided: string[] = []
  entry.facts?.forEach((fact, index) => {
    if (!belongs(fact, span, only)) return
    const id = fact.id ?? `#${index + 1}`
    if (fact.void !== undefined) voided.push(id)
    else inYear.push(fact.id === undefined ? Object.assign({}, fact, { id }) : fact)
  })
  // Same facts, same order, whoever sent them first; among those of one day the given order stands by their id.
  const facts = inYear.sort((a, b) => order(a.on ?? "", b.on ?? "") || byId(a.id ?? "", b.id ?? ""))
  const end = entry.until !== undefined && entry.until < span.until ? entry.until : span.until
  const { year, term } = span
  const lastOfTerm = span.lastOfTerm ?? false
  const attributes = entry.attributes ?? none
  const served = months(entry, span)
  const whoAt = whoOf(book, entry, end, { attributes, months: served })
  const { roles } = whoAt(undefined)
  return { seen: { year, term, lastOfTerm, facts, roles, attributes, months: served }, whoAt, voided }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** `#2` comes before `#10`. */
const byId = (a: string, b: string) => (a[0] === "#" && b[0] === "#" ? a.length - b.length : 0) || order(a, b)

/** The day of submission or check-in decides; a fact that names only a year belongs to it. */
function belongs(fact: FactEntry, span: YearSpan, only: boolean): boolean {
  if (fact.on !== undefined) return span.from <= fact.on && fact.on <= span.until
  return fact.year === undefined ? only : fact.year === span.year
}

const none = {}

function whoOf(book: RuleBook, entry: SubjectEntry, end: string, rest: Omit<Who, "roles">): WhoAt {
  if (!entry.roles?.length) {
    const own = { roles: ownRole(book.subject), ...rest }
    return () => own
  }
  const held = entry.roles.map((each) => (typeof each === "string" ? { role: each } : each))
  const at = (day: string): Who => ({
    roles: new Set([
      book.subject,
      ...held.filter(({ from = "", until = "9" }) => from <= day && day <= until).map(({ role }) => role),
    ]),
    ...rest,
  })
  const last = at(end)
  const changing = held.some(({ from, until }) => from !== undefined || until !== undefined)
  if (!changing || book.roleOn === "end") return () => last
  return (fact) => (fact?.on === undefined ? last : at(fact.on))
}

const ownRoles = new Map<string, ReadonlySet<string>>()

/** Most hold no role but their own: one set serves them all. */
function ownRole(subject: string): ReadonlySet<string> {
  const known = ownRoles.get(subject) ?? new Set([subject])
  ownRoles.set(subject, known)
  return known
}

/** Calendar months of the year in which they served; the month in which they came or went counts. */
function months(entry: SubjectEntry, span: YearSpan): number {
  const from = entry.from !== undefined && entry.from > span.from ? entry.from : span.from
  const until = entry.until !== undefined && entry.until < span.until ? entry.until : span.until
  return from > until ? 0 : monthNumber(until) - monthNumber(from) + 1
}

const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

type PastYear = NonNullable<SubjectEntry["results"]>[number]

/** Years that are not scored, for rules that look back: what they came to, as far as it is known, and their facts. */
export function recordedYears(
  book: RuleBook,
  entry: SubjectEntry,
  file: Pick<FactsFile, "terms">,
  scored: readonly YearSpan[],
): YearSeen[] {
  const asked = new Set(scored.map(({ year }) => year))
  const results = entry.results ?? []
  const known = new Set(results.map(({ year }) => year))
  const lived = new Set(entry.facts?.flatMap(({ on, year = on && Number(on.slice(0, 4)) }) => year || []))
  return [...results, ...[...lived].filter((year) => !known.has(year)).map((year): PastYear => ({ year }))]
    .filter(({ year }) => !asked.has(year))
    .toSorted((a, b) => a.year - b.year)
    .map((result) => {
      const { year } = result
      const term = result.term === undefined ? termOf(file.terms, year) : String(result.term)
      const span = { year, term, from: `${year}-01-01`, until: `${year}-12-31` }
      const { seen } = subjectYear(book, entry, span, false)
      const score = result.score === undefined ? undefined : fraction(result.score)
      const grade = gradeNamed(book, result.grade) ?? (score && gradeOfScore(book.grades ?? [], score))
      return { ...seen, points: (id) => (id === "total" ? score : undefined), grade }
    })
}

/** A grade by its id, or by its name as the regulation has it. */
export function gradeNamed(book: RuleBook, given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  return book.grades?.find(
    ({ id, name }) => id === given || (typeof name === "string" ? name : name.zh) === given,
  )?.id
}
