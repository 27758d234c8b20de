import type { CaseRecord } from "../../../platform/procedures/office.ts"
import type { Subject } from "../subject.ts"

/** What a member reports of their own service 履职填报, as the law sees it. */
export interface Claim extends CaseRecord, Subject {
  /** What the member or the body is called. */
  readonly person: string
  readonly kind: string
  readonly onDate: string
  readonly title: string
  readonly attributes: Readonly<Record<string, string | number | boolean>>
  readonly evidence: string
  readonly separate: boolean
  readonly reason: string
  readonly decidedBy: string | null
  readonly entryId: string | null
}
