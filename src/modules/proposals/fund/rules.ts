import type { Actor } from "../../../base/actor.ts"
import { type Reason, reason } from "../../../base/reason.ts"
import type { Situation } from "../../../procedure/language.ts"
import type { ProposalTerms } from "../terms.ts"
import type { FundApplication } from "./record.ts"
import type { FundInputs } from "./schema.ts"

/** The guards of the fund: no money without a visit, none beyond what was granted. */
type At = Situation<FundApplication, Actor, ProposalTerms>
type Answer = Reason | null

const later = (date: string, than: Temporal.PlainDate) => Temporal.PlainDate.compare(date, than) > 0
const total = (parts: readonly { readonly amount: number }[]) =>
  parts.reduce((sum, each) => sum + each.amount, 0)

export function visitNotInFuture({ today }: At, input: FundInputs["recordVisit"] | null): Answer {
  return input && later(input.visitedOn, today)
    ? reason("fund_visit_in_future", { field: "visitedOn" })
    : null
}

export function isEligible({ record }: At): Answer {
  return record.eligible ? null : reason("not_eligible")
}

/** 补助只起引导作用: no more than was asked for, and with the money raised elsewhere enough for the whole. */
export function grantFits({ record }: At, input: FundInputs["grant"] | null): Answer {
  if (!input) return null
  const { asked, estimate, ownMoney, otherMoney } = record
  if (input.granted > asked) {
    return reason("more_than_asked", { field: "granted", params: { granted: input.granted, asked } })
  }
  const short = estimate - ownMoney - otherMoney - input.granted
  return short > 0 ? reason("rest_not_raised", { field: "granted", params: { estimate, short } }) : null
}

export function stagesSum(_: At, input: FundInputs["grant"] | null): Answer {
  if (!input) return null
  const names = new Set(input.stages.map((each) => each.name))
  if (names.size < input.stages.length) return reason("stage_twice", { field: "stages" })
  const sum = total(input.stages)
  return sum === input.granted
    ? null
    : reason("stages_do_not_sum", { field: "stages", params: { sum, granted: input.granted } })
}

export function withinStage({ record, today }: At, input: FundInputs["pay"] | null): Answer {
  if (!input) {
    return total(record.paid) < (record.granted ?? 0) ? null : reason("paid_in_full")
  }
  const stage = record.stages.find((each) => each.name === input.stage)
  if (!stage) return reason("no_such_stage", { field: "stage", params: { stage: input.stage } })
  const paid = total(record.paid.filter((each) => each.stage === input.stage))
  if (paid + input.amount > stage.amount) {
    const left = stage.amount - paid
    return reason("beyond_stage", { field: "amount", params: { amount: stage.amount, paid, left } })
  }
  if (later(input.paidOn, today)) return reason("paid_in_future", { field: "paidOn" })
  const decided = record.decidedOn
  return decided && Temporal.PlainDate.compare(input.paidOn, decided) < 0
    ? reason("paid_before_grant", { field: "paidOn", params: { decided } })
    : null
}

export function acceptedNotInFuture({ today }: At, input: FundInputs["accept"] | null): Answer {
  return input && later(input.acceptedOn, today)
    ? reason("accepted_in_future", { field: "acceptedOn" })
    : null
}

/** 存留影像: an accepted project can be shown. */
export function hasPhotos(_: At, input: FundInputs["accept"] | null): Answer {
  return input && !input.photoIds?.length ? reason("no_photos", { field: "photoIds" }) : null
}
