import type { Actor } from "../../../base/actor.ts"
import { anyOf } from "../../../procedure/policy.ts"
import * as who from "../policy.ts"
import type { Proposal } from "../record.ts"
import * as rule from "../rules.ts"
import type { ProposalActions } from "./actions.ts"
import { index, toProposers } from "./follow.ts"

const inReview = ["first_review", "second_review", "final_review"] as const
const reviewers = anyOf<Proposal, Actor>(who.proposalOffice, who.proposalCommittee)

/** 审查: from arrival to the committee's decision, every outcome told to the proposer with its reason. */
export const reviewing = {
  takeOver: {
    basis: "review-escalate",
    from: ["draft"],
    by: who.system,
    to: {
      ends: ["first_review", "final_review"],
      choose: ({ terms }) => (terms.reviewRounds === 1 ? "final_review" : "first_review"),
    },
    change: ({ today }, { period }) => ({ period, reviewRound: 1, submittedOn: today.toString() }),
    effects: [index, { name: "notify", args: { to: "role:proposal_office", kind: "arrived" } }],
  },
  receive: {
    basis: "proposal-window",
    from: ["submitted"],
    by: who.system,
    to: {
      ends: ["first_review", "final_review"],
      choose: ({ terms }) => (terms.reviewRounds === 1 ? "final_review" : "first_review"),
    },
    change: (_, { period }) => ({ period, reviewRound: 1 }),
    effects: [
      ...toProposers("received"),
      { name: "notify", args: { to: "role:proposal_office", kind: "arrived" } },
    ],
  },
  review: {
    basis: "review-rounds",
    from: ["first_review", "second_review"],
    by: reviewers,
    to: {
      ends: ["second_review", "final_review"],
      choose: ({ record, terms }) =>
        record.state === "first_review" && terms.reviewRounds === 3 ? "second_review" : "final_review",
    },
    required: ["opinion", "outcome"],
    guards: [rule.reviewOutcomeInUse, rule.knownCategory],
    change: ({ record }, input) => ({
      reviewRound: record.reviewRound + 1,
      proposedOutcome: input.outcome,
      ...(input.category ? { category: input.category } : {}),
      ...(input.unitIds ? { suggestedUnitIds: input.unitIds } : {}),
    }),
  },
  editText: {
    basis: "proposal-subject",
    from: inReview,
    by: reviewers,
    required: ["reason"],
    change: (_, { subject, recommendations }) => ({
      ...(subject ? { subject } : {}),
      ...(recommendations ? { recommendations } : {}),
    }),
    effects: [...toProposers("text_edited"), index],
  },
  returnForRevision: {
    basis: "review-return",
    from: inReview,
    to: "returned",
    by: reviewers,
    required: ["reason", "fix"],
    change: (_, { reason }) => ({ outcomeReason: reason }),
    effects: toProposers("returned"),
  },
  file: {
    basis: "review-file",
    from: ["final_review"],
    to: "filed",
    by: who.proposalCommittee,
    required: ["category"],
    guards: [rule.outcomeInUse("file"), rule.knownCategory, rule.chairsMeetingHeld],
    change: ({ today }, { category, keyCandidate }) => ({
      category,
      filedOn: today.toString(),
      keyCandidate: keyCandidate ?? false,
    }),
    effects: [...toProposers("filed"), index],
  },
  merge: {
    basis: "review-merge",
    from: ["final_review"],
    to: "merged",
    by: who.proposalCommittee,
    required: ["targetId", "consent"],
    guards: [rule.outcomeInUse("merge"), rule.notIntoItself],
    change: (_, { targetId, consent }) => ({ mergedInto: targetId, outcomeReason: consent }),
    effects: toProposers("merged"),
  },
  convertToOpinion: {
    basis: "review-convert-opinion",
    from: ["final_review"],
    to: "converted_opinion",
    by: who.proposalCommittee,
    required: ["reason"],
    guards: [rule.outcomeInUse("opinion")],
    change: (_, { reason }) => ({ outcomeReason: reason }),
    effects: [
      ...toProposers("converted_opinion"),
      { name: "notify", args: { to: "role:information_office", kind: "converted_opinion" } },
    ],
  },
  convertToAdvice: {
    basis: "review-convert-advice",
    from: ["final_review"],
    to: "converted_advice",
    by: who.proposalCommittee,
    required: ["reason", "forwardTo"],
    guards: [rule.outcomeInUse("advice")],
    change: (_, { reason, forwardTo }) => ({ outcomeReason: reason, outcomeTarget: forwardTo }),
    effects: toProposers("converted_advice"),
  },
  escalate: {
    basis: "review-escalate",
    from: ["final_review"],
    to: "escalated",
    by: who.proposalCommittee,
    required: ["reason", "target"],
    guards: [rule.outcomeInUse("escalate")],
    change: (_, { reason, target }) => ({ outcomeReason: reason, outcomeTarget: target }),
    effects: toProposers("escalated"),
  },
  resolveOnSite: {
    basis: "review-resolved",
    from: ["final_review"],
    to: "resolved_on_site",
    by: who.proposalCommittee,
    required: ["reason"],
    guards: [rule.outcomeInUse("resolved")],
    change: (_, { reason }) => ({ outcomeReason: reason }),
    effects: toProposers("resolved_on_site"),
  },
  reject: {
    basis: "review-reject",
    from: ["final_review"],
    to: "rejected",
    by: who.proposalCommittee,
    required: ["grounds", "reason"],
    guards: [rule.outcomeInUse("reject"), rule.knownGrounds],
    change: (_, { grounds, reason, forwardTo }) => ({
      outcomeGrounds: grounds,
      outcomeReason: reason,
      outcomeTarget: forwardTo ?? null,
    }),
    effects: toProposers("rejected"),
  },
  assignNumber: {
    basis: "review-number",
    from: ["filed", "assigning", "handling"],
    by: anyOf(reviewers, who.system),
    guards: [rule.notNumberedYet],
    effects: [index],
  },
} satisfies Partial<ProposalActions>
