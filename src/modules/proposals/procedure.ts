import type { Actor } from "../../base/actor.ts"
import { procedureFor } from "../../procedure/language.ts"
import { allOf, anyOf } from "../../procedure/policy.ts"
import * as who from "./policy.ts"
import { drafting } from "./procedure/drafting.ts"
import { handling } from "./procedure/handling.ts"
import { reviewing } from "./procedure/reviewing.ts"
import { filedStates, proposalStates } from "./procedure/states.ts"
import type { Proposal } from "./record.ts"
import type { ProposalInputs } from "./schema.ts"
import type { ProposalTerms } from "./terms.ts"

/** 提案: from a member's draft to the archive. The table of transitions is section 3.3 of the domain rules. */
export const proposalProcedure = procedureFor<Proposal, Actor, ProposalTerms, ProposalInputs>()({
  id: "proposal",
  version: 1,
  initial: "draft",
  states: proposalStates,
  actions: { ...drafting, ...reviewing, ...handling },
  deadlines: {
    assignment: {
      basis: "handling-assign",
      startsIn: "filed",
      runsIn: ["assigning"],
      voidIn: ["withdrawn"],
      within: (terms) => terms.assignWithin,
      onExpiry: "flag",
    },
    rehandling: {
      basis: "rehandle-deadline",
      startsIn: "rehandling",
      within: (terms) => terms.rehandleWithin,
      onExpiry: "flag",
    },
  },
})

/** Who sees a proposal: those who run the work, its proposers, its units; every member once it is filed. */
export const seesProposal = anyOf<Proposal, Actor>(
  who.proposer,
  who.cosponsor,
  who.invitedCosponsor,
  who.handlingUnit,
  who.supervisingLeader,
  allOf<Proposal, Actor>(
    { name: "received", test: (record) => !["draft", "cosigning"].includes(record.state) },
    who.runsTheWork,
  ),
  allOf<Proposal, Actor>(
    { name: "filed", test: (record) => filedStates.has(record.state) },
    anyOf(who.member, who.anyLeader),
  ),
)
