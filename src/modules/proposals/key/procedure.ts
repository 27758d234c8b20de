import type { Actor } from "../../../base/actor.ts"
import { procedureFor } from "../../../procedure/language.ts"
import { anyOf } from "../../../procedure/policy.ts"
import * as who from "../policy.ts"
import type { ProposalTerms } from "../terms.ts"
import { consultedBody, decider, keeper, supportingCommittee } from "./policy.ts"
import type { KeyProposal } from "./record.ts"
import * as rule from "./rules.ts"
import type { KeyInputs } from "./schema.ts"

const tell = (to: string, kind: string) => ({ name: "notify", args: { to, kind } })
const toAllConcerned = (kind: string) =>
  [
    "lead_proposer",
    "co_sponsor",
    "signing_body",
    "handling_unit",
    "supervising_leader",
    "supporting_committee",
  ].map((to) => tell(to, kind))

/** 重点提案: shortlist, opinions, the chairs' meeting, supervision led by a leader, the written report. */
export const keyProcedure = procedureFor<KeyProposal, Actor, ProposalTerms, KeyInputs>()({
  id: "key_proposal",
  version: 1,
  initial: "shortlisted",
  states: {
    shortlisted: {},
    consulting: {},
    selected: {},
    supervising: {},
    reported: {},
    closed: { final: true },
    not_selected: { final: true },
  },
  actions: {
    bundle: {
      basis: "key-bundle",
      from: ["shortlisted", "consulting"],
      by: keeper,
      required: ["proposalIds"],
    },
    unbundle: {
      basis: "key-bundle",
      from: ["shortlisted", "consulting"],
      by: keeper,
      required: ["proposalIds"],
      guards: [rule.firstStays],
    },
    consult: {
      basis: "key-opinions",
      from: ["shortlisted", "consulting"],
      to: "consulting",
      by: keeper,
      required: ["bodyIds"],
      effects: [tell("consulted_body", "key_consulted"), tell("role:supervision_office", "key_consulted")],
    },
    giveOpinion: {
      basis: "key-opinions",
      from: ["consulting"],
      by: anyOf<KeyProposal, Actor>(consultedBody, who.supervisionOffice, keeper),
      required: ["verdict", "opinion"],
      // What was said is read by those who decide; the fact says that it was given.
      says: (_, { bodyId }) => (bodyId ? { bodyId } : {}),
    },
    select: {
      basis: "key-select",
      from: ["consulting"],
      to: "selected",
      by: decider,
      required: ["meeting", "decidedOn", "leaderIds", "committeeId"],
      guards: [rule.opinionsHeard, rule.withinShare, rule.decidedNotInFuture],
      change: (_, { meeting, decidedOn, committeeId }) => ({ meeting, decidedOn, committeeId }),
      effects: toAllConcerned("key_selected"),
    },
    notSelect: {
      basis: "key-select",
      from: ["shortlisted", "consulting"],
      to: "not_selected",
      by: decider,
      required: ["reason"],
      change: (_, { reason }) => ({ outcomeReason: reason }),
    },
    changeLeaders: {
      basis: "key-supervise",
      from: ["selected", "supervising"],
      by: decider,
      required: ["leaderIds", "meeting"],
      effects: [tell("supervising_leader", "key_leader_changed")],
    },
    draftPlan: {
      basis: "key-plan",
      from: ["selected"],
      by: anyOf<KeyProposal, Actor>(keeper, supportingCommittee),
      required: ["plan"],
      change: (_, { plan }) => ({ plan }),
      says: () => ({}),
      effects: [tell("supervising_leader", "key_plan_drafted")],
    },
    approvePlan: {
      basis: "key-plan",
      from: ["selected"],
      to: "supervising",
      by: anyOf<KeyProposal, Actor>(who.supervisingLeader, keeper),
      guards: [rule.planDrafted, rule.consentOnPaper],
      change: ({ today }) => ({ planApprovedOn: today.toString() }),
      effects: toAllConcerned("key_plan_approved"),
    },
    recordVisit: {
      basis: "key-visit",
      from: ["supervising"],
      by: anyOf<KeyProposal, Actor>(keeper, supportingCommittee, who.supervisingLeader),
      required: ["kind", "onDate", "place", "people", "findings"],
      guards: [rule.visitInTime],
      says: (_, { kind, onDate, place }) => ({ kind, onDate, place }),
    },
    report: {
      basis: "key-report",
      from: ["supervising"],
      to: "reported",
      by: anyOf<KeyProposal, Actor>(keeper, supportingCommittee),
      required: ["report"],
      guards: [rule.hasVisits],
      change: ({ today }, { report }) => ({ report, reportedOn: today.toString() }),
      says: () => ({}),
      effects: [tell("supervising_leader", "key_reported"), tell("role:chair", "key_reported")],
    },
    instruct: {
      basis: "key-digest",
      from: ["reported"],
      by: anyOf<KeyProposal, Actor>(who.supervisingLeader, keeper),
      required: ["instruction"],
      guards: [rule.consentOnPaper],
      change: ({ today }, { instruction }) => ({ instruction, instructedOn: today.toString() }),
      says: () => ({}),
      effects: [tell("role:proposal_committee", "key_instructed"), tell("handling_unit", "key_instructed")],
    },
    close: {
      basis: "key-report",
      from: ["reported"],
      to: "closed",
      by: keeper,
      required: ["result"],
      change: ({ today }, { result }) => ({ result, closedOn: today.toString() }),
      effects: toAllConcerned("key_closed"),
    },
  },
  deadlines: {
    plan: {
      basis: "key-plan",
      startsIn: "selected",
      within: (terms) => terms.keyPlanWithin,
      onExpiry: "flag",
    },
    // 当年督办、当年报告.
    report: {
      basis: "key-report",
      startsIn: "selected",
      runsIn: ["supervising"],
      within: (_, record) => (record.decidedOn ? { on: `${record.decidedOn.slice(0, 4)}-12-31` } : null),
      onExpiry: "flag",
    },
  },
})
