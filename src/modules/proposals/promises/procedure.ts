import type { Actor } from "../../../base/actor.ts"
import { procedureFor } from "../../../procedure/language.ts"
import { anyOf } from "../../../procedure/policy.ts"
import * as who from "../policy.ts"
import type { ProposalTerms } from "../terms.ts"
import type { FollowUp } from "./record.ts"
import * as rule from "./rules.ts"
import type { FollowUpInputs } from "./schema.ts"

const tell = (to: string, kind: string) => ({ name: "notify", args: { to, kind } })
const verifier = anyOf<FollowUp, Actor>(who.proposalOffice, who.proposalCommittee)

/** 承诺台账: an open promise falls due by itself, and comes back by itself, until it is kept or struck off. */
export const followUpProcedure = procedureFor<FollowUp, Actor, ProposalTerms, FollowUpInputs>()({
  id: "follow_up",
  version: 1,
  initial: "promised",
  states: { promised: {}, due: {}, reported: {}, kept: { final: true }, dropped: { final: true } },
  actions: {
    report: {
      basis: "tracking-promise",
      from: ["promised", "due"],
      to: "reported",
      by: who.ofUnit,
      required: ["progress"],
      guards: [rule.doneIsShown, rule.undoneHasNewDate, rule.newDateIsToCome],
      change: ({ today }, { progress, done, evidence, newDueOn }) => ({
        progress,
        done,
        ...(evidence === undefined ? {} : { evidence }),
        newDueOn: done ? null : (newDueOn ?? null),
        reportedOn: today.toString(),
      }),
      effects: [tell("role:proposal_office", "reported")],
    },
    accept: {
      basis: "tracking-kept",
      from: ["reported"],
      to: "kept",
      by: verifier,
      guards: [rule.isDone],
      change: ({ today }, { note }) => ({ keptOn: today.toString(), decision: note ?? null }),
      effects: [
        tell("handling_unit", "kept"),
        tell("lead_proposer", "kept"),
        tell("co_sponsor", "kept"),
        tell("signing_body", "kept"),
      ],
    },
    sendBack: {
      basis: "tracking-goal",
      from: ["reported"],
      by: verifier,
      // Before its date, or with a new one, it runs again; otherwise it is due as it was.
      to: {
        ends: ["promised", "due"],
        choose: ({ record, today }, { newDueOn }) =>
          Temporal.PlainDate.compare(newDueOn ?? record.dueOn, today) > 0 ? "promised" : "due",
      },
      required: ["reason"],
      guards: [rule.newDateIsToCome],
      change: (_, { reason, newDueOn }) => ({
        decision: reason,
        done: false,
        ...(newDueOn ? { dueOn: newDueOn } : {}),
      }),
      effects: [tell("handling_unit", "sent_back")],
    },
    fallDue: {
      basis: "tracking-reopen",
      from: ["promised"],
      to: "due",
      by: who.system,
      change: ({ record }) => ({ timesDue: record.timesDue + 1 }),
      effects: [tell("handling_unit", "fell_due"), tell("role:proposal_committee", "fell_due")],
    },
    restate: {
      basis: "reply-versions",
      from: ["promised", "due", "reported"],
      to: "promised",
      by: who.system,
      change: (_, { replyId, promise, owner, dueOn }) => ({ replyId, promise, owner, dueOn, done: false }),
      sets: { promise: (_, { dueOn }) => ({ on: dueOn }) },
    },
    drop: {
      basis: "tracking-questions",
      from: ["promised", "due", "reported"],
      to: "dropped",
      by: who.proposalCommittee,
      required: ["reason"],
      change: (_, { reason }) => ({ decision: reason }),
      effects: [
        tell("handling_unit", "dropped"),
        tell("lead_proposer", "dropped"),
        tell("signing_body", "dropped"),
      ],
    },
  },
  deadlines: {
    promise: {
      basis: "tracking-promise",
      startsIn: "promised",
      within: (_, record) => ({ on: record.dueOn }),
      onExpiry: "fallDue",
    },
    progress: {
      basis: "tracking-cycle",
      startsIn: "due",
      within: (terms) => terms.promiseReviewWithin,
      onExpiry: "flag",
    },
  },
})

/** Promises were made in public letters: whoever reads the letter may follow them. `visible.ts` says the same in SQL. */
export const seesFollowUp = anyOf<FollowUp, Actor>(
  who.ofUnit,
  who.runsTheWork,
  who.proposer,
  who.cosponsor,
  who.member,
  who.anyLeader,
)
