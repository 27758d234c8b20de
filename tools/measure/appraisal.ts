/**
 * How long it takes to score a year: `node tools/measure/appraisal.ts [members]`. Forty thousand members with some forty
 * facts each are scored by every published rule book that has points; then one of them alone, with the whole account.
 */
import { canonical } from "../../src/base/canonical.ts"
import { stopwatch } from "../../src/base/clock.ts"
import { assess } from "../../src/rulebook/appraisal/assess.ts"
import { publishedBooks } from "../../src/rulebook/appraisal/books.ts"
import { checkRuleBook } from "../../src/rulebook/appraisal/check.ts"
import { kindsOf } from "../../src/rulebook/appraisal/kinds-of.ts"
import { scoresOf } from "../../src/rulebook/appraisal/output.ts"
import { prepare } from "../../src/rulebook/appraisal/prepare.ts"
import { kindsIn, selectorsOf } from "../../src/rulebook/appraisal/rules-of.ts"
import type { RuleBook } from "../../src/rulebook/appraisal/shape.ts"
import type { FactEntry, FactsFile } from "../../src/rulebook/appraisal/shape-facts.ts"

const members = Number(process.argv[2] ?? 40_000)
const factsEach = 40

for (const given of publishedBooks) {
  const checked = checkRuleBook(given)
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
  const { book } = checked
  if (book.blocks.length === 0) continue
  const file = year(book)
  const prepared = prepare(book)
  const all = stopwatch()
  const busy = processor()
  const assessments = assess(prepared, file)
  const seconds = all() / 1_000
  const worked = processor() - busy
  const lines = assessments.reduce((sum, each) => sum + each.lines.length, 0)
  const [alone] = file.subjects
  let account = ""
  const times = Array.from({ length: 9 }, () => {
    const one = stopwatch()
    account = canonical(scoresOf(book, assess(prepare(book), { ...file, subjects: alone ? [alone] : [] })))
    return one()
  }).sort((a, b) => a - b)
  console.log(
    `${book.id}: ${members} members, ${members * factsEach} facts, ${lines} lines in ${seconds.toFixed(1)} s ` +
      `(${worked.toFixed(1)} s of a processor); ` +
      `one explained in ${times[4]?.toFixed(1)} ms, at most ${times[8]?.toFixed(1)} (${account.length} characters)`,
  )
}

/** Seconds of work: what the machine takes when it does nothing else. */
function processor(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

/** Facts of the kinds that the book counts, spread over the year by a fixed sequence. */
function year(book: RuleBook): FactsFile {
  const kinds = kindsOf(book)
  const counted = [...new Set(selectorsOf(book).flatMap(({ it }) => kindsIn(it)))]
  let seed = 7
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  const fact = (index: number): FactEntry => {
    const kind = counted[next(counted.length)] ?? ""
    const said = Object.entries(kinds[kind]?.attributes ?? {}).map(([name, of]) => {
      const value =
        typeof of === "object" ? of[next(of.length)] : of === "number" ? 1 + next(4) : of === "boolean"
      return [name, value ?? ""] as const
    })
    const on = `2026-${String(1 + next(12)).padStart(2, "0")}-${String(1 + next(28)).padStart(2, "0")}`
    return { ...Object.fromEntries(said), id: `f${index}`, kind, on, chain: `c${next(60)}` }
  }
  const subjects = Array.from({ length: members }, (_, n) => ({
    id: `m${n}`,
    roles: n % 5 === 0 ? ["standing_member"] : [],
    facts: Array.from({ length: factsEach }, (_each, index) => fact(index)),
  }))
  return { years: [2026], subjects }
}
