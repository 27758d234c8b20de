import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { compute } from "./compute.ts"
import { type Fate, noCounts, type ProposalCounts, type Slice } from "./counts.ts"
import { percent } from "./fraction.ts"
import type { Meanings, MeasureId } from "./measure.ts"
import { getMeasure } from "./measures.ts"
import { reconcile } from "./reconcile.ts"
import { type Conventions, publishedInput } from "./schema.ts"

const folder = join(process.env.SHANYI_CORPUS ?? join(process.cwd(), "../shared/corpus"), "reports")

interface Report {
  readonly id: string
  readonly counts: Record<string, number>
  readonly splits: {
    name: string
    base: string | number
    base_value: number
    parts: Record<string, { n: number; printed_pct: number | null }>
  }[]
  readonly rates: {
    rate: string
    numerator: string
    denominator: string
    n: number
    d: number
    printed: number
  }[]
  readonly checks: { check: string; result: string }[]
  readonly anomalies: { check: string; result: string }[]
}

const conventions: Conventions = {
  merge: "partition",
  share: "filed",
  reply: "any",
  results: "classified",
  solved: "solved_only",
  satisfied: "returned",
  mostly: "with_mostly",
}
const meanings: Meanings = {
  classes: [],
  scale: [{ code: "ok", label: { zh: "满意", en: "Satisfied" }, counts: "satisfied" }],
  labels: {},
}

const present = existsSync(folder)
const reports: Report[] = present
  ? readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")))
  : []

const inputOf = (report: Report) =>
  publishedInput.parse({
    counts: report.counts,
    splits: report.splits.map((split) => ({
      name: split.name,
      base: String(split.base),
      baseValue: split.base_value,
      partial: split.name.includes("部分"),
      parts: Object.entries(split.parts).map(([name, part]) => ({
        name,
        n: part.n,
        printed: part.printed_pct,
      })),
    })),
    rates: [
      ...report.rates.map((rate) => ({
        name: rate.rate,
        numerator: rate.n,
        denominator: rate.d,
        printed: rate.printed,
      })),
      ...saidInProse(report),
    ],
  })

/** Rates that stand in the running text and were checked as `29/316=9%`. */
const saidInProse = ({ checks }: Report) =>
  checks.flatMap(({ check }) => {
    const [whole, numerator, denominator, printed] = /^(\d+)\/(\d+)=([\d.]+)%$/.exec(check) ?? []
    if (!whole || !printed) return []
    return [{ name: whole, numerator: Number(numerator), denominator: Number(denominator), printed }]
  })

describe.skipIf(!present)(`the published sets${present ? "" : " (skipped: the corpus is not here)"}`, () => {
  test("25 sets are read, and every check recorded for them is made", () => {
    expect(reports).toHaveLength(25)
    // One recorded check sums percentages that were printed without any number of proposals: there is nothing to recompute.
    const withNumbers = ({ check }: { check: string }) => !check.includes("占比合计")
    const recorded = reports.flatMap(({ checks }) => checks.filter(withNumbers)).length
    const made = reports.map((report) => reconcile(inputOf(report)).checks)
    expect(made.reduce((sum, each) => sum + each, 0)).toBe(recorded)
  })

  test("their inconsistencies are found, and nothing else is flagged", () => {
    const key = (report: Report, check: string) => `${report.id} ${check}`
    const wanted = new Set(reports.flatMap((each) => each.anomalies.map(({ check }) => key(each, check))))
    const found = new Set(
      reports.flatMap((each) => reconcile(inputOf(each)).findings.map(({ check }) => key(each, check))),
    )
    const right = [...found].filter((each) => wanted.has(each)).length
    const checks = reports.reduce((sum, each) => sum + reconcile(inputOf(each)).checks, 0)
    process.stdout.write(
      `published figures: ${reports.length} sets, ${checks} checks, ${wanted.size} recorded inconsistencies, ` +
        `${found.size} flagged; precision ${right}/${found.size}, recall ${right}/${wanted.size}\n`,
    )
    expect(wanted.size).toBeGreaterThan(0)
    expect(found).toEqual(wanted)
  })

  test("a flagged figure says what would explain it", () => {
    const hintsOf = (id: string) =>
      reconcile(inputOf(reports.find((each) => each.id === id) as Report)).findings.map(
        ({ kind, hints }) => ({ kind, hints }),
      )
    expect(hintsOf("s-songjiang-5-3")).toEqual([
      { kind: "percent", hints: [{ kind: "other_base", name: "received" }] },
    ])
    expect(hintsOf("s-dongtou-7-1")).toEqual([
      { kind: "percent", hints: [{ kind: "digits_swapped", name: "35.71" }] },
    ])
    expect(hintsOf("s-shenzhen-6-2")).toEqual([{ kind: "sum", hints: [{ kind: "sum_is", name: "replies" }] }])
    expect(hintsOf("s-songjiang-5-4")).toEqual([{ kind: "truncated", hints: [] }])
  })

  test("every rate and split is recomputed by the measures of the product", () => {
    let computed = 0
    for (const report of reports) {
      const broken = new Set(report.anomalies.map(({ check }) => check))
      for (const split of report.splits) {
        const parts = Object.entries(split.parts)
        const { id, counts, choice } = asCounts(report, split)
        const measure = compute(counts, getMeasure(id), { ...conventions, ...choice }, meanings)
        for (const [name, { n, printed_pct }] of parts) {
          const code = id === "fates" ? fateOf(name) : name
          const line = measure.lines.find((each) => each.code === code)
          expect(line, `${report.id} ${split.name} ${name}`).toMatchObject({ numerator: n })
          computed += 1
          if (printed_pct === null || split.name.includes("部分")) continue
          if (broken.has(`${split.name}.${name} ${printed_pct}%`)) continue
          expect(line?.denominator, `${report.id} ${split.name}`).toBe(split.base_value)
          const decimals = String(printed_pct).split(".")[1]?.length ?? 0
          expect(percent(n, line?.denominator ?? 0, decimals), `${report.id} ${name}`).toBe(printed_pct)
        }
      }
      for (const rate of report.rates) {
        const { id, counts } = rateCounts(rate)
        const [line] = compute(counts, getMeasure(id), conventions, meanings).lines
        expect(line).toMatchObject({ numerator: rate.n, denominator: rate.d })
        expect(Number(((line?.value ?? 0) * 100).toFixed(2))).toBe(rate.printed)
        computed += 1
      }
    }
    expect(computed).toBeGreaterThan(140)
  })
})

/** The measure that a printed split is, and the counts it stands for. */
function asCounts(report: Report, split: Report["splits"][number]) {
  const parts = Object.entries(split.parts).map(([code, { n }]) => ({ code, count: n }))
  const slices: Slice[] = parts.map(({ code, count }) => ({ code, received: count, filed: count, merged: 0 }))
  const share = { share: split.base === "received" ? ("received" as const) : ("filed" as const) }
  if (/去向|^收到|立案\+|filed\+/.test(split.name) && parts.every(({ code }) => fateOf(code))) {
    const fates = { ...noCounts().fates }
    for (const { code, count } of parts) fates[fateOf(code) as Fate] = count
    return {
      id: "fates" as MeasureId,
      counts: { ...noCounts(), received: split.base_value, fates },
      choice: {},
    }
  }
  if (/结果|件与件次/.test(split.name)) {
    const choice = { results: split.base === "replies" ? ("replies" as const) : ("net" as const) }
    const fates = { ...noCounts().fates, filed: split.base_value }
    const counts: ProposalCounts = {
      ...noCounts(),
      received: report.counts.received ?? 0,
      fates,
      replies: parts,
      classified: parts,
    }
    return { id: "classShare" as MeasureId, counts, choice }
  }
  const id: MeasureId = split.name.includes("类别") ? "categoryShare" : "kindShare"
  return { id, counts: { ...noCounts(), byKind: slices, byCategory: slices }, choice: share }
}

function fateOf(name: string): Fate | undefined {
  if (/未|不予/.test(name)) return "rejected"
  if (/立案|立为提案/.test(name)) return "filed"
  if (/并/.test(name)) return "merged"
  if (/修改/.test(name)) return "in_review"
  if (/来信|建议/.test(name)) return "advice"
  return undefined
}

function rateCounts(rate: Report["rates"][number]): { id: MeasureId; counts: ProposalCounts } {
  const counts = noCounts()
  if (rate.rate === "立案率")
    return {
      id: "filingRate",
      counts: { ...counts, received: rate.d, fates: { ...counts.fates, filed: rate.n } },
    }
  const values = [
    { code: "ok", count: rate.n },
    { code: "other", count: rate.d - rate.n },
  ]
  return {
    id: "satisfactionRate",
    counts: {
      ...counts,
      feedback: { sent: rate.d, returned: rate.d, counted: [{ axis: "overall", values }] },
    },
  }
}
