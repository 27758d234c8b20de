import type { Actor } from "../../../base/actor.ts"
import { procedureFor } from "../../../procedure/language.ts"
import { anyOf } from "../../../procedure/policy.ts"
import * as who from "../policy.ts"
import type { ProposalTerms } from "../terms.ts"
import type { FundApplication } from "./record.ts"
import * as rule from "./rules.ts"
import type { FundInputs } from "./schema.ts"

const tell = (to: string, kind: string) => ({ name: "notify", args: { to, kind } })
const keeper = anyOf<FundApplication, Actor>(who.proposalOffice, who.proposalCommittee)
const decider = anyOf<FundApplication, Actor>(who.chair, who.proposalCommittee)

/** 提案办理专项资金: application, site visit, grant by stages, payment, acceptance. */
export const fundProcedure = procedureFor<FundApplication, Actor, ProposalTerms, FundInputs>()({
  id: "fund_application",
  version: 1,
  initial: "applied",
  states: {
    applied: {},
    visited: {},
    granted: {},
    paying: {},
    accepted: { final: true },
    refused: { final: true },
  },
  actions: {
    recordVisit: {
      basis: "fund-visit",
      from: ["applied"],
      to: "visited",
      by: keeper,
      required: ["visitedOn", "visitPeople", "visitFindings", "eligible"],
      guards: [rule.visitNotInFuture],
      change: (_, input) => input,
      says: (_, { visitedOn, eligible }) => ({ visitedOn, eligible }),
    },
    grant: {
      basis: "fund-grant",
      from: ["visited"],
      to: "granted",
      by: decider,
      required: ["meeting", "granted", "stages"],
      guards: [rule.isEligible, rule.grantFits, rule.stagesSum],
      change: ({ today }, { meeting, granted, stages }) => ({
        meeting,
        granted,
        stages,
        decidedOn: today.toString(),
      }),
      effects: [tell("handling_unit", "fund_granted"), tell("lead_proposer", "fund_granted")],
    },
    refuse: {
      basis: "fund-eligibility",
      from: ["applied", "visited"],
      to: "refused",
      by: decider,
      required: ["reason"],
      change: ({ today }, { reason }) => ({ outcomeReason: reason, decidedOn: today.toString() }),
      effects: [tell("handling_unit", "fund_refused")],
    },
    pay: {
      basis: "fund-grant",
      from: ["granted", "paying"],
      to: "paying",
      by: who.proposalOffice,
      required: ["stage", "amount", "paidOn"],
      guards: [rule.withinStage],
      effects: [tell("handling_unit", "fund_paid")],
    },
    accept: {
      basis: "fund-acceptance",
      from: ["paying"],
      to: "accepted",
      by: keeper,
      required: ["acceptedOn", "acceptance"],
      guards: [rule.acceptedNotInFuture, rule.hasPhotos],
      change: (_, { acceptedOn, acceptance, photoIds, auditNote }) => ({
        acceptedOn,
        acceptance,
        photoIds: photoIds ?? [],
        auditNote: auditNote ?? null,
      }),
      says: (_, { acceptedOn }) => ({ acceptedOn }),
      effects: [tell("handling_unit", "fund_accepted"), tell("lead_proposer", "fund_accepted")],
    },
  },
  deadlines: {},
})

/** Money is open to those it concerns; `visible.ts` says the same in SQL. */
export const seesFund = anyOf<FundApplication, Actor>(
  who.runsTheWork,
  who.ofUnit,
  who.leadProposer,
  who.cosponsor,
  who.signingBody,
)
