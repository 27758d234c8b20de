import type { Actor } from "../../../base/actor.ts"
import { type Reason, reason } from "../../../base/reason.ts"
import type { Situation } from "../../../procedure/language.ts"
import type { ProposalTerms } from "../terms.ts"
import type { FollowUp } from "./record.ts"
import type { FollowUpInputs } from "./schema.ts"

type At = Situation<FollowUp, Actor, ProposalTerms>
type Result = Reason | readonly Reason[] | null
const none = null

/** 兑现须有凭证: what is said to be done is shown. */
export function doneIsShown(_: At, input: FollowUpInputs["report"] | null): Result {
  if (!input?.done || input.evidence || input.attachmentIds?.length) return none
  return reason("evidence_missing", { field: "evidence" })
}

export function newDateIsToCome(
  { today }: At,
  input: { readonly newDueOn?: string | undefined } | null,
): Result {
  if (!input?.newDueOn || Temporal.PlainDate.compare(input.newDueOn, today) > 0) return none
  return reason("date_past", { field: "newDueOn", params: { date: input.newDueOn } })
}

/** What is not done yet says when it will be. */
export function undoneHasNewDate(_: At, input: FollowUpInputs["report"] | null): Result {
  return input === null || input.done || input.newDueOn
    ? none
    : reason("new_date_missing", { field: "newDueOn" })
}

export function isDone({ record }: At): Result {
  return record.done ? none : reason("not_done")
}

/** 办成率: promises kept ÷ all promises; null without any. Dropped ones count in the base: nobody drops their way up. */
export function keptRate(counts: { readonly kept: number; readonly all: number }): number | null {
  return counts.all === 0 ? null : counts.kept / counts.all
}
