import { type Actor, hasRole } from "../../../base/actor.ts"
import { procedureFor } from "../../../procedure/language.ts"
import { allOf, anyOf, policy } from "../../../procedure/policy.ts"
import * as who from "../policy.ts"
import type { ProposalTerms } from "../terms.ts"
import type { Feedback } from "./record.ts"
import * as rule from "./rules.ts"
import type { FeedbackInputs } from "./schema.ts"

/** The proposer whose form it is. Nobody speaks for them here, so it is asked of the account itself. */
export const rater = policy<Feedback, Actor>(
  "rater",
  (record, actor) => actor.kind === "person" && actor.personId === record.proposerId,
)

/** Staff who have no duty in a handling unit: a paper form does not pass through the unit 不经承办单位. */
const notOfUnit = policy<Feedback, Actor>(
  "notOfUnit",
  (_, actor) => !hasRole(actor, "unit_liaison") && !hasRole(actor, "unit_head"),
)

/** 反馈: one form for each proposer and reply. No fact of it says what was said: ratings are sealed. */
export const feedbackProcedure = procedureFor<Feedback, Actor, ProposalTerms, FeedbackInputs>()({
  id: "feedback",
  version: 1,
  initial: "awaiting",
  states: { awaiting: {}, given: { final: true }, lapsed: { final: true } },
  actions: {
    rate: {
      basis: "feedback-in-person",
      from: ["awaiting"],
      to: "given",
      by: allOf<Feedback, Actor>(rater, who.inPerson),
      required: ["ratings"],
      guards: [rule.ratesEveryAxis],
      change: ({ today }) => ({ channel: "self", givenOn: today.toString() }),
      says: () => ({ channel: "self" }),
    },
    enterPaper: {
      basis: "feedback-paper",
      from: ["awaiting"],
      to: "given",
      by: allOf<Feedback, Actor>(who.proposalOffice, notOfUnit),
      required: ["ratings", "receivedOn"],
      guards: [rule.ratesEveryAxis, rule.paperNotFromTheFuture],
      change: ({ today }) => ({ channel: "paper", givenOn: today.toString() }),
      says: (_, { receivedOn }) => ({ channel: "paper", receivedOn }),
      effects: [{ name: "notify", args: { to: "rater", kind: "paper_entered" } }],
    },
    lapse: { basis: "feedback-silence", from: ["awaiting"], to: "lapsed", by: who.system },
  },
  deadlines: {
    feedback: {
      basis: "feedback-deadline",
      startsIn: "awaiting",
      within: (terms) => terms.feedbackWithin,
      onExpiry: "lapse",
    },
  },
})

/** Handling units see no single form, not even that it was given; `visible.ts` says the same in SQL. */
export const seesFeedback = anyOf<Feedback, Actor>(rater, who.proposalOffice, who.proposalCommittee)
