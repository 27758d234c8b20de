import type { Actor } from "../../../base/actor.ts"
import { type Reason, reason } from "../../../base/reason.ts"
import { procedureFor, type Situation } from "../../../procedure/language.ts"
import { informationOffice } from "../policy.ts"
import type { OpinionTerms } from "../terms.ts"
import { ofUnit, unitHead } from "./policy.ts"
import type { OpinionTransfer } from "./record.ts"
import type { TransferInputs } from "./schema.ts"

const tell = (to: string, kind: string) => ({ name: "notify", args: { to, kind } })
const toOffice = (kind: string) => tell("role:information_office", kind)

/** An extension goes forward, never back. */
function untilLater(
  { today }: Situation<OpinionTransfer, Actor, OpinionTerms>,
  input: TransferInputs["extend"] | null,
): Reason | null {
  if (!input || Temporal.PlainDate.compare(input.until, today) > 0) return null
  return reason("until_in_past", { field: "until" })
}

/** 转办: a unit acknowledges, answers in writing by the date set, or asks to be relieved. */
export const transferProcedure = procedureFor<OpinionTransfer, Actor, OpinionTerms, TransferInputs>()({
  id: "opinion_transfer",
  version: 1,
  initial: "sent",
  states: {
    sent: {},
    in_progress: {},
    return_requested: {},
    replied: {},
    accepted: { final: true },
    released: { final: true },
  },
  actions: {
    acknowledge: {
      basis: "opinion-transfer",
      from: ["sent"],
      to: "in_progress",
      by: ofUnit,
      required: ["receiver"],
      change: (_, { receiver }) => ({ receiver }),
    },
    reply: {
      basis: "opinion-transfer",
      from: ["in_progress"],
      to: "replied",
      by: ofUnit,
      required: ["reply", "resultClass"],
      change: ({ today }, { reply, resultClass }) => ({ reply, resultClass, repliedOn: today.toString() }),
      says: (_, { resultClass }) => ({ resultClass }),
      effects: [toOffice("transfer_replied")],
    },
    accept: { basis: "opinion-transfer", from: ["replied"], to: "accepted", by: informationOffice },
    askAgain: {
      basis: "opinion-transfer",
      from: ["replied"],
      to: "in_progress",
      by: informationOffice,
      required: ["reason"],
      effects: [tell("handling_unit", "transfer_again")],
    },
    requestReturn: {
      basis: "opinion-transfer",
      from: ["sent", "in_progress"],
      to: "return_requested",
      by: unitHead,
      required: ["reason"],
      change: (_, { reason: why }) => ({ returnReason: why }),
      effects: [toOffice("transfer_return_asked")],
    },
    refuseReturn: {
      basis: "opinion-transfer",
      from: ["return_requested"],
      to: "in_progress",
      by: informationOffice,
      required: ["reason"],
      effects: [tell("handling_unit", "transfer_return_refused")],
    },
    release: {
      basis: "opinion-transfer",
      from: ["sent", "in_progress", "return_requested"],
      to: "released",
      by: informationOffice,
      effects: [tell("handling_unit", "transfer_released")],
    },
    remind: {
      basis: "opinion-transfer",
      from: ["sent", "in_progress"],
      by: informationOffice,
      change: ({ record }) => ({ reminders: record.reminders + 1 }),
      effects: [tell("handling_unit", "transfer_reminded")],
    },
    extend: {
      basis: "opinion-transfer",
      from: ["in_progress"],
      by: informationOffice,
      required: ["until", "reason"],
      guards: [untilLater],
      sets: { reply: (_, { until }) => ({ on: until }) },
      effects: [tell("handling_unit", "transfer_extended")],
    },
  },
  deadlines: {
    acknowledgement: {
      basis: "opinion-transfer",
      startsIn: "sent",
      within: (terms) => terms.acknowledgeWithin,
      onExpiry: "flag",
    },
    // Counted from the day it was sent: the days until somebody acknowledges are the unit's own.
    reply: {
      basis: "opinion-transfer",
      startsIn: "sent",
      runsIn: ["in_progress"],
      standsIn: ["return_requested"],
      within: (terms, record) => (record.fast ? terms.microReplyWithin : terms.replyWithin),
      onExpiry: "flag",
    },
  },
})
