import type { CaseRecord } from "../../platform/procedures/office.ts"
import type { Outcome, StepName } from "./schema.ts"

/** What both sides keep of a letter 函. Dates are YYYY-MM-DD. */
interface Letter extends CaseRecord {
  readonly kind: string
  readonly subject: string
  /** Sanitised HTML. */
  readonly text: string
  /** What the receiver needs to open its own case, by kind. */
  readonly content: Readonly<Record<string, unknown>>
  readonly originProcedure: string | null
  readonly originCaseId: string | null
  readonly outcome: Outcome | null
  readonly outcomeText: string | null
  readonly outcomeContent: Readonly<Record<string, unknown>> | null
}

export interface SentDispatch extends Letter {
  readonly toOrg: number
  readonly toName: string
  readonly attachmentIds: readonly string[]
  /** When the receiver means to answer. */
  readonly expectedOn: string | null
}

export interface ReceivedDispatch extends Letter {
  readonly fromOrg: number
  readonly fromName: string
  readonly openedProcedure: string | null
  readonly openedCaseId: string | null
}

/** One line of the history, the same on both sides. `at` is an ISO moment. */
export interface Step {
  readonly id: string
  readonly position: number
  readonly step: StepName
  readonly at: string
  readonly organisation: string
  readonly by: string
  readonly note: string
}
