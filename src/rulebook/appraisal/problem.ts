import type { Params } from "../../base/words.ts"

/** What is wrong with a rule book or a file of facts, and the place: a JSON Pointer. */
export interface Problem {
  readonly code: string
  readonly at: string
  readonly params?: Params
}
