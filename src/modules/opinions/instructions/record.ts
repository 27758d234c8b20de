import type { CaseRecord } from "../../../platform/procedures/office.ts"

/** 批示: what one leader wrote on a report. */
export interface LeaderInstruction extends CaseRecord {
  readonly reportId: string
  readonly title: string
  readonly leaderName: string
  readonly leaderPost: string
  readonly level: string
  readonly instruction: string
  readonly instructedOn: string
  readonly dueOn: string | null
  readonly result: string | null
  readonly carriedOutOn: string | null
}
