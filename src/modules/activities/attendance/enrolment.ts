import type { Actor } from "../../../base/actor.ts"
import { reason } from "../../../base/reason.ts"
import { procedureFor } from "../../../procedure/language.ts"
import { attendee, organiser, system } from "../policy.ts"
import type { ActivityTerms } from "../terms.ts"
import { keeper, keptActions, tell } from "./kept.ts"
import type { Attendance } from "./record.ts"
import * as rule from "./rules.ts"
import type { EnrolmentInputs } from "./schema.ts"

const open = ["offered", "enrolled", "waiting_list", "declined", "withdrawn", "here"] as const
const kept = keptActions(open, "here", "taken_off")

const isFull = ({ record: { activity, taken } }: rule.At) =>
  activity.capacity !== null && taken >= activity.capacity

/** 自愿: signed up, withdrawn; whoever signed up and stayed away is a no-show. */
export const enrolmentProcedure = procedureFor<Attendance, Actor, ActivityTerms, EnrolmentInputs>()({
  id: "enrolment",
  version: 1,
  initial: "offered",
  states: {
    offered: {},
    enrolled: {},
    waiting_list: {},
    declined: {},
    withdrawn: {},
    here: {},
    took_part: {},
    no_show: {},
    not_joined: {},
    taken_off: { final: true },
  },
  actions: {
    signUp: {
      basis: "activity-answer",
      from: ["offered", "declined", "withdrawn"],
      to: {
        ends: ["enrolled", "waiting_list"],
        choose: (at) => (isFull(at) ? "waiting_list" : "enrolled"),
      },
      by: attendee,
      guards: [rule.stillToCome],
    },
    decline: {
      basis: "activity-answer",
      from: ["offered"],
      to: "declined",
      by: attendee,
      guards: [rule.stillToCome],
    },
    withdraw: {
      basis: "activity-answer",
      from: ["enrolled", "waiting_list"],
      to: "withdrawn",
      by: attendee,
      guards: [rule.stillToCome],
      change: () => ({ queuedAt: null }),
    },
    promote: {
      basis: "activity-answer",
      from: ["waiting_list"],
      to: "enrolled",
      by: system,
      guards: [(at) => (isFull(at) ? reason("activity_full") : null)],
      change: () => ({ queuedAt: null }),
      effects: [tell("promoted")],
    },
    ...kept,
    ask: {
      basis: "activity-notice",
      from: ["offered", "enrolled", "waiting_list", "declined", "withdrawn"],
      to: "offered",
      by: system,
      change: () => ({ queuedAt: null }),
    },
    settle: {
      basis: "activity-attendance",
      from: open,
      to: {
        ends: ["took_part", "no_show", "not_joined"],
        choose: (at) => ends[outcomeOf(at)],
      },
      by: keeper,
      change: (at) => ({ outcome: outcomeOf(at), halfDays: halfDaysOfOutcome(at) }),
      says: (at) => ({ ...rule.countedAs(at), outcome: outcomeOf(at), half_days: halfDaysOfOutcome(at) }),
    },
    correct: {
      basis: "activity-attendance",
      from: ["took_part", "no_show", "not_joined"],
      to: { ends: ["took_part", "no_show", "not_joined"], choose: (_, { outcome }) => ends[outcome] },
      by: organiser,
      required: ["outcome", "halfDays", "reason"],
      guards: [rule.correctionFits],
      change: (_, { outcome, halfDays }) => ({ outcome, halfDays }),
      says: (at, { outcome, halfDays, reason }) => ({
        ...rule.countedAs(at),
        outcome,
        half_days: halfDays,
        reason,
      }),
      effects: [tell("corrected")],
    },
  },
  deadlines: {},
})

const ends = { attended: "took_part", no_show: "no_show", not_joined: "not_joined" } as const

function outcomeOf(at: rule.At): keyof typeof ends {
  if (rule.wasThere(at)) return "attended"
  return at.record.state === "enrolled" || at.record.state === "here" ? "no_show" : "not_joined"
}

const halfDaysOfOutcome = (at: rule.At) => {
  const outcome = outcomeOf(at)
  return outcome === "attended" ? at.record.checkedIn.length : outcome === "no_show" ? rule.missed(at) : 0
}
