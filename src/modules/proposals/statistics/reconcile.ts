import { fraction, percent, truncatedPercent } from "./fraction.ts"
import type { Published, Reconciled } from "./schema.ts"

/**
 * 核对已公布的数字: recomputes every sum and percentage of a published set and says what does not hold, with what would
 * explain it: another base, two digits swapped, a percentage cut off instead of rounded. Pure.
 */
type Finding = Reconciled["findings"][number]
type Split = Published["splits"][number]

export function reconcile(published: Published): Reconciled {
  let checks = 0
  const findings: Finding[] = []
  const note = (finding: Finding | null) => {
    checks += 1
    if (finding) findings.push(finding)
  }
  for (const split of published.splits) {
    // Where the text names only some of the parts they need not fill the whole, but they cannot be more than it.
    if (!split.partial || sumOfParts(split) > split.baseValue) note(checkSum(split, published))
    for (const part of split.parts) {
      if (part.printed === null) continue
      const check = `${split.name}.${part.name} ${plain(part.printed)}%`
      note(checkPercent(check, part.n, split.baseValue, part.printed, basesBeside(split, published)))
    }
  }
  for (const rate of published.rates) {
    const check = `${rate.name} ${plain(rate.printed)}%`
    note(
      checkPercent(check, rate.numerator, rate.denominator, rate.printed, Object.entries(published.counts)),
    )
  }
  return { checks, findings }
}

const sumOfParts = (split: Split): number => split.parts.reduce((sum, { n }) => sum + n, 0)

function checkSum(split: Split, published: Published): Finding | null {
  const sum = sumOfParts(split)
  if (sum === split.baseValue) return null
  const named = Object.entries(published.counts).filter(([, value]) => value === sum)
  return {
    check: `${split.name}: parts sum to ${split.base}`,
    kind: "sum",
    printed: split.baseValue,
    recomputed: sum,
    text: `${split.parts.map(({ n }) => n).join(" + ")} = ${sum} ≠ ${split.baseValue}`,
    hints: named.map(([name]) => ({ kind: "sum_is" as const, name })),
  }
}

function checkPercent(
  check: string,
  numerator: number,
  denominator: number,
  as: string | number,
  bases: readonly (readonly [string, number])[],
): Finding | null {
  const { value: printed, decimals } = readPrinted(as)
  if (denominator === 0) {
    return { check, kind: "no_base", printed, recomputed: null, text: `${numerator} ÷ 0`, hints: [] }
  }
  const recomputed = percent(numerator, denominator, decimals)
  if (same(recomputed, printed)) return null
  const { text } = fraction(numerator, denominator)
  const finding = { check, printed, recomputed: percent(numerator, denominator, 2), text }
  if (same(truncatedPercent(numerator, denominator, decimals), printed)) {
    return { ...finding, kind: "truncated", hints: [] }
  }
  const others = bases.filter(
    ([, base]) => base > 0 && base !== denominator && same(percent(numerator, base, decimals), printed),
  )
  const swapped = digitsSwapped(recomputed.toFixed(decimals), printed.toFixed(decimals))
  return {
    ...finding,
    kind: "percent",
    hints: [
      ...others.map(([name]) => ({ kind: "other_base" as const, name })),
      ...(swapped ? [{ kind: "digits_swapped" as const, name: recomputed.toFixed(decimals) }] : []),
    ],
  }
}

/** Every other number of the same set that a percentage may have been divided by, the sum of its own parts among them. */
function basesBeside(split: Split, published: Published): (readonly [string, number])[] {
  return [...Object.entries(published.counts), [`Σ ${split.name}`, sumOfParts(split)]]
}

function readPrinted(as: string | number): { value: number; decimals: number } {
  const text = plain(as)
  return { value: Number(text), decimals: text.split(".")[1]?.length ?? 0 }
}

const plain = (as: string | number): string => String(as).replace("%", "").trim()

const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9

/** Two neighbours in the wrong order: 35.71 printed as 35.17. */
function digitsSwapped(right: string, printed: string): boolean {
  if (right.length !== printed.length) return false
  const at = [...right].findIndex((character, index) => character !== printed[index])
  return (
    at >= 0 &&
    right[at] === printed[at + 1] &&
    right[at + 1] === printed[at] &&
    right.slice(at + 2) === printed.slice(at + 2)
  )
}
