import type { Actor } from "../../../base/actor.ts"
import { procedureFor } from "../../../procedure/language.ts"
import { anyOf, policy } from "../../../procedure/policy.ts"
import * as who from "../policy.ts"
import type { ProposalTerms } from "../terms.ts"
import type { Award } from "./record.ts"
import * as rule from "./rules.ts"
import type { AwardInputs } from "./schema.ts"

const tell = (to: string, kind: string) => ({ name: "notify", args: { to, kind } })
const keeper = anyOf<Award, Actor>(who.proposalOffice, who.proposalCommittee)
const decider = anyOf<Award, Actor>(who.chair, who.proposalCommittee)

/** 评选: nominations, the committee's rating, the list within its shares, the chairs' meeting, publication. */
export const awardProcedure = procedureFor<Award, Actor, ProposalTerms, AwardInputs>()({
  id: "award",
  version: 1,
  initial: "nominating",
  states: { nominating: {}, rated: {}, proposed: {}, approved: {}, published: { final: true } },
  actions: {
    nominateProposals: {
      basis: "award-rating",
      from: ["nominating", "rated"],
      by: keeper,
      required: ["proposalIds", "reason"],
      says: (_, { proposalIds }) => ({ count: proposalIds.length }),
    },
    nominateUnits: {
      basis: "award-rating",
      from: ["nominating", "rated"],
      by: anyOf<Award, Actor>(keeper, who.dispatchOffice, who.supervisionOffice),
      required: ["unitIds", "reason"],
      says: (_, { unitIds }) => ({ count: unitIds.length }),
    },
    withdrawNomination: {
      basis: "award-rating",
      from: ["nominating", "rated"],
      by: keeper,
      required: ["candidateIds", "reason"],
      guards: [rule.knownCandidates],
    },
    rate: {
      basis: "award-rating",
      from: ["nominating", "rated"],
      to: "rated",
      by: who.proposalCommittee,
      required: ["scores"],
      guards: [rule.knownScored],
      says: (_, { scores }) => ({ count: scores.length }),
    },
    propose: {
      basis: "award-ratio",
      from: ["rated"],
      to: "proposed",
      by: who.proposalCommittee,
      required: ["candidateIds"],
      guards: [
        rule.knownCandidates,
        rule.allRated,
        rule.withinProposalShare,
        rule.withinUnitShare,
        rule.enoughCollective,
      ],
      change: () => ({ outcomeReason: null }),
      says: (_, { candidateIds }) => ({ count: candidateIds.length }),
      effects: [tell("role:chair", "award_proposed")],
    },
    sendBack: {
      basis: "award-approval",
      from: ["proposed"],
      to: "rated",
      by: decider,
      required: ["reason"],
      change: (_, { reason }) => ({ outcomeReason: reason }),
      effects: [tell("role:proposal_committee", "award_sent_back")],
    },
    approve: {
      basis: "award-approval",
      from: ["proposed"],
      to: "approved",
      by: decider,
      required: ["meeting", "approvedOn"],
      guards: [rule.approvedNotInFuture],
      change: (_, { meeting, approvedOn }) => ({ meeting, approvedOn }),
    },
    publish: {
      basis: "award-approval",
      from: ["approved"],
      to: "published",
      by: keeper,
      change: ({ today }) => ({ publishedOn: today.toString() }),
      effects: [tell("honoured_proposer", "award_published"), tell("honoured_unit", "award_published")],
    },
  },
  deadlines: {},
})

const published = policy<Award, Actor>("published", (record) => record.state === "published")

/** Everybody of the organisation once it is published; `visible.ts` says the same in SQL. */
export const seesAward = anyOf<Award, Actor>(who.runsTheWork, published)
