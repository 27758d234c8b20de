import { type Test, tested, type YearSeen } from "./condition.ts"
import { ceiling, compare, type Fraction, floor, fraction, multiply, round, whole, zero } from "./fraction.ts"
import { matcher, totalUnits, within } from "./match.ts"
import type { Gate, Grade } from "./shape.ts"

/** Somebody of a year who is to be graded. */
export interface Candidate {
  readonly id: string
  readonly year: YearSeen
  readonly score: Fraction
  /** What the gates at work leave: a grade to be given, or the best that may be. */
  readonly gates: readonly Gate[]
}

export type GradedBy = "threshold" | "rank" | "share" | "otherwise" | "gate" | "given"
export interface Graded {
  readonly grade: string | undefined
  readonly by?: GradedBy
  readonly gate?: string
  /** They tie for the last places of a grade, and the rules leave it to people who of them gets it. */
  readonly tiedFor?: string
}

/**
 * Gives each candidate the best grade that is theirs: by threshold, by rank, by the share of a group, or the rest; a
 * gate forces a grade or bars the better ones. Those barred are not ranked, and their place goes to the next.
 */
export function gradeAll(
  grades: readonly Grade[],
  candidates: readonly Candidate[],
): ReadonlyMap<string, Graded> {
  const given = new Map<string, Graded>()
  const order = new Map(grades.map(({ id }, index) => [id, index]))
  const best = new Map<string, { readonly at: number; readonly gate: string }>()
  for (const { id, gates } of candidates) {
    for (const { id: gate, effect } of gates) {
      const forced = effect.grade
      if (forced !== undefined && !given.has(id)) given.set(id, { grade: forced, by: "gate", gate })
      const at = order.get(effect.gradeAtMost ?? "")
      if (at !== undefined && at > (best.get(id)?.at ?? -1)) best.set(id, { at, gate })
    }
  }
  grades.forEach((grade, index) => {
    const open = candidates.filter(({ id }) => !given.has(id) && (best.get(id)?.at ?? 0) <= index)
    const requires = grade.requires === undefined ? () => true : tested(grade.requires)
    const fits = open.filter((each) => meets(grade, requires, each, best.get(each.id)?.at === index))
    const ranked = grade.rank !== undefined || grade.share !== undefined
    const chosen = ranked ? placed(grade, fits, candidates) : fits
    if (ranked && grade.ties === "open") {
      const most = new Set(placed({ ...grade, ties: "in" }, fits, candidates))
      for (const each of chosen) most.delete(each)
      for (const { id } of most) given.set(id, { grade: undefined, tiedFor: grade.id })
    }
    for (const { id } of chosen) {
      const bar = best.get(id)
      if (bar && bar.at === index) given.set(id, { grade: grade.id, by: "gate", gate: bar.gate })
      else given.set(id, { grade: grade.id, by: howOf(grade) })
    }
  })
  return given
}

/** The grade by threshold alone, of a score recorded for an earlier year. */
export function gradeOfScore(grades: readonly Grade[], score: Fraction): string | undefined {
  return grades.find(
    (grade) =>
      grade.rank === undefined && grade.share === undefined && (grade.otherwise || within(grade)(score)),
  )?.id
}

function howOf({ rank, share, otherwise }: Grade): GradedBy {
  return rank !== undefined ? "rank" : share !== undefined ? "share" : otherwise ? "otherwise" : "threshold"
}

/** Somebody barred from better grades may have more points than this grade's upper end. */
function meets(grade: Grade, requires: Test, { year, score }: Candidate, barred: boolean): boolean {
  const { atLeast, above, atMost, below } = grade
  const bounds = barred ? { atLeast, above } : { atLeast, above, atMost, below }
  return within(bounds)(score) && requires([year])
}

function placed(grade: Grade, fits: readonly Candidate[], all: readonly Candidate[]): readonly Candidate[] {
  const groupOf = ({ year }: Candidate) =>
    grade.within === undefined ? "" : String(year.attributes[grade.within] ?? "")
  const groups = Map.groupBy(fits, groupOf)
  const sizes = Map.groupBy(grade.base === "eligible" ? fits : all, groupOf)
  return [...groups].flatMap(([group, members]) => {
    const places = placesFor(grade, sizes.get(group)?.length ?? 0)
    const sorted = members.toSorted((a, b) => byRank(grade, a, b) || (a.id < b.id ? -1 : 1))
    const last = sorted[places - 1]
    if (places <= 0 || !last) return places <= 0 ? [] : sorted
    const next = sorted[places]
    if (!next || byRank(grade, last, next) !== 0) return sorted.slice(0, places)
    return grade.ties !== "in"
      ? sorted.filter((each) => byRank(grade, each, last) < 0)
      : sorted.filter((each) => byRank(grade, each, last) <= 0)
  })
}

function placesFor({ rank, share, rounding = "down", fewest = 0 }: Grade, size: number): number {
  if (share === undefined) return rank ?? 0
  const exact = multiply(fraction(share), whole(size))
  const places =
    rounding === "down" ? floor(exact) : rounding === "up" ? ceiling(exact) : round(exact, 0, "half_up").n
  return Math.min(Math.max(places, fewest), rank ?? Number.POSITIVE_INFINITY)
}

function byRank(grade: Grade, a: Candidate, b: Candidate): number {
  const byScore = compare(b.score, a.score)
  if (byScore !== 0) return byScore
  for (const by of grade.tieBreak ?? []) {
    const difference = compare(numberBy(by, b), numberBy(by, a))
    if (difference !== 0) return difference
  }
  return 0
}

/** What tells equals apart: the points of a part, or how much was done. */
function numberBy(by: NonNullable<Grade["tieBreak"]>[number], { year }: Candidate): Fraction {
  if (typeof by === "string") return year.points(by) ?? zero
  return totalUnits(year.facts.filter(matcher(by.count)), by.measure)
}
