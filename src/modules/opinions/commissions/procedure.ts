import type { Actor } from "../../../base/actor.ts"
import { type Reason, reason } from "../../../base/reason.ts"
import { procedureFor, type Situation } from "../../../procedure/language.ts"
import { informationOffice, system } from "../policy.ts"
import type { OpinionTerms } from "../terms.ts"
import { asked } from "./policy.ts"
import type { OpinionCommission } from "./record.ts"
import type { CommissionInputs } from "./schema.ts"

type At = Situation<OpinionCommission, Actor, OpinionTerms>

const tellAsked = (kind: string) => ({ name: "notify", args: { to: "asked", kind } })
const toOffice = (kind: string) => ({ name: "notify", args: { to: "role:information_office", kind } })

function untilLater({ record, today }: At, input: CommissionInputs["extend"] | null): Reason | null {
  if (!input) return null
  const from = [today.toString(), record.state === "asking" ? record.dueOn : ""].toSorted().at(-1) ?? ""
  return input.until > from ? null : reason("until_not_later", { field: "until" })
}

function somebodyAsked(_: At, input: CommissionInputs["askMore"] | null): Reason | null {
  if (!input || [input.personIds, input.bodyIds, input.sources].some((list) => list?.length)) return null
  return reason("nobody_asked", { field: "personIds" })
}

function somebodyOwes({ record }: At): Reason | null {
  return record.parties.some(({ relation }) => relation === "asked") ? null : reason("everybody_answered")
}

/** 约稿: asked with a date, answered by reports that are linked, prolonged or closed by the office. */
export const commissionProcedure = procedureFor<OpinionCommission, Actor, OpinionTerms, CommissionInputs>()({
  id: "opinion_commission",
  version: 1,
  initial: "asking",
  states: { asking: {}, closed: {} },
  actions: {
    // Begins the report that answers; it counts as the answer once it is handed in.
    answer: { basis: "opinion-commission", from: ["asking"], by: asked, says: () => ({}) },
    decline: {
      basis: "opinion-commission",
      from: ["asking"],
      by: asked,
      required: ["reason"],
      effects: [toOffice("commission_declined")],
    },
    // Late is better than never: a report handed in after the close is still the answer.
    receive: { basis: "opinion-commission", from: ["asking", "closed"], by: system },
    takeBack: { basis: "opinion-commission", from: ["asking", "closed"], by: system },
    askMore: {
      basis: "opinion-commission",
      from: ["asking"],
      by: informationOffice,
      guards: [somebodyAsked],
      effects: [tellAsked("commission_asked")],
    },
    remind: {
      basis: "opinion-commission",
      from: ["asking"],
      by: informationOffice,
      guards: [somebodyOwes],
      change: ({ record }) => ({ reminders: record.reminders + 1 }),
      effects: [tellAsked("commission_reminded")],
    },
    extend: {
      basis: "opinion-commission",
      from: ["asking", "closed"],
      to: "asking",
      by: informationOffice,
      required: ["until", "reason"],
      guards: [untilLater],
      change: (_, { until }) => ({ dueOn: until, closedOn: null }),
      sets: { answers: (_, { until }) => ({ on: until }) },
      effects: [tellAsked("commission_extended")],
    },
    close: {
      basis: "opinion-commission",
      from: ["asking"],
      to: "closed",
      by: informationOffice,
      change: ({ today }, { summary }) => ({ closedOn: today.toString(), summary: summary ?? null }),
      effects: [tellAsked("commission_closed")],
    },
  },
  deadlines: {
    answers: {
      basis: "opinion-commission",
      startsIn: "asking",
      within: (_, record) => ({ on: record.dueOn }),
      onExpiry: "flag",
    },
  },
})
