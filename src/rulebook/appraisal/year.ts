import type { YearSeen } from "./condition.ts"
import { losersOfChains, losersOfYear } from "./exclusive.ts"
import {
  add,
  compare,
  type Fraction,
  fraction,
  multiply,
  negative,
  round,
  subtract,
  zero,
} from "./fraction.ts"
import type { ItemScore } from "./item.ts"
import { sumOf } from "./item-line.ts"
import { clamp } from "./match.ts"
import type { Prepared, PreparedBlock } from "./prepare.ts"
import type { Line } from "./result.ts"
import type { RuleBook } from "./shape.ts"
import type { FactEntry } from "./shape-facts.ts"
import { applies, type Who, type WhoAt } from "./who.ts"

/** What one year of somebody comes to: the points of `lines` add up to `score`, exactly. */
export interface YearScore {
  readonly score: Fraction
  readonly lines: readonly Line[]
  readonly points: ReadonlyMap<string, Fraction>
  readonly gates: readonly string[]
  readonly exempt: string | undefined
}

type Seen = Omit<YearSeen, "points" | "grade">

/** Scores one year from its facts, which are in order and not voided. */
export function scoreYear(book: Prepared, seen: Seen, whoAt: WhoAt): YearScore {
  const points = new Map<string, Fraction>()
  const year: YearSeen = { ...seen, points: (id) => points.get(id), grade: undefined }
  const who = whoAt(undefined)
  const lines: Line[] = []
  const scores = scoreItems(book, year, whoAt)
  const closed = book.gates.filter(({ gate }) => applies(gate, who))
  const blockGates = closed.filter(({ gate, closes }) => gate.effect.block && closes([year]))

  const scoreBlock = (block: PreparedBlock): Fraction => {
    if (block.when && !block.when([year])) return zero
    const parts: { readonly id: string; readonly points: Fraction }[] = []
    const line = (what: Line["what"], amount: Fraction, more: Partial<Line> = {}) =>
      lines.push({ what, points: amount, block: block.id, ...more })
    let sum = block.start?.(undefined, who) ?? zero
    if (block.start) line("start", sum)
    for (const id of block.items) {
      const scored = scores.get(id)
      if (!scored) continue
      lines.push(...scored.lines)
      points.set(id, scored.points)
      parts.push({ id, points: scored.points })
    }
    for (const inner of block.blocks) parts.push({ id: inner.id, points: scoreBlock(inner) })
    const taken = takenOf(block.take, parts)
    for (const part of parts) {
      if (taken.has(part.id)) sum = add(sum, part.points)
      else if (part.points.n !== 0) line("not_taken", negative(part.points), { rule: part.id })
    }
    if (block.times) {
      const weighed = multiply(sum, block.times)
      if (compare(weighed, sum) !== 0) line("block_times", subtract(weighed, sum), { factor: block.times })
      sum = weighed
    }
    sum = rounded(limited(sum, block, who, "block", line), block.rounding, line)
    for (const { gate } of blockGates) {
      if (gate.effect.block?.id !== block.id) continue
      const set = fraction(gate.effect.block.is)
      line("gate", subtract(set, sum), { rule: gate.id })
      sum = set
    }
    points.set(block.id, sum)
    return sum
  }

  const line = (what: Line["what"], amount: Fraction, more: Partial<Line> = {}) =>
    lines.push({ what, points: amount, ...more })
  let score = book.total.start?.(undefined, who) ?? zero
  if (book.total.start) line("start", score)
  for (const block of book.blocks) score = add(score, scoreBlock(block))
  score = limited(score, book.total, who, "total", line)
  score = rounded(score, book.book.total.rounding, line)
  points.set("total", score)
  const gates = closed.filter(({ closes }) => closes([year]))
  for (const { gate } of gates) {
    const { points: more = 0, score: exact, scoreAtMost, scoreAtLeast } = gate.effect
    const moved = add(score, fraction(more))
    const set = exact === undefined ? clamp(moved, bound(scoreAtLeast), bound(scoreAtMost)) : fraction(exact)
    if (compare(set, score) !== 0) line("gate", subtract(set, score), { rule: gate.id })
    score = set
  }
  points.set("total", score)
  const exempt = book.exempt.find(({ when }) => when([year]))?.id
  return { score, lines, points, gates: gates.map(({ gate }) => gate.id), exempt }
}

const bound = (amount: number | string | undefined) => (amount === undefined ? undefined : fraction(amount))

function rounded(
  sum: Fraction,
  rounding: RuleBook["total"]["rounding"],
  line: (what: Line["what"], amount: Fraction) => void,
): Fraction {
  if (!rounding) return sum
  const even = round(sum, rounding.places, rounding.mode)
  if (compare(even, sum) !== 0) line("rounding", subtract(even, sum))
  return even
}

function limited(
  sum: Fraction,
  limits: Pick<PreparedBlock, "floor" | "cap">,
  who: Who,
  of: "block" | "total",
  line: (what: Line["what"], amount: Fraction) => void,
): Fraction {
  const capped = clamp(sum, undefined, limits.cap?.(undefined, who))
  if (compare(capped, sum) !== 0) line(`${of}_cap`, subtract(capped, sum))
  const raised = clamp(capped, limits.floor?.(undefined, who), undefined)
  if (compare(raised, capped) !== 0) line(`${of}_floor`, subtract(raised, capped))
  return raised
}

function takenOf(
  take: PreparedBlock["take"],
  parts: readonly { readonly id: string; readonly points: Fraction }[],
): ReadonlySet<string> {
  if (take === "sum") return new Set(parts.map(({ id }) => id))
  const best = parts.toSorted((a, b) => compare(b.points, a.points))
  const kept = take === "lowest" ? best.slice(-1) : best.slice(0, take === "highest" ? 1 : take)
  return new Set(kept.map(({ id }) => id))
}

/** Each item by itself; then what exclusive sets leave of them. */
function scoreItems(book: Prepared, year: YearSeen, whoAt: WhoAt): Map<string, ItemScore> {
  const matched = new Map<string, FactEntry[]>()
  for (const item of book.items.values()) if (!item.when || item.when([year])) matched.set(item.id, [])
  for (const fact of year.facts) {
    for (const item of book.byKind.get(fact.kind) ?? [])
      if (item.matches(fact)) matched.get(item.id)?.push(fact)
  }
  const score = (id: string, facts: readonly FactEntry[]) =>
    book.items.get(id)?.score(facts, year.facts, whoAt) ?? { lines: [], points: zero }
  const scores = new Map([...matched].map(([id, facts]) => [id, score(id, facts)]))

  for (const set of book.chains) {
    const losers = losersOfChains(set, matched, scores)
    for (const [id, facts] of losers) {
      const rest = (matched.get(id) ?? []).filter((fact) => !facts.has(fact))
      const block = scores.get(id)?.lines[0]?.block
      const dropped = [...facts].map((fact): Line => {
        const at = { ...(block ? { block } : {}), item: id, ...(fact.id ? { fact: fact.id } : {}) }
        return { what: "exclusive", points: zero, rule: set.id, ...at }
      })
      const left = score(id, rest)
      matched.set(id, rest)
      scores.set(id, { lines: [...left.lines, ...dropped], points: left.points })
    }
  }
  for (const set of book.years) {
    for (const id of losersOfYear(set, matched, scores)) {
      const scored = scores.get(id)
      if (!scored) continue
      const block = scored.lines[0]?.block
      const cut: Line = {
        what: "exclusive",
        points: negative(scored.points),
        item: id,
        rule: set.id,
        ...(block ? { block } : {}),
      }
      const lines = [...scored.lines, cut]
      scores.set(id, { lines, points: sumOf(lines) })
    }
  }
  return scores
}
