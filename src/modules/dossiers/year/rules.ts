import type { Actor } from "../../../base/actor.ts"
import { type Reason, reason } from "../../../base/reason.ts"
import type { Situation } from "../../../procedure/language.ts"
import type { ServiceTerms } from "../terms.ts"
import type { ServiceYear } from "./record.ts"
import type { YearInputs } from "./schema.ts"

type At = Situation<ServiceYear, Actor, ServiceTerms>
type Answer = Reason | null

/** A year is scored once it is nearly over: what is still to come would be left out. */
export function yearNearlyOver({ record, today }: At): Answer {
  const first = Temporal.PlainDate.from({ year: record.year, month: 11, day: 1 })
  return Temporal.PlainDate.compare(today, first) >= 0
    ? null
    : reason("year_not_over", { params: { year: record.year } })
}

export function somebodyScored({ record }: At): Answer {
  return record.scored > 0 ? null : reason("nobody_scored")
}

export function objectionsAnswered({ record }: At): Answer {
  return record.waiting === 0 ? null : reason("objections_wait", { params: { count: record.waiting } })
}

export function measuresDecided({ record }: At): Answer {
  return record.undecided === 0 ? null : reason("measures_wait", { params: { count: record.undecided } })
}

export function approvedNotInFuture({ today }: At, input: YearInputs["approve"] | null): Answer {
  if (!input || Temporal.PlainDate.compare(input.approvedOn, today) <= 0) return null
  return reason("approved_in_future", { field: "approvedOn" })
}
