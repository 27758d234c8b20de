import type { YearSeen } from "./condition.ts"
import { type Fraction, fraction, zero } from "./fraction.ts"
import { type Candidate, type Graded, gradeAll } from "./grade.ts"
import type { Prepared } from "./prepare.ts"
import type { Line } from "./result.ts"
import type { FactsFile, SubjectEntry } from "./shape-facts.ts"
import { gradeNamed, recordedYears, spansOf, subjectYear, type YearSpan } from "./subject.ts"
import { applies } from "./who.ts"
import { scoreYear } from "./year.ts"

/** One year of somebody, with everything that can be said about why. */
export interface Assessment {
  readonly subject: string
  readonly year: number
  readonly term: string | undefined
  /** Undefined when the rule book gives no points and none were recorded. */
  readonly score: Fraction | undefined
  readonly lines: readonly Line[]
  /** The points of each block and item, and of the total. */
  readonly points: ReadonlyMap<string, Fraction>
  readonly graded: Graded | undefined
  readonly exempt: string | undefined
  /** The gates at work. */
  readonly gates: readonly string[]
  /** What the ladder proposes, in the order of the rule book. People decide. */
  readonly measures: readonly string[]
  /** Facts of the year that no item counts, and those that were voided. */
  readonly uncounted: readonly string[]
  readonly voided: readonly string[]
}

interface Scored extends Omit<Assessment, "graded" | "measures"> {
  readonly seen: YearSeen
  /** A grade recorded for this year, taken as it is. */
  readonly recorded: string | undefined
}

/** Scores every year asked for, the oldest first, since a later one may look back. The file must have been checked. */
export function assess(book: Prepared, file: FactsFile): readonly Assessment[] {
  const spans = spansOf(file)
  const pasts = file.subjects.map((entry) => recordedYears(book.book, entry, file, spans))
  return spans.flatMap((span) => {
    const scored = file.subjects.map((entry) => scoreOne(book, entry, span, spans.length === 1))
    const given = gradeAll(book.book.grades ?? [], scored.flatMap(candidate(book)))
    return scored.map(({ seen, recorded, ...rest }, index): Assessment => {
      const graded = recorded ? { grade: recorded, by: "given" as const } : given.get(rest.subject)
      const now: YearSeen = { ...seen, grade: graded?.grade }
      const past = pasts[index] ?? []
      const years = [...past.filter(({ year }) => year < span.year), now]
      past.push(now)
      const measures = rest.exempt
        ? []
        : book.measures.filter(({ measure, when }) => applies(measure, seen) && when(years))
      return { ...rest, graded, measures: measures.map(({ measure }) => measure.id) }
    })
  })
}

function scoreOne(book: Prepared, entry: SubjectEntry, span: YearSpan, only: boolean): Scored {
  const result = entry.results?.find(({ year }) => year === span.year)
  const term = span.term ?? (result?.term === undefined ? undefined : String(result.term))
  const { seen, whoAt, voided } = subjectYear(book.book, entry, { ...span, term }, only)
  const at = { subject: entry.id, year: span.year, term, voided }
  const recorded = gradeNamed(book.book, result?.grade)
  if (result) {
    const score = result.score === undefined ? undefined : fraction(result.score)
    const points = new Map(score === undefined ? [] : [["total", score]])
    const lines: Line[] = score === undefined ? [] : [{ what: "given", points: score }]
    const year = { ...seen, points: (id: string) => points.get(id), grade: undefined }
    return { ...at, seen: year, recorded, score, lines, points, gates: [], exempt: undefined, uncounted: [] }
  }
  const { score, lines, points, gates, exempt } = scoreYear(book, seen, whoAt)
  const year = { ...seen, points: (id: string) => points.get(id), grade: undefined }
  const counted = new Set(lines.map(({ fact }) => fact))
  const uncounted = seen.facts
    .filter(
      (fact) => !counted.has(fact.id) && !book.byKind.get(fact.kind)?.some(({ matches }) => matches(fact)),
    )
    .map(({ id = "" }) => id)
  const scores = book.scores ? score : undefined
  return { ...at, seen: year, recorded, score: scores, lines, points, gates, exempt, uncounted }
}

function candidate(book: Prepared): (scored: Scored) => readonly Candidate[] {
  const gates = new Map(book.gates.map(({ gate }) => [gate.id, gate]))
  return ({ subject, seen, score, exempt, recorded, gates: closed }) => {
    if (exempt !== undefined || recorded !== undefined) return []
    // A book without points grades by its conditions alone; a year without any record is not graded by points.
    if (score === undefined && book.scores) return []
    const at = closed.flatMap((id) => gates.get(id) ?? [])
    return [{ id: subject, year: seen, score: score ?? zero, gates: at }]
  }
}
