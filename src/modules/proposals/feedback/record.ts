import type { CaseRecord } from "../../../platform/procedures/office.ts"

/** One proposer's judgement 反馈 of one reply, as the law sees it: that it was given, never what it says. */
export interface Feedback extends CaseRecord {
  readonly proposalId: string
  readonly replyId: string
  readonly unitId: string
  readonly unitName: string
  readonly proposerId: string
  readonly proposerName: string
  readonly sessionId: string
  readonly attempt: number
  readonly channel: "self" | "paper" | null
  readonly givenOn: string | null
  readonly proposal: {
    readonly subject: string
    readonly numberText: string | null
    readonly state: string
  }
}
