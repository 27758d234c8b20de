import type { CaseRecord } from "../../../platform/procedures/office.ts"
import type { Subject } from "../subject.ts"

/** An objection to a score 异议, as the law sees it. */
export interface Objection extends CaseRecord, Subject {
  readonly serviceYearId: string
  readonly year: number
  readonly yearState: string
  /** What the member or the body is called. */
  readonly person: string
  readonly about: string
  readonly body: string
  readonly reason: string
  readonly decidedBy: string | null
}
