import * as who from "../../policy.ts"
import type { OpinionReport } from "../record.ts"
import * as rule from "../rules.ts"
import { index, type ReportActions, toOffice, toReporter } from "./actions.ts"

const atScreening = ["registered", "screening"] as const
const office = who.informationOffice
const none: OpinionReport["outcomeGrounds"] = []

/** 登记、初筛、编辑、审核: the office's part until a report waits to be signed off in an issue. */
export const screening = {
  register: {
    basis: "opinion-register",
    from: ["submitted"],
    to: "registered",
    by: office,
    required: ["topic"],
    guards: [rule.topicInUse],
    change: ({ record, today }, { topic, urgent }) => ({
      topic,
      urgent: urgent ?? record.urgent,
      registeredOn: today.toString(),
    }),
    effects: [index, ...toReporter("opinion_registered")],
  },
  screen: {
    basis: "opinion-screen",
    from: ["registered"],
    to: "screening",
    by: office,
    change: ({ actor }) => ({ screenerId: actor.personId }),
  },
  // A report that stands in an issue keeps the mark under which the issue was signed.
  mark: {
    basis: "opinion-secrecy",
    from: ["submitted", ...atScreening, "merged_into", "editing", "reviewing", "pending_signoff"],
    by: office,
    required: ["secrecy"],
    change: (_, { secrecy }) => ({ secrecy }),
    says: (_, { secrecy }) => ({ secrecy }),
  },
  startEditing: {
    basis: "opinion-edit",
    from: [...atScreening, "merged_into"],
    to: "editing",
    by: office,
    change: ({ actor }) => ({ editorId: actor.personId, mergedInto: null, outcomeGrounds: none }),
    effects: toReporter("opinion_editing"),
  },
  returnForRevision: {
    basis: "opinion-screen",
    from: atScreening,
    to: "returned",
    by: office,
    required: ["reason"],
    change: (_, { reason }) => ({ outcomeReason: reason }),
    effects: toReporter("opinion_returned"),
  },
  notUse: {
    basis: "opinion-screen",
    from: ["submitted", ...atScreening],
    to: "not_used",
    by: office,
    required: ["grounds", "reason"],
    guards: [rule.groundsInUse],
    change: (_, { grounds, reason }) => ({ outcomeGrounds: grounds, outcomeReason: reason }),
    effects: toReporter("opinion_not_used"),
  },
  mergeInto: {
    basis: "opinion-screen",
    from: [...atScreening, "editing"],
    to: "merged_into",
    by: office,
    required: ["targetId"],
    guards: [rule.notItself, rule.inNoOpenIssue],
    effects: toReporter("opinion_merged"),
  },
  edit: {
    basis: "opinion-edit",
    from: ["editing"],
    by: office,
    required: ["title", "problem", "suggestion"],
    change: ({ actor }, edited) => ({ edited, editorId: actor.personId }),
    // Both texts are kept; the fact says that it was edited.
    says: () => ({}),
  },
  sendToReview: {
    basis: "opinion-edit",
    from: ["editing"],
    to: "reviewing",
    by: office,
    guards: [rule.editedAlready],
    effects: [toOffice("opinion_to_review")],
  },
  approve: {
    basis: "opinion-edit",
    from: ["reviewing"],
    to: "pending_signoff",
    by: office,
    guards: [rule.notOwnEdit],
  },
  sendBack: {
    basis: "opinion-edit",
    from: ["reviewing", "pending_signoff"],
    to: "editing",
    by: office,
    required: ["reason"],
    guards: [rule.inNoOpenIssue],
    effects: [toOffice("opinion_sent_back")],
  },
  convertToProposal: {
    basis: "opinion-convert",
    from: atScreening,
    to: "converted_proposal",
    by: office,
    required: ["reason"],
    guards: [rule.byMember],
    change: (_, { reason }) => ({ outcomeReason: reason }),
    effects: toReporter("opinion_to_proposal"),
  },
  convertToHotline: {
    basis: "opinion-hotline",
    from: atScreening,
    to: "converted_hotline",
    by: office,
    required: ["reason"],
    change: (_, { reason }) => ({ outcomeReason: reason }),
    effects: toReporter("opinion_to_hotline"),
  },
  hotlineAnswered: {
    basis: "opinion-hotline",
    from: ["converted_hotline", "answered", "closed"],
    to: {
      ends: ["answered", "converted_hotline"],
      choose: (_, { reopened }) => (reopened ? "converted_hotline" : "answered"),
    },
    by: who.system,
    change: ({ today }, { reopened }) => ({ answeredOn: reopened ? null : today.toString(), closedOn: null }),
    effects: toReporter("opinion_hotline_said"),
  },
  transfer: {
    basis: "opinion-transfer",
    from: [...atScreening, "issued", "reported_up", "transferred", "answered"],
    to: "transferred",
    by: office,
    required: ["unitIds", "request"],
    guards: [rule.fastOrUsed],
    effects: toReporter("opinion_transferred"),
  },
  markAnswered: {
    basis: "opinion-transfer",
    from: ["transferred"],
    to: "answered",
    by: who.system,
    guards: [rule.allAnswered],
    change: ({ today }) => ({ answeredOn: today.toString() }),
    effects: toReporter("opinion_answered"),
  },
} satisfies Pick<
  ReportActions,
  | "register"
  | "screen"
  | "mark"
  | "returnForRevision"
  | "notUse"
  | "mergeInto"
  | "startEditing"
  | "edit"
  | "sendToReview"
  | "approve"
  | "sendBack"
  | "convertToProposal"
  | "convertToHotline"
  | "hotlineAnswered"
  | "transfer"
  | "markAnswered"
>
