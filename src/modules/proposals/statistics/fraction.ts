/** A division with both its numbers. `value` is a ratio (0–1), null where there is nothing to divide by. */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
  readonly value: number | null
  /** `470 ÷ 578 = 81.31%` */
  readonly text: string
}

export function fraction(numerator: number, denominator: number): Fraction {
  const value = denominator === 0 ? null : numerator / denominator
  const result = value === null ? "—" : `${percent(numerator, denominator, 2).toFixed(2)}%`
  return { numerator, denominator, value, text: `${numerator} ÷ ${denominator} = ${result}` }
}

/** In per cent, rounded half up to so many decimals. Divides last, so that 1 ÷ 8 is 12.5 and not a hair less. */
export function percent(numerator: number, denominator: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round((numerator * 100 * scale) / denominator) / scale
}

/** The same, with what follows cut off: how some reports print. */
export function truncatedPercent(numerator: number, denominator: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.floor((numerator * 100 * scale) / denominator) / scale
}
