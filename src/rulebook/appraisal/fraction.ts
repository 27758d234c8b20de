/**
 * Exact numbers: points are fractions of whole numbers, never binary floats, so that an equal split of 25 among three is
 * what it is and a sum of its parts is the whole. A number is lowest terms with a positive denominator.
 */
export interface Fraction {
  readonly n: number
  readonly d: number
}

/** An amount as it is written: a decimal of at most six places, or a fraction as text ("50/3"). */
export type Amount = number | string

export const amountText = /^-?\d{1,9}(\.\d{1,6})?$|^-?\d{1,9}\/[1-9]\d{0,5}$/

/** Whether this is an amount that is exact as written. Exponents and more than six places are not. */
export function isAmount(value: unknown): value is Amount {
  return (typeof value === "number" || typeof value === "string") && amountText.test(String(value))
}

/** Most points are small whole numbers: each is made once. */
const smallest = -1_024
const small: readonly Fraction[] = Array.from({ length: 4_096 }, (_, index) => ({
  n: index + smallest,
  d: 1,
}))

export const zero = whole(0)
export const one = whole(1)

export function whole(n: number): Fraction {
  return small[n - smallest] ?? { n, d: 1 }
}

/** Reads an amount. A JSON number is read by its shortest decimal, which is what was written. */
export function fraction(amount: Amount): Fraction {
  if (typeof amount === "number" && Number.isSafeInteger(amount)) return whole(amount)
  const text = String(amount)
  if (!amountText.test(text)) throw new RangeError(`${text} is no amount`)
  const [above = "0", below] = text.split("/")
  if (below !== undefined) return lowest(Number(above), Number(below))
  const [units = "0", places = ""] = above.split(".")
  return lowest(Number(units + places), 10 ** places.length)
}

/** The amount as it is written: a number when it is a decimal of at most six places, else "50/3". */
export function amountOf({ n, d }: Fraction): Amount {
  if (d === 1) return n
  if (1_000_000 % d !== 0) return `${n}/${d}`
  const scaled = String(Math.abs(n) * (1_000_000 / d)).padStart(7, "0")
  return Number(`${n < 0 ? "-" : ""}${scaled.slice(0, -6)}.${scaled.slice(-6)}`)
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.d === 1 && b.d === 1) return safe(a.n + b.n, 1) ?? big(a, b, "add")
  return lowestSafe(a.n * b.d + b.n * a.d, a.d * b.d) ?? big(a, b, "add")
}

export function negative({ n, d }: Fraction): Fraction {
  return d === 1 ? whole(-n) : { n: -n, d }
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, negative(b))
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  if (a.n === 0 || b.n === 0) return zero
  if (a.d === 1 && b.d === 1) return safe(a.n * b.n, 1) ?? big(a, b, "multiply")
  return lowestSafe(a.n * b.n, a.d * b.d) ?? big(a, b, "multiply")
}

export function divide(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0) throw new RangeError("division by nothing")
  return multiply(a, b.n < 0 ? { n: -b.d, d: -b.n } : { n: b.d, d: b.n })
}

/** Less than nothing, nothing or more, as a is less than, the same as or more than b. */
export function compare(a: Fraction, b: Fraction): number {
  return a.d === b.d ? a.n - b.n : subtract(a, b).n
}

export const lesser = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b)
export const greater = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b)

export type Rounding = "half_up" | "half_even" | "down" | "up"

/** Rounds to so many places; a half goes away from nothing, to the even neighbour, or as `down` and `up` say. */
export function round(value: Fraction, places: number, mode: Rounding): Fraction {
  const scale = 10 ** places
  const scaled = multiply(value, whole(scale))
  if (scaled.d === 1) return value
  const down = floor({ n: Math.abs(scaled.n), d: scaled.d })
  const rest = 2 * (Math.abs(scaled.n) - down * scaled.d) - scaled.d
  const up =
    mode === "up" || (mode !== "down" && (rest > 0 || (rest === 0 && (mode === "half_up" || down % 2 === 1))))
  return lowest(Math.sign(scaled.n) * (down + (up ? 1 : 0)), scale)
}

/** The whole number at or below. */
export function floor({ n, d }: Fraction): number {
  return (n - (((n % d) + d) % d)) / d
}

export function ceiling(value: Fraction): number {
  return -floor(negative(value))
}

function lowest(n: number, d: number): Fraction {
  let a = Math.abs(n)
  let b = d
  while (b !== 0) [a, b] = [b, a % b]
  return a === d ? whole(n / a) : { n: n / a, d: d / a }
}

function safe(n: number, d: number): Fraction | undefined {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d)) return undefined
  return d === 1 ? whole(n) : { n, d }
}

function lowestSafe(n: number, d: number): Fraction | undefined {
  return Number.isSafeInteger(n) && Number.isSafeInteger(d) ? lowest(n, d) : undefined
}

/** The long way round, for what does not fit on the way and may fit in the end. */
function big(a: Fraction, b: Fraction, what: "add" | "multiply"): Fraction {
  const [an, ad, bn, bd] = [BigInt(a.n), BigInt(a.d), BigInt(b.n), BigInt(b.d)]
  const n = what === "add" ? an * bd + bn * ad : an * bn
  const d = ad * bd
  let [x, y] = [n < 0n ? -n : n, d]
  while (y !== 0n) [x, y] = [y, x % y]
  const fits = n === 0n ? zero : safe(Number(n / x), Number(d / x))
  if (!fits) throw new RangeError("the amount is too large to be exact")
  return fits
}
