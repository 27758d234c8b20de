import type { CaseRecord } from "../../../platform/procedures/office.ts"

/** An objection to a score 异议, as the law sees it. */
export interface Objection extends CaseRecord {
  readonly serviceYearId: string
  readonly year: number
  readonly yearState: string
  readonly personId: string
  readonly person: string
  readonly about: string
  readonly body: string
  readonly reason: string
  readonly decidedBy: string | null
}
