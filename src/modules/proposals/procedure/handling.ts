import type { Actor } from "../../../base/actor.ts"
import { anyOf } from "../../../procedure/policy.ts"
import * as who from "../policy.ts"
import type { Proposal } from "../record.ts"
import * as rule from "../rules.ts"
import type { ProposalActions } from "./actions.ts"
import { toProposers } from "./follow.ts"

const assigners = anyOf<Proposal, Actor>(who.dispatchOffice, who.proposalOffice, who.proposalCommittee)

/** 交办, 办理, 跟踪, 归档: from assignment to the archive. */
export const handling = {
  preAssign: {
    basis: "handling-preassign",
    from: ["filed", "assigning"],
    to: "assigning",
    by: assigners,
    required: ["units"],
    guards: [rule.rolesFit],
  },
  assign: {
    basis: "handling-assign",
    from: ["assigning"],
    to: "handling",
    by: assigners,
    guards: [rule.hasPreAssignments, rule.hasNumber],
    change: ({ today }) => ({ assignedOn: today.toString() }),
    effects: toProposers("assigned"),
  },
  markReplied: {
    basis: "reply-duty",
    from: ["handling", "rehandling"],
    to: "replied",
    by: who.system,
    guards: [rule.everyUnitHasReplied],
    change: ({ today }) => ({ repliedOn: today.toString() }),
  },
  conclude: {
    basis: "feedback-deadline",
    from: ["replied"],
    by: anyOf<Proposal, Actor>(who.system, who.proposalCommittee),
    to: {
      ends: ["concluded", "tracking"],
      choose: ({ record }) => (record.openPromises > 0 ? "tracking" : "concluded"),
    },
    guards: [rule.noFeedbackAwaited],
    change: ({ today }) => ({ concludedOn: today.toString() }),
    effects: toProposers("concluded"),
  },
  rehandle: {
    basis: "rehandle-committee",
    from: ["replied", "concluded", "tracking"],
    to: "rehandling",
    by: anyOf<Proposal, Actor>(who.system, who.proposalCommittee),
    required: ["reason"],
    change: ({ record }) => ({ attempt: record.attempt + 1 }),
    effects: [
      ...toProposers("rehandling"),
      { name: "notify", args: { to: "handling_unit", kind: "rehandling" } },
    ],
  },
  callJointMeeting: {
    basis: "rehandle-joint-meeting",
    from: ["replied", "rehandling", "concluded", "tracking"],
    by: anyOf<Proposal, Actor>(who.proposalCommittee, who.supervisionOffice),
    required: ["on", "place", "people", "summary"],
    guards: [rule.secondFailure],
    effects: [
      ...toProposers("joint_meeting"),
      { name: "notify", args: { to: "handling_unit", kind: "joint_meeting" } },
    ],
  },
  startTracking: {
    basis: "tracking-cycle",
    from: ["concluded"],
    to: "tracking",
    by: who.proposalCommittee,
    required: ["reason"],
  },
  endTracking: {
    basis: "tracking-kept",
    from: ["tracking"],
    to: "concluded",
    by: anyOf<Proposal, Actor>(who.system, who.proposalCommittee),
    guards: [rule.noOpenPromises],
  },
  archive: {
    basis: "archive-unit",
    from: ["concluded"],
    to: "archived",
    by: anyOf<Proposal, Actor>(who.proposalOffice, who.proposalCommittee),
    guards: [rule.fileIsComplete, rule.noOpenPromises],
  },
  import: {
    basis: "archive-history",
    from: ["draft"],
    by: who.historyImport,
    to: { ends: ["archived", "concluded"], choose: (_, { state }) => state },
  },
} satisfies Partial<ProposalActions>
