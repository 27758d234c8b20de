import type { Assessment } from "./assess.ts"
import { type Amount, amountOf, divide, multiply, round, whole } from "./fraction.ts"
import type { Line, LineKind } from "./result.ts"
import type { RuleBook } from "./shape.ts"
import type { Name } from "./shape-parts.ts"

/** The outcome as JSON: `docs/rule-books.md` explains each field. Amounts are exact: a number, or a fraction as text. */
export interface LineJson {
  readonly what: LineKind
  readonly points: Amount
  readonly block?: string
  readonly item?: string
  readonly fact?: string
  readonly units?: Amount
  readonly nth?: readonly [Amount, Amount]
  readonly factor?: Amount
  readonly rule?: string
}

export interface AssessmentJson {
  readonly year: number
  readonly term?: string
  readonly score: Amount | null
  readonly grade: string | null
  readonly gradeName: string | null
  readonly gradeColour?: string
  /** Ties for the last places of this grade, which the rules leave to people. */
  readonly tiedFor?: string
  readonly gradedBy?: string
  readonly gate?: string
  readonly exempt?: string
  readonly points: Readonly<Record<string, Amount>>
  readonly lines: readonly LineJson[]
  readonly gates: readonly string[]
  readonly measures: readonly { readonly id: string; readonly name: string; readonly rung: string }[]
  readonly uncounted: readonly string[]
  readonly voided: readonly string[]
}

export interface YearSummary {
  readonly year: number
  readonly subjects: number
  readonly exempt: number
  readonly grades: readonly {
    readonly grade: string
    readonly name: string
    readonly count: number
    readonly of: number
    readonly percent: Amount
  }[]
}

export interface Scores {
  readonly format: "shanyi-scores/1"
  /** The day as of which the facts were taken, when one was asked for. */
  readonly asOf?: string
  readonly book: { readonly id: string; readonly version: number }
  readonly years: readonly YearSummary[]
  readonly subjects: readonly { readonly id: string; readonly years: readonly AssessmentJson[] }[]
}

export function scoresOf(book: RuleBook, assessments: readonly Assessment[]): Scores {
  const bySubject = Map.groupBy(assessments, ({ subject }) => subject)
  const byYear = Map.groupBy(assessments, ({ year }) => year)
  return {
    format: "shanyi-scores/1",
    book: { id: book.id, version: book.version },
    years: [...byYear].map(([year, each]) => summaryOf(book, year, each)),
    subjects: [...bySubject].map(([id, years]) => ({
      id,
      years: years.map((each) => assessmentJson(book, each)),
    })),
  }
}

export function assessmentJson(book: RuleBook, of: Assessment): AssessmentJson {
  const grade = book.grades?.find(({ id }) => id === of.graded?.grade)
  return {
    year: of.year,
    ...(of.term === undefined ? {} : { term: of.term }),
    score: of.score === undefined ? null : amountOf(of.score),
    grade: grade?.id ?? null,
    gradeName: grade ? nameIn(grade.name, "zh") : null,
    ...(grade?.colour ? { gradeColour: grade.colour } : {}),
    ...(of.graded?.tiedFor ? { tiedFor: of.graded.tiedFor } : {}),
    ...(of.graded?.by ? { gradedBy: of.graded.by } : {}),
    ...(of.graded?.gate ? { gate: of.graded.gate } : {}),
    ...(of.exempt ? { exempt: of.exempt } : {}),
    points: Object.fromEntries([...of.points].map(([id, points]) => [id, amountOf(points)])),
    lines: of.lines.map(lineJson),
    gates: of.gates,
    measures: of.measures.flatMap((id) => {
      const measure = book.measures?.find((each) => each.id === id)
      return measure ? [{ id, name: nameIn(measure.name, "zh"), rung: measure.rung }] : []
    }),
    uncounted: of.uncounted,
    voided: of.voided,
  }
}

function lineJson({ points, units, nth, factor, ...rest }: Line): LineJson {
  return {
    ...rest,
    points: amountOf(points),
    ...(units ? { units: amountOf(units) } : {}),
    ...(nth ? { nth: [amountOf(nth[0]), amountOf(nth[1])] as const } : {}),
    ...(factor ? { factor: amountOf(factor) } : {}),
  }
}

/** How many got which grade; the percentage is of those assessed, to one place. */
function summaryOf(book: RuleBook, year: number, each: readonly Assessment[]): YearSummary {
  const assessed = each.filter(({ exempt }) => exempt === undefined)
  return {
    year,
    subjects: each.length,
    exempt: each.length - assessed.length,
    grades: (book.grades ?? []).map(({ id, name }) => {
      const count = assessed.filter(({ graded }) => graded?.grade === id).length
      const of = assessed.length
      const percent =
        of === 0 ? 0 : amountOf(round(divide(multiply(whole(count), whole(100)), whole(of)), 1, "half_up"))
      return { grade: id, name: nameIn(name, "zh"), count, of, percent }
    }),
  }
}

export function nameIn(name: Name, language: "zh" | "en"): string {
  if (typeof name === "string") return name
  return language === "en" ? (name.en ?? name.zh) : name.zh
}
