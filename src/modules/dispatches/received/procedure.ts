import type { Actor } from "../../../base/actor.ts"
import { procedureFor } from "../../../procedure/language.ts"
import { anyOf } from "../../../procedure/policy.ts"
import { deskOfKind, system } from "../policy.ts"
import type { ReceivedDispatch } from "../record.ts"
import type { DispatchTerms } from "../terms.ts"
import type { ReceivedInputs } from "./schema.ts"

const answering = anyOf<ReceivedDispatch, Actor>(deskOfKind, system)

/** 收函: examined, taken up or sent back with the reason, and answered with the result. */
export const receivedProcedure = procedureFor<ReceivedDispatch, Actor, DispatchTerms, ReceivedInputs>()({
  id: "received_dispatch",
  version: 1,
  initial: "received",
  states: { received: {}, accepted: {}, declined: { final: true }, returned: {} },
  actions: {
    accept: {
      basis: "dispatch-examine",
      from: ["received"],
      to: "accepted",
      by: deskOfKind,
      // The kind stands in the fact, so that the office whose kind it is knows that it is meant.
      says: ({ record }, { note }) => ({ kind: record.kind, ...(note ? { note } : {}) }),
    },
    decline: {
      basis: "dispatch-examine",
      from: ["received"],
      to: "declined",
      by: deskOfKind,
      required: ["reason"],
      change: (_, { reason }) => ({ outcomeText: reason }),
    },
    report: { basis: "dispatch-answer", from: ["accepted"], by: answering, required: ["note"] },
    returnResult: {
      basis: "dispatch-answer",
      from: ["accepted"],
      to: "returned",
      by: answering,
      required: ["outcome", "text"],
      change: (_, { outcome, text }) => ({ outcome, outcomeText: text }),
    },
    // What the matter comes to later, a further use or a leader's instruction, goes the same way back.
    addResult: {
      basis: "dispatch-answer",
      from: ["returned"],
      by: system,
      required: ["outcome", "text"],
      change: (_, { outcome, text }) => ({ outcome, outcomeText: text }),
    },
  },
  deadlines: {
    decision: {
      basis: "dispatch-decide-within",
      startsIn: "received",
      within: (terms) => terms.decideWithin,
      onExpiry: "flag",
    },
    result: {
      basis: "dispatch-result-within",
      startsIn: "accepted",
      within: (terms) => terms.resultWithin,
      onExpiry: "flag",
    },
  },
})

export const seesReceived = deskOfKind
