import type { Deadline } from "../../../../procedure/language.ts"
import type { ProposalTerms } from "../../terms.ts"
import type { Assignment } from "../record.ts"
import * as rule from "../rules.ts"
import { type AssignmentState, working } from "../states.ts"

/** The duty has gone to another unit, or the whole case is closed. */
const gone = ["reassigned", "closed"] as const

/** What a unit and the dispatch office owe by when. */
export const assignmentDeadlines = {
  acknowledgement: {
    basis: "handling-acknowledge",
    startsIn: "awaiting_signoff",
    runsIn: ["return_denied"],
    standsIn: ["return_requested"],
    voidIn: gone,
    within: (terms) => terms.acknowledgeWithin,
    onExpiry: "flag",
  },
  returnDecision: {
    basis: "handling-return-decision",
    startsIn: "return_requested",
    within: (terms) => terms.returnDecisionWithin,
    onExpiry: "flag",
  },
  firstContact: {
    basis: "handling-first-contact",
    startsIn: "signed",
    runsIn: ["return_denied"],
    standsIn: ["return_requested"],
    voidIn: gone,
    within: (terms, record) =>
      record.role === "assist" || record.contacts.length > 0 ? null : terms.firstContactWithin,
    onExpiry: "flag",
  },
  opinion: {
    basis: "handling-assist-opinion",
    startsIn: "awaiting_signoff",
    runsIn: working,
    standsIn: ["return_requested"],
    voidIn: gone,
    within: rule.opinionPeriod,
    onExpiry: "flag",
  },
  reply: {
    basis: "reply-deadline",
    startsIn: "awaiting_signoff",
    runsIn: working,
    standsIn: ["return_requested"],
    voidIn: gone,
    within: rule.replyPeriod,
    onExpiry: "flag",
  },
  rehandling: {
    basis: "rehandle-deadline",
    startsIn: "in_progress",
    voidIn: gone,
    within: (terms, record) => (record.attempt === 1 ? null : terms.rehandleWithin),
    onExpiry: "flag",
  },
} satisfies Readonly<Record<string, Deadline<Assignment, ProposalTerms, AssignmentState, never>>>
