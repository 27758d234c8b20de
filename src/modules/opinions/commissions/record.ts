import type { CaseRecord } from "../../../platform/procedures/office.ts"

/** Those who report without a seat, as the office may ask all of them at once. */
export const sourceKinds = ["station", "point", "informant"] as const

/** Where somebody who was asked stands. */
export const askedRelations = ["asked", "answered", "declined"] as const

/** 约稿: reports asked for on one subject by a date, as the law sees it. */
export interface OpinionCommission extends CaseRecord {
  readonly title: string
  readonly request: string
  readonly dueOn: string
  readonly askerName: string
  readonly reminders: number
  readonly summary: string | null
  readonly closedOn: string | null
}
