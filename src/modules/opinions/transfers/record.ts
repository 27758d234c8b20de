import type { CaseRecord } from "../../../platform/procedures/office.ts"

export const resultClasses = ["A", "B", "C"] as const

/** 转办: a report handed to one unit, as the law sees it. */
export interface OpinionTransfer extends CaseRecord {
  readonly reportId: string
  readonly title: string
  readonly unitId: string
  readonly request: string
  /** A micro-suggestion on the fast track. */
  readonly fast: boolean
  readonly receiver: string | null
  readonly reply: string | null
  readonly resultClass: string | null
  readonly repliedOn: string | null
  readonly returnReason: string | null
  readonly reminders: number
}
