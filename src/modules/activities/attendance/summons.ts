import type { Actor } from "../../../base/actor.ts"
import { procedureFor } from "../../../procedure/language.ts"
import { anyOf } from "../../../procedure/policy.ts"
import { attendee, grantsLeave, organiser, system } from "../policy.ts"
import type { ActivityTerms } from "../terms.ts"
import { keeper, keptActions, tell } from "./kept.ts"
import type { Attendance } from "./record.ts"
import * as rule from "./rules.ts"
import type { SummonsInputs } from "./schema.ts"

const open = ["called", "coming", "leave_asked", "on_leave", "leave_refused", "present"] as const
const kept = keptActions(open, "present", "released")

/** 必到: there is no "not coming", only leave. */
export const summonsProcedure = procedureFor<Attendance, Actor, ActivityTerms, SummonsInputs>()({
  id: "summons",
  version: 1,
  initial: "called",
  states: {
    called: {},
    coming: {},
    leave_asked: {},
    on_leave: {},
    leave_refused: {},
    present: {},
    attended: {},
    excused: {},
    absent: {},
    released: { final: true },
  },
  actions: {
    accept: {
      basis: "activity-answer",
      from: ["called", "leave_asked", "on_leave", "leave_refused"],
      to: "coming",
      by: attendee,
      guards: [rule.stillToCome],
      change: () => ({ leaveReason: null, leaveLate: false, leaveRefusal: null }),
    },
    askLeave: {
      basis: "activity-leave",
      from: ["called", "coming", "leave_refused"],
      to: "leave_asked",
      by: anyOf<Attendance, Actor>(attendee, organiser),
      required: ["reason"],
      guards: [rule.stillToCome],
      change: (at, { reason }) => ({ leaveReason: reason, leaveLate: rule.isLate(at), leaveRefusal: null }),
      effects: [{ name: "notify", args: { to: "duty", kind: "leave_asked" } }],
    },
    grantLeave: {
      basis: "activity-leave",
      from: ["leave_asked"],
      to: "on_leave",
      by: grantsLeave,
      guards: [rule.stillRunning],
      effects: [tell("leave_granted")],
    },
    refuseLeave: {
      basis: "activity-leave",
      from: ["leave_asked"],
      to: "leave_refused",
      by: grantsLeave,
      required: ["reason"],
      guards: [rule.stillRunning],
      change: (_, { reason }) => ({ leaveRefusal: reason }),
      effects: [tell("leave_refused")],
    },
    ...kept,
    ask: {
      basis: "activity-notice",
      from: ["called", "coming", "leave_asked", "on_leave", "leave_refused"],
      to: "called",
      by: system,
      change: () => ({ leaveReason: null, leaveLate: false, leaveRefusal: null }),
      sets: { answer: ({ record: { activity } }) => ({ on: activity.answerBy }) },
    },
    settle: {
      basis: "activity-attendance",
      from: open,
      to: {
        ends: ["attended", "excused", "absent"],
        choose: (at) =>
          rule.wasThere(at) ? "attended" : at.record.state === "on_leave" ? "excused" : "absent",
      },
      by: keeper,
      change: (at) => ({ outcome: outcomeOf(at), halfDays: halfDaysOfOutcome(at) }),
      says: (at) => ({ ...rule.countedAs(at), outcome: outcomeOf(at), half_days: halfDaysOfOutcome(at) }),
    },
    correct: {
      basis: "activity-attendance",
      from: ["attended", "excused", "absent"],
      to: {
        ends: ["attended", "excused", "absent"],
        choose: (_, { outcome }) => (outcome === "on_leave" ? "excused" : outcome),
      },
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
  deadlines: {
    answer: {
      basis: "activity-answer",
      startsIn: "called",
      voidIn: ["released", "attended", "excused", "absent"],
      within: (_, { activity }) => ({ on: activity.answerBy }),
      onExpiry: "flag",
    },
  },
})

function outcomeOf(at: rule.At): "attended" | "on_leave" | "absent" {
  if (rule.wasThere(at)) return "attended"
  return at.record.state === "on_leave" ? "on_leave" : "absent"
}

const halfDaysOfOutcome = (at: rule.At) => (rule.wasThere(at) ? at.record.checkedIn.length : rule.missed(at))
