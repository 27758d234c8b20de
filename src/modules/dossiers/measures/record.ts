import type { CaseRecord } from "../../../platform/procedures/office.ts"
import type { Subject } from "../subject.ts"
import type { Approval } from "./schema/ladder.ts"

/** A step of the consequence ladder for one member, as the law sees it. */
export interface Measure extends CaseRecord, Subject {
  readonly serviceYearId: string
  readonly year: number
  /** What the member or the body is called. */
  readonly person: string
  readonly name: string
  readonly rung: string
  readonly approval: Approval
  readonly grounds: string
  readonly proposer: string | null
  readonly meeting: string | null
  readonly reason: string
  readonly carriedBy: string | null
  readonly carrier: string | null
  readonly dueOn: string | null
  readonly heldOn: string | null
  readonly record: string
}
