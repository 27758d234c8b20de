import type { Actor } from "../../../../base/actor.ts"
import { anyOf } from "../../../../procedure/policy.ts"
import * as who from "../../policy.ts"
import type { OpinionReport } from "../record.ts"
import * as rule from "../rules.ts"
import { index, occasion, type ReportActions, toOffice } from "./actions.ts"

/** Whoever holds the pen: the reporter, their body's representative, or the office with a paper in hand. */
const writer = anyOf<OpinionReport, Actor>(who.reporter, who.reportingBody, who.informationOffice)
const ownOnly = anyOf<OpinionReport, Actor>(who.reporter, who.reportingBody)
const fit = [rule.complete, rule.withinLength, rule.declared]

/** The reporter's part: writing, handing in, mending, taking back, and a word on the answer. */
export const reporting = {
  save: {
    basis: "opinion-report",
    from: ["draft", "returned"],
    by: writer,
    change: (_, input) => input as Partial<OpinionReport>,
    says: (_, input) => ({ fields: Object.keys(input) }),
  },
  submit: {
    basis: "opinion-form",
    from: ["draft"],
    to: "submitted",
    by: anyOf<OpinionReport, Actor>(writer, who.system),
    guards: fit,
    change: ({ today }) => ({ submittedOn: today.toString() }),
    says: ({ record }) => occasion(record),
    effects: [index, toOffice("opinion_arrived")],
  },
  // What another office or committee hands over was written and declared there, in its own form.
  receive: {
    basis: "opinion-convert",
    from: ["draft"],
    to: "submitted",
    by: who.system,
    change: ({ today }) => ({ submittedOn: today.toString() }),
    effects: [index, toOffice("opinion_arrived")],
  },
  withdraw: {
    basis: "opinion-report",
    from: ["draft", "submitted", "registered", "screening", "returned"],
    to: "withdrawn",
    by: ownOnly,
    change: (_, { reason }) => ({ outcomeReason: reason ?? null }),
    effects: [index],
  },
  resubmit: {
    basis: "opinion-form",
    from: ["returned"],
    to: "screening",
    by: writer,
    guards: fit,
    change: () => ({ outcomeReason: null }),
    effects: [index, toOffice("opinion_resubmitted")],
  },
  giveView: {
    basis: "opinion-transfer",
    from: ["answered", "closed"],
    by: ownOnly,
    required: ["view"],
    change: (_, { view, comment }) => ({ authorView: view, authorComment: comment ?? null }),
    says: (_, { view }) => ({ view }),
    effects: [toOffice("opinion_viewed")],
  },
} satisfies Pick<ReportActions, "save" | "submit" | "receive" | "withdraw" | "resubmit" | "giveView">
