import type { Actor } from "../../../base/actor.ts"
import { procedureFor } from "../../../procedure/language.ts"
import * as who from "../policy.ts"
import { tell, toProposers } from "../procedure/follow.ts"
import type { ProposalTerms } from "../terms.ts"
import { assigner, presser } from "./policy.ts"
import { assignmentDeadlines } from "./procedure/deadlines.ts"
import type { Assignment } from "./record.ts"
import * as rule from "./rules.ts"
import type { AssignmentInputs } from "./schema.ts"
import { assignmentStates, binding, working } from "./states.ts"

const deciders = (kind: string) => [tell("role:dispatch_office", kind), tell("role:proposal_office", kind)]
/** 退办决定 as a document. */
const decision = { name: "paper", args: { kind: "return_decision" } }

/** 承办件: one unit's duty on one proposal, from 预交办 to its reply. Rows 10 to 16 of the domain rules' section 3.3. */
export const assignmentProcedure = procedureFor<Assignment, Actor, ProposalTerms, AssignmentInputs>()({
  id: "assignment",
  version: 1,
  initial: "pre_assigned",
  states: assignmentStates,
  actions: {
    adjust: {
      basis: "handling-preassign",
      from: ["pre_assigned"],
      by: assigner,
      guards: [rule.changesSomething, rule.unitNotAlreadyOn],
      change: (_, { unitId, role, part }) => ({
        ...(unitId ? { unitId } : {}),
        ...(role ? { role } : {}),
        ...(part === undefined ? {} : { part }),
      }),
    },
    cancelPreAssignment: {
      basis: "handling-preassign",
      from: ["pre_assigned"],
      to: "closed",
      by: assigner,
      required: ["reason"],
    },
    assignFormally: {
      basis: "handling-assign",
      from: ["pre_assigned"],
      to: "awaiting_signoff",
      by: who.system,
      guards: [rule.rolesFitTogether],
      change: ({ record, today }) => ({
        assignedOn: today.toString(),
        clockFrom: record.clockFrom ?? today.toString(),
      }),
      effects: [tell("handling_unit", "assigned")],
    },
    acknowledge: {
      basis: "handling-acknowledge",
      from: ["awaiting_signoff", "return_denied"],
      to: "signed",
      by: who.ofUnit,
      required: ["receiver", "leaderInCharge", "section"],
      guards: [rule.planForKeyProposals],
      change: ({ record, today }, { receiver, leaderInCharge, section, handlingPlan }) => ({
        receiver,
        leaderInCharge,
        section,
        ...(handlingPlan ? { handlingPlan } : {}),
        acknowledgedOn: record.acknowledgedOn ?? today.toString(),
      }),
      says: (_, { receiver, leaderInCharge, section }) => ({ receiver, leaderInCharge, section }),
    },
    requestReturn: {
      basis: "handling-return",
      from: ["awaiting_signoff", "signed"],
      to: "return_requested",
      by: who.unitHead,
      required: ["reason"],
      guards: [rule.withinReturnWindow, rule.notDeniedBefore, rule.suggestsAnotherUnit],
      change: ({ record, today }, { reason, suggestedUnitId }) => ({
        returnReason: reason,
        suggestedUnitId: suggestedUnitId ?? null,
        returnRequestedOn: today.toString(),
        returns: record.returns + 1,
      }),
      effects: deciders("return_requested"),
    },
    grantReturn: {
      basis: "handling-return-decision",
      from: ["return_requested"],
      to: "reassigned",
      by: assigner,
      required: ["newUnitId", "note"],
      guards: [rule.goesToAnotherUnit],
      effects: [tell("handling_unit", "return_granted"), ...toProposers("reassigned"), decision],
    },
    denyReturn: {
      basis: "handling-no-self-transfer",
      from: ["return_requested"],
      to: "return_denied",
      by: assigner,
      required: ["reason"],
      effects: [tell("handling_unit", "return_denied"), decision],
    },
    proposeUnit: {
      basis: "handling-add-unit",
      from: binding,
      by: who.unitHead,
      required: ["unitId", "role", "reason"],
      guards: [rule.addedRoleFits, rule.unitNotAlreadyOn],
      effects: deciders("unit_proposed"),
    },
    addUnit: {
      basis: "handling-add-unit",
      from: binding,
      by: assigner,
      required: ["unitId", "role"],
      guards: [rule.addedRoleFits, rule.unitNotAlreadyOn],
      // A unit alone becomes the lead of those who assist it, or one of several that answer separately.
      change: ({ record }, { role }) =>
        record.role === "sole" ? { role: role === "assist" ? ("lead" as const) : role } : {},
      effects: [tell("handling_unit", "unit_added"), ...toProposers("unit_added")],
    },
    recordContact: {
      basis: "handling-contact",
      from: working,
      to: "in_progress",
      by: who.ofUnit,
      required: ["kind", "onDate", "milestone", "people", "summary"],
      guards: [rule.contactNotInFuture, rule.contactSinceAssignment, rule.onlineHasReason],
      says: (_, { kind, onDate, milestone }) => ({ kind, onDate, milestone }),
      effects: [tell("lead_proposer", "contact_recorded"), tell("signing_body", "contact_recorded")],
    },
    confirmContact: {
      basis: "handling-contact-confirm",
      from: ["in_progress", "reply_issued", "opinion_submitted"],
      by: who.proposerInPerson,
      required: ["contactId"],
      guards: [rule.contactAwaitsProposer],
    },
    disputeContact: {
      basis: "handling-contact-confirm",
      from: ["in_progress", "reply_issued", "opinion_submitted"],
      by: who.proposerInPerson,
      required: ["contactId", "reason"],
      guards: [rule.contactAwaitsProposer],
      effects: [tell("handling_unit", "contact_disputed"), tell("role:proposal_office", "contact_disputed")],
    },
    submitOpinion: {
      basis: "handling-assist-opinion",
      from: ["signed", "in_progress"],
      to: "opinion_submitted",
      by: who.ofUnit,
      required: ["opinion"],
      guards: [rule.isAssist],
      change: ({ today }, { opinion }) => ({ opinion, opinionOn: today.toString() }),
      says: () => ({}),
      effects: [tell("lead_unit", "opinion_submitted")],
    },
    requestExtension: {
      basis: "handling-extension",
      from: ["signed", "in_progress"],
      by: who.unitHead,
      required: ["until", "reason"],
      guards: [rule.notInRehandling, rule.noExtensionAsked, rule.beforeDueDate, rule.extensionWithinLimits],
      change: (_, { until, reason }) => ({ extensionAsked: until, extensionReason: reason }),
      effects: [tell("role:dispatch_office", "extension_requested")],
    },
    grantExtension: {
      basis: "handling-extension",
      from: ["signed", "in_progress"],
      by: assigner,
      guards: [rule.extensionAsked, rule.extensionWithinLimits],
      change: ({ record }, { until }) => ({
        extensionUntil: until ?? record.extensionAsked,
        extensionAsked: null,
        extensions: record.extensions + 1,
      }),
      says: ({ record }, { until, note }) => ({
        until: until ?? record.extensionAsked,
        ...(note ? { note } : {}),
      }),
      sets: {
        reply: ({ record }, { until }) => ({ on: until ?? record.extensionAsked ?? "" }),
        opinion: ({ record }, { until }) => ({ on: until ?? record.extensionAsked ?? "" }),
      },
      effects: [
        tell("handling_unit", "extension_granted"),
        tell("role:proposal_office", "extension_granted"),
        ...toProposers("extension_granted"),
      ],
    },
    denyExtension: {
      basis: "handling-extension",
      from: ["signed", "in_progress"],
      by: assigner,
      required: ["reason"],
      guards: [rule.extensionAsked],
      change: () => ({ extensionAsked: null }),
      effects: [tell("handling_unit", "extension_denied")],
    },
    handleTogether: {
      basis: "handling-together",
      from: ["signed", "in_progress"],
      by: who.ofUnit,
      required: ["assignmentId"],
      guards: [rule.answersItself, rule.notWithItself],
      change: (_, { assignmentId }) => ({ togetherWith: assignmentId }),
    },
    remind: {
      basis: "handling-remind",
      from: binding,
      by: presser,
      required: ["way"],
      effects: [tell("handling_unit", "reminded")],
    },
    issueNotice: {
      basis: "document-issue",
      from: binding,
      by: assigner,
      guards: [rule.noNoticeYet],
    },
    issueReply: {
      basis: "reply-duty",
      from: ["signed", "in_progress"],
      to: "reply_issued",
      by: who.system,
      guards: [rule.answersItself],
      change: ({ today }) => ({ repliedOn: today.toString(), extensionAsked: null }),
    },
    reopen: {
      basis: "rehandle-deadline",
      from: ["reply_issued"],
      to: "in_progress",
      by: who.system,
      guards: [rule.answersItself],
      change: ({ record }) => ({ attempt: record.attempt + 1 }),
      effects: [tell("handling_unit", "rehandling")],
    },
    close: {
      basis: "archive-unit",
      from: ["pre_assigned", ...binding, "return_requested", "reply_issued"],
      to: "closed",
      by: who.system,
    },
    import: {
      basis: "archive-history",
      from: ["pre_assigned"],
      to: "closed",
      by: who.historyImport,
    },
  },
  deadlines: assignmentDeadlines,
})
