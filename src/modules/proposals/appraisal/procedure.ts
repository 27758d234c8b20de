import type { Actor } from "../../../base/actor.ts"
import { procedureFor } from "../../../procedure/language.ts"
import { allOf, anyOf, not, policy } from "../../../procedure/policy.ts"
import * as who from "../policy.ts"
import type { ProposalTerms } from "../terms.ts"
import type { Appraisal } from "./record.ts"
import * as rule from "./rules.ts"
import type { AppraisalInputs } from "./schema.ts"

const tell = (to: string, kind: string) => ({ name: "notify", args: { to, kind } })

/** The committee's people, unless they have a post in the unit that is rated. */
export const judge = allOf<Appraisal, Actor>(who.proposalCommittee, not<Appraisal, Actor>(who.ofUnit))

/** 双向评议, 背靠背: each side rates without knowing the other; nothing of the points is in a fact. */
export const appraisalProcedure = procedureFor<Appraisal, Actor, ProposalTerms, AppraisalInputs>()({
  id: "appraisal",
  version: 1,
  initial: "open",
  states: { open: {}, unit_rated: {}, committee_rated: {}, closed: { final: true } },
  actions: {
    rateProposal: {
      basis: "appraisal-proposal",
      from: ["open", "committee_rated"],
      to: {
        ends: ["unit_rated", "closed"],
        choose: ({ record }) => (record.handlingScores ? "closed" : "unit_rated"),
      },
      by: who.ofUnit,
      change: ({ record, today }, { comment, ...proposalScores }) => ({
        proposalScores,
        proposalComment: comment ?? "",
        ...(record.handlingScores ? { closedOn: today.toString() } : {}),
      }),
      says: () => ({}),
    },
    rateHandling: {
      basis: "appraisal-handling",
      from: ["open", "unit_rated"],
      to: {
        ends: ["committee_rated", "closed"],
        choose: ({ record }) => (record.proposalScores ? "closed" : "committee_rated"),
      },
      by: judge,
      change: ({ record, today }, { comment, ...handlingScores }) => ({
        handlingScores,
        handlingComment: comment ?? "",
        ...(record.proposalScores ? { closedOn: today.toString() } : {}),
      }),
      says: () => ({}),
    },
    closeRound: {
      basis: "appraisal-blind",
      from: ["open", "unit_rated", "committee_rated"],
      to: "closed",
      by: judge,
      required: ["reason"],
      change: ({ today }) => ({ closedOn: today.toString() }),
    },
    lapse: {
      basis: "appraisal-blind",
      from: ["open", "unit_rated", "committee_rated"],
      to: "closed",
      by: who.system,
      change: ({ today }) => ({ closedOn: today.toString() }),
    },
    announce: {
      basis: "appraisal-blind",
      from: ["closed"],
      by: who.system,
      effects: ["handling_unit", "lead_proposer", "signing_body"].map((to) => tell(to, "appraisal_closed")),
    },
    askRectification: {
      basis: "appraisal-rectify",
      from: ["closed"],
      by: judge,
      required: ["reason"],
      guards: [rule.handlingWasPoor, rule.notAskedYet],
      change: (_, { reason }) => ({ rectifyReason: reason }),
      effects: [tell("handling_unit", "rectification_asked")],
    },
    reportRectification: {
      basis: "appraisal-rectify",
      from: ["closed"],
      by: who.ofUnit,
      required: ["rectified"],
      guards: [rule.rectificationAsked],
      change: (_, { rectified }) => ({ rectified }),
      says: () => ({}),
      effects: [tell("role:proposal_committee", "rectification_reported")],
    },
  },
  deadlines: {
    rating: {
      basis: "appraisal-mutual",
      startsIn: "open",
      runsIn: ["unit_rated", "committee_rated"],
      within: (terms) => terms.appraisalWithin,
      onExpiry: "lapse",
    },
  },
})

const closed = policy<Appraisal, Actor>("closed", (record) => record.state === "closed")

/** Proposers read it once it is closed; `visible.ts` says the same in SQL. */
export const seesAppraisal = anyOf<Appraisal, Actor>(
  who.runsTheWork,
  who.ofUnit,
  allOf<Appraisal, Actor>(closed, anyOf<Appraisal, Actor>(who.leadProposer, who.cosponsor, who.signingBody)),
)
