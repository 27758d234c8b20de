import { checkBounds } from "./bounds.ts"
import { isShare } from "./check-shares.ts"
import { add, compare, type Fraction, fraction, greater, lesser, subtract, zero } from "./fraction.ts"
import type { Problem } from "./problem.ts"
import { extremes } from "./rules-of.ts"
import type { Block, Grade, Item, RuleBook } from "./shape.ts"

/** Grades stand from the best to the worst; together they leave no score without a grade, and none with two. */
export function checkGrades(book: RuleBook): readonly Problem[] {
  const grades = (book.grades ?? []).map((grade, index) => ({ grade, at: `/grades/${index}` }))
  if (grades.length === 0) return []
  const single = grades.flatMap(({ grade, at }): readonly Problem[] => {
    const { rank, share, within, ties, tieBreak, base, rounding, fewest } = grade
    const ranked = rank !== undefined || share !== undefined
    const loose = [within, ties, tieBreak, base, rounding, fewest].some((each) => each !== undefined)
    if (!ranked && loose) return [{ code: "no_places", at }]
    if (share !== undefined && !isShare(share)) return [{ code: "not_a_share", at: `${at}/share` }]
    if (ranked && ties === undefined) return [{ code: "tie_rule_missing", at }]
    const bounded = boundsOf(grade)
    if (grade.otherwise && (bounded || ranked || grade.requires)) return [{ code: "otherwise_alone", at }]
    if (!grade.otherwise && !bounded && !ranked && !grade.requires)
      return [{ code: "grade_without_rule", at }]
    return bounded ? checkBounds(grade, at) : []
  })
  if (single.length > 0) return single
  const last = grades.at(-1)
  const rest = grades.findIndex(({ grade }) => grade.otherwise)
  if (rest >= 0 && rest < grades.length - 1)
    return [{ code: "grade_never_reached", at: `/grades/${rest + 1}` }]
  return [...checkReach(book), ...checkOrder(grades, last?.grade.otherwise === true, stepOf(book))]
}

const boundsOf = ({ atLeast, above, atMost, below }: Grade) =>
  [atLeast, above, atMost, below].some((each) => each !== undefined)

/** A threshold that no score can reach, since the total or all its blocks are capped below it. */
function checkReach({ grades = [], total, blocks, gates }: RuleBook): readonly Problem[] {
  if (
    gates?.some(
      ({ effect }) => effect.scoreAtLeast !== undefined || effect.score !== undefined || effect.points,
    )
  )
    return []
  // A book without blocks grades scores that were given.
  const most =
    blocks.length === 0
      ? greatest(total.cap)
      : lesserOf(greatest(total.cap), sumOf([greatest(total.start ?? 0), ...blocks.map(mostOf)]))
  if (most === undefined) return []
  return grades.flatMap(({ atLeast, above }, index) => {
    const low = atLeast ?? above
    const difference = low === undefined ? -1 : compare(fraction(low), most)
    const beyond = difference > 0 || (difference === 0 && above !== undefined)
    const params = { least: String(low), most: text({ at: most, below: false }) }
    return beyond ? [{ code: "grade_beyond_cap", at: `/grades/${index}`, params }] : []
  })
}

/** The most that a block can come to; undefined when there is no end to it. */
function mostOf({ cap, start, items = [], blocks = [], times, take = "sum" }: Block): Fraction | undefined {
  const own = greatest(cap)
  if (take !== "sum" || times !== undefined) return own
  const parts = [...items.map((item) => greatest(item.cap) ?? mostOfItem(item)), ...blocks.map(mostOf)]
  return lesserOf(own, sumOf([greatest(start ?? 0), ...parts]))
}

/** What counts once is worth no more than its points; deductions add nothing. */
function mostOfItem({ per = "each", points, times, floor }: Item): Fraction | undefined {
  const most = greatest(points)
  if (most === undefined || times !== undefined || floor !== undefined) return undefined
  if (compare(most, zero) <= 0) return per === "each" || per === "half_day" ? undefined : zero
  return per === "once" ? most : undefined
}

function greatest(value: Block["cap"]): Fraction | undefined {
  const all = extremes(value).map(fraction)
  return all.length === 0 ? undefined : all.reduce(greater)
}

function sumOf(parts: readonly (Fraction | undefined)[]): Fraction | undefined {
  return parts.reduce<Fraction | undefined>(
    (sum, part) => (sum === undefined || part === undefined ? undefined : add(sum, part)),
    zero,
  )
}

function lesserOf(a: Fraction | undefined, b: Fraction | undefined): Fraction | undefined {
  return a === undefined ? b : b === undefined ? a : lesser(a, b)
}

/** The distance between one possible score and the next, when scores are rounded. */
function stepOf({ total }: RuleBook): Fraction | undefined {
  return total.rounding && { n: 1, d: 10 ** total.rounding.places }
}

interface Edge {
  readonly at: Fraction
  /** Whether the number itself belongs to the side below. */
  readonly below: boolean
}

interface Interval {
  readonly place: string
  readonly low: Edge | undefined
  readonly high: Edge | undefined
}

/** Thresholds by themselves, the best first. A grade by rank, by share or with a condition takes from all of them. */
function checkOrder(
  grades: readonly { readonly grade: Grade; readonly at: string }[],
  otherwise: boolean,
  step: Fraction | undefined,
): readonly Problem[] {
  const plain = grades.filter(
    ({ grade }) =>
      boundsOf(grade) && grade.rank === undefined && grade.share === undefined && !grade.requires,
  )
  const problems: Problem[] = []
  let above: Interval | undefined
  for (const { grade, at } of plain) {
    const now = intervalOf(grade, at)
    if (above) {
      if (!above.low || (now.low && order(now.low, above.low) >= 0)) {
        problems.push({ code: "grade_never_reached", at })
      } else if (
        now.high &&
        order(now.high, above.low) < 0 &&
        !otherwise &&
        !adjacent(now.high, above.low, step)
      ) {
        const params = { from: text(now.high), to: text(above.low) }
        problems.push({ code: "scores_without_grade", at, params })
      } else if (now.high && order(now.high, above.low) > 0) {
        problems.push({ code: "grades_overlap", at, params: { from: text(above.low), to: text(now.high) } })
      }
    }
    above = now
  }
  if (otherwise || problems.length > 0) return problems
  const last = above?.low
  if (last) return [{ code: "no_lowest_grade", at: "/grades", params: { below: text(last) } }]
  return plain.length === 0 ? [{ code: "no_grade_for_the_rest", at: "/grades" }] : []
}

function intervalOf({ atLeast, above, atMost, below }: Grade, place: string): Interval {
  const low = atLeast ?? above
  const high = atMost ?? below
  return {
    place,
    low: low === undefined ? undefined : { at: fraction(low), below: above !== undefined },
    high: high === undefined ? undefined : { at: fraction(high), below: atMost !== undefined },
  }
}

/** Which of two cuts through the numbers comes first. */
const order = (a: Edge, b: Edge) => compare(a.at, b.at) || Number(a.below) - Number(b.below)

/** From 60 to 84, then from 85: of whole points none is lost between. */
function adjacent(high: Edge, low: Edge, step: Fraction | undefined): boolean {
  return step !== undefined && high.below && !low.below && compare(subtract(low.at, high.at), step) <= 0
}

const text = ({ at: { n, d } }: Edge) => (d === 1 ? String(n) : String(n / d))
