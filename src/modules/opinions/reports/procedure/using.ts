import type { Actor } from "../../../../base/actor.ts"
import { anyOf } from "../../../../procedure/policy.ts"
import * as who from "../../policy.ts"
import { type OpinionReport, usedStates } from "../record.ts"
import * as rule from "../rules.ts"
import { occasion, type ReportActions, toReporter } from "./actions.ts"
import type { ReportState } from "./states.ts"

const office = who.informationOffice
const officeOrSystem = anyOf<OpinionReport, Actor>(office, who.system)

/** 编发、报送、采用、批示、办结: what comes of a report once it waits to be signed off. */
export const using = {
  issue: {
    basis: "opinion-issue",
    from: ["pending_signoff", "merged_into", ...usedStates],
    // A report may stand in several issues: only the first moves it on.
    to: {
      ends: ["issued", "reported_up", "transferred", "answered", "closed"],
      choose: ({ record }) =>
        (usedStates as readonly string[]).includes(record.state) ? (record.state as "issued") : "issued",
    },
    by: who.system,
    change: ({ record, today }) => ({ issuedOn: record.issuedOn ?? today.toString() }),
    says: ({ record }, input) => ({ ...input, ...occasion(record) }),
    effects: toReporter("opinion_issued"),
  },
  reportUp: {
    basis: "opinion-up",
    from: [...usedStates],
    to: stayOrReported(),
    by: office,
    required: ["body", "level", "form", "sentOn"],
    guards: [rule.levelInUse, rule.notInFuture("sentOn")],
    change: ({ record }, { sentOn }) => ({ reportedOn: record.reportedOn ?? sentOn }),
    effects: toReporter("opinion_reported_up"),
  },
  sendUp: {
    basis: "opinion-up",
    from: [...usedStates],
    to: stayOrReported(),
    by: office,
    change: ({ record, today }) => ({ reportedOn: record.reportedOn ?? today.toString() }),
    effects: toReporter("opinion_reported_up"),
  },
  recordReceipt: {
    basis: "opinion-up",
    from: [...usedStates],
    by: office,
    required: ["reportingId", "receipt", "receivedOn"],
    guards: [rule.notInFuture("receivedOn")],
  },
  recordAdoption: {
    basis: "opinion-adopt",
    from: [...usedStates, "archived"],
    by: officeOrSystem,
    required: ["level", "body", "form", "adoptedOn", "proof"],
    guards: [rule.levelInUse, rule.formInUse, rule.notInFuture("adoptedOn")],
    says: ({ record }, input) => ({ ...input, ...occasion(record) }),
    effects: toReporter("opinion_adopted"),
  },
  recordInstruction: {
    basis: "opinion-instruction",
    from: [...usedStates, "archived"],
    by: officeOrSystem,
    required: ["leaderName", "level", "instruction", "instructedOn"],
    guards: [rule.levelInUse, rule.notInFuture("instructedOn"), rule.dueAfterInstruction],
    // What was written, and by whom, is for those who are named: the fact says that there was an instruction.
    says: (_, { level, instructedOn }) => ({ level, instructedOn }),
    effects: toReporter("opinion_instructed"),
  },
  close: {
    basis: "opinion-archive",
    from: ["issued", "reported_up", "transferred", "answered", "converted_hotline"],
    to: "closed",
    by: office,
    guards: [rule.allAnswered, rule.inNoOpenIssue],
    change: ({ today }) => ({ closedOn: today.toString() }),
    effects: toReporter("opinion_closed"),
  },
  archive: {
    basis: "opinion-archive",
    from: ["closed"],
    to: "archived",
    by: office,
  },
} satisfies Pick<
  ReportActions,
  | "issue"
  | "reportUp"
  | "sendUp"
  | "recordReceipt"
  | "recordAdoption"
  | "recordInstruction"
  | "close"
  | "archive"
>

/** The first report upwards moves an issued report on; after that it is one more line. */
function stayOrReported() {
  const ends = ["reported_up", "transferred", "answered", "closed"] as const satisfies readonly ReportState[]
  return {
    ends,
    choose: ({ record }: { readonly record: OpinionReport }) =>
      record.state === "issued" ? ("reported_up" as const) : (record.state as (typeof ends)[number]),
  }
}
