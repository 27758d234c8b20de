import type { Fraction } from "./fraction.ts"

/** Why a line of the account stands there. The words for each are in `words.ts`. */
export const lineKinds = [
  "start", // what a block or the total begins with
  "counts", // a fact that counts
  "lacking", // what is asked for and was not done
  "rate", // a share of facts among others
  "summary", // an average, a highest or the latest of several evaluations
  "before_from", // counts only from the n-th on
  "beyond", // after the last that counts
  "once_only", // counts once, however often
  "not_distinct", // the same matter or day once more
  "not_credited", // shared among more than are credited
  "not_best", // not among the best that count
  "exclusive", // another item keeps the credit
  "item_cap",
  "item_floor",
  "not_taken", // the block takes others of its parts
  "block_times",
  "block_cap",
  "block_floor",
  "total_cap",
  "total_floor",
  "rounding",
  "gate", // a condition that overrides the sum
  "given", // an earlier year's score, taken as it was recorded
] as const
export type LineKind = (typeof lineKinds)[number]

/** One line of the account: the points of all lines of a year add up to its score exactly. */
export interface Line {
  readonly what: LineKind
  readonly points: Fraction
  readonly block?: string
  readonly item?: string
  readonly fact?: string
  readonly units?: Fraction
  /** The first and the last of the units that this fact stands for, counted from one. */
  readonly nth?: readonly [Fraction, Fraction]
  /** By what the points were multiplied: a coefficient and a share. */
  readonly factor?: Fraction
  /** The exclusive set or the gate at work. */
  readonly rule?: string
}
