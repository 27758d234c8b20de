import type { Params } from "../../base/words.ts"

/** What is wrong with a rule book or a file of facts, and the place: a JSON Pointer. */
export interface Problem {
  readonly code: string
  readonly at: string
  readonly params?: Params
  /** The value of a setting, other than its present one, with which it would be wrong. */
  readonly choice?: { readonly name: string; readonly value: string }
}
