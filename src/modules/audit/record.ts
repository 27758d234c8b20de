import type { Words } from "../../base/words.ts"

/** One entry of the audit as it is listed: a fact in words. */
export interface Entry {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly personId: string | null
  readonly onBehalfOf: string | null
  readonly channel: string
  readonly what: Words
  readonly procedure: Words
  readonly about: string | null
  readonly caseId: string
}

export interface EntryDetail extends Entry {
  readonly action: string
  readonly from: Words | null
  readonly to: Words | null
  /** What the entry says, each in words where its procedure has words for it. */
  readonly says: readonly { readonly label: Words; readonly value: Words }[]
  readonly hash: string
  readonly hashBefore: string | null
}
