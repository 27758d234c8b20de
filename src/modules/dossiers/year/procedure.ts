import type { Actor } from "../../../base/actor.ts"
import { procedureFor } from "../../../procedure/language.ts"
import { anyOf, policy } from "../../../procedure/policy.ts"
import { bodiesSpokenFor, chair, keeper, personActing, seesYears } from "../policy.ts"
import type { ServiceTerms } from "../terms.ts"
import type { ServiceYear } from "./record.ts"
import * as rule from "./rules.ts"
import type { YearInputs } from "./schema.ts"

/** A standing member whose yearly report is not in, or whoever speaks for a body that owes one. */
const reporter = policy<ServiceYear, Actor>(
  "reporter",
  ({ reporters }, actor) =>
    reporters.includes(personActing(actor) ?? "") ||
    bodiesSpokenFor(actor).some((id) => reporters.includes(id)),
)

/** 履职考核年度: facts and reports are collected, scored, open to objection, approved, notified and archived. */
export const yearProcedure = procedureFor<ServiceYear, Actor, ServiceTerms, YearInputs>()({
  id: "service_year",
  version: 1,
  initial: "collecting",
  states: {
    collecting: {},
    scored: {},
    objections: {},
    approved: {},
    notified: {},
    archived: { final: true },
  },
  actions: {
    changeRules: {
      basis: "service-scoring",
      from: ["collecting", "scored"],
      to: "collecting",
      by: keeper,
      required: ["ruleBookId", "reason"],
      change: (_, { ruleBookId }) => ({ ruleBookId }),
    },
    score: {
      basis: "service-scoring",
      from: ["collecting", "scored", "objections"],
      to: {
        ends: ["scored", "objections"],
        choose: ({ record }) => (record.state === "objections" ? "objections" : "scored"),
      },
      by: keeper,
      guards: [rule.yearNearlyOver],
      change: ({ today }) => ({ scoredOn: today.toString() }),
    },
    report: {
      basis: "service-report",
      from: ["collecting", "scored"],
      by: reporter,
      required: ["body"],
      // What it says stands in the report; everybody sees that there is such a year.
      says: () => ({}),
    },
    openObjections: {
      basis: "service-objection",
      from: ["scored"],
      to: "objections",
      by: keeper,
      guards: [rule.somebodyScored],
      change: ({ today }) => ({ objectionsFrom: today.toString() }),
      effects: [{ name: "service_tell", args: { kind: "service_scored" } }],
    },
    sendBack: {
      basis: "service-approval",
      from: ["objections"],
      to: "scored",
      by: anyOf<ServiceYear, Actor>(chair, keeper),
      required: ["reason"],
      change: (_, { reason }) => ({ outcomeReason: reason }),
    },
    approve: {
      basis: "service-approval",
      from: ["objections"],
      to: "approved",
      by: chair,
      required: ["meeting", "approvedOn"],
      guards: [rule.objectionsAnswered, rule.approvedNotInFuture],
      change: (_, { meeting, approvedOn }) => ({ meeting, approvedOn }),
    },
    notify: {
      basis: "service-notification",
      from: ["approved"],
      to: "notified",
      by: keeper,
      change: ({ today }) => ({ notifiedOn: today.toString() }),
      effects: [
        { name: "service_tell", args: { kind: "service_approved" } },
        { name: "service_letters", args: {} },
      ],
    },
    archive: {
      basis: "service-file",
      from: ["notified"],
      to: "archived",
      by: keeper,
      guards: [rule.measuresDecided],
    },
  },
  deadlines: {
    report: {
      basis: "service-report",
      startsIn: "collecting",
      runsIn: ["scored"],
      within: (terms, { year }) => ({ on: `${year}-${terms.reportsBy}` }),
      onExpiry: "flag",
    },
    objections: {
      basis: "service-objection",
      startsIn: "objections",
      within: (terms) => terms.objectionWithin,
      onExpiry: "flag",
    },
  },
})

const someone = policy<ServiceYear, Actor>("memberOfOrganisation", (_, actor) => seesYears(actor))
const speaker = policy<ServiceYear, Actor>("speakerOfAssessed", ({ assessed }, actor) =>
  bodiesSpokenFor(actor).some((id) => assessed.includes(id)),
)

/** Those who keep and approve it and who speak for a body it scores; every member sees that there is such a year. */
export const seesYear = anyOf<ServiceYear, Actor>(keeper, chair, someone, speaker)
