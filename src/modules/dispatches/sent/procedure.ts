import type { Actor } from "../../../base/actor.ts"
import { procedureFor } from "../../../procedure/language.ts"
import { anyOf } from "../../../procedure/policy.ts"
import * as who from "../policy.ts"
import type { SentDispatch } from "../record.ts"
import type { DispatchTerms } from "../terms.ts"
import type { SentInputs } from "./schema.ts"

const tell = (kind: string) => ["sender", "originator"].map((to) => ({ name: "notify", args: { to, kind } }))

/** 发函: moved on by nobody here but by what the receiver answers, delivered by the system. */
export const sentProcedure = procedureFor<SentDispatch, Actor, DispatchTerms, SentInputs>()({
  id: "sent_dispatch",
  version: 1,
  initial: "sent",
  states: { sent: {}, received: {}, accepted: {}, declined: { final: true }, returned: {} },
  actions: {
    markReceived: { basis: "dispatch-register", from: ["sent"], to: "received", by: who.system },
    markAccepted: {
      basis: "dispatch-examine",
      from: ["received"],
      to: "accepted",
      by: who.system,
      change: (_, { expectedOn }) => ({ expectedOn }),
      effects: tell("accepted"),
    },
    markDeclined: {
      basis: "dispatch-examine",
      from: ["received"],
      to: "declined",
      by: who.system,
      change: (_, { reason }) => ({ outcomeText: reason }),
      effects: tell("declined"),
    },
    markReported: { basis: "dispatch-answer", from: ["accepted"], by: who.system, effects: tell("reported") },
    // The first result ends the wait; what the matter comes to later is entered beside it.
    markReturned: {
      basis: "dispatch-answer",
      from: ["accepted", "returned"],
      to: "returned",
      by: who.system,
      change: (_, { outcome, note, content }) => ({ outcome, outcomeText: note, outcomeContent: content }),
      effects: tell("returned"),
    },
  },
  deadlines: {},
})

export const seesSent = anyOf<SentDispatch, Actor>(who.deskOfKind, who.sender, who.originator)
