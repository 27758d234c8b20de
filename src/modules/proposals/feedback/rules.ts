import type { Actor } from "../../../base/actor.ts"
import { type Reason, reason } from "../../../base/reason.ts"
import type { Situation } from "../../../procedure/language.ts"
import type { ProposalTerms } from "../terms.ts"
import type { Feedback } from "./record.ts"
import type { FeedbackInputs, Rating } from "./schema.ts"

type At = Situation<Feedback, Actor, ProposalTerms>
type Result = Reason | readonly Reason[] | null
const none = null

/** Every axis once, each with a value of the scale. */
export function ratesEveryAxis({ terms }: At, input: { readonly ratings: readonly Rating[] } | null): Result {
  if (input === null) return none
  const field = "ratings"
  const said = input.ratings.map((each) => each.axis)
  const missing = terms.feedbackAxes
    .filter((axis) => !said.includes(axis.code))
    .map((axis) => reason("axis_missing", { field, params: { axis: `${axis.label.zh} ${axis.label.en}` } }))
  const unknown =
    said.some((axis) => !terms.feedbackAxes.some((each) => each.code === axis)) ||
    new Set(said).size < said.length ||
    input.ratings.some(({ value }) => !terms.feedbackScale.some((each) => each.code === value))
  return unknown ? [...missing, reason("unknown_rating", { field })] : missing
}

export function paperNotFromTheFuture({ today }: At, input: FeedbackInputs["enterPaper"] | null): Result {
  if (!input || Temporal.PlainDate.compare(input.receivedOn, today) <= 0) return none
  return reason("paper_from_future", { field: "receivedOn" })
}

/** Whether this rating is among those that ask for another handling 重新办理. */
export function asksRehandling(ratings: readonly Rating[], terms: ProposalTerms): boolean {
  return ratings.some(({ value }) => terms.rehandleOn.includes(value))
}
