import type { Actor } from "../../../base/actor.ts"
import { allOf, anyOf } from "../../../procedure/policy.ts"
import { attendee, inPerson, organiser, system } from "../policy.ts"
import type { Attendance } from "./record.ts"
import * as rule from "./rules.ts"

const tell = (kind: string) => ({ name: "notify", args: { to: "attendee", kind } })
const keeper = anyOf<Attendance, Actor>(organiser, system)

type Speech = { readonly form: "oral" | "written" }

/**
 * What both lifecycles share: the door, what staff note about somebody, and being taken off the list. `open`: the states
 * before the settlement; `here`: where whoever checks in comes to stand.
 */
export function keptActions<S extends string, H extends S, R extends string>(
  open: readonly S[],
  here: H,
  released: R,
) {
  const notHere = open.filter((state) => state !== here)
  return {
    tell: { basis: "activity-notice", from: notHere, by: system, effects: [tell("asked")] },
    remind: {
      basis: "activity-answer",
      from: notHere,
      by: keeper,
      change: ({ record }: rule.At) => ({ reminders: record.reminders + 1 }),
      effects: [tell("reminded")],
    },
    checkIn: {
      basis: "activity-attendance",
      from: open,
      to: here,
      by: allOf<Attendance, Actor>(attendee, inPerson),
      required: ["code"],
      guards: [rule.stillRunning, rule.hasBegun],
      says: () => ({ how: "code" }),
    },
    present: {
      basis: "activity-attendance",
      from: open,
      to: here,
      by: organiser,
      required: ["halfDay"],
      guards: [rule.stillRunning, rule.hasBegun, rule.isHalfDayOfIt],
    },
    strikeCheckIn: {
      basis: "activity-attendance",
      from: [here],
      by: organiser,
      required: ["halfDay", "reason"],
      guards: [rule.stillRunning, rule.isCheckedIn],
    },
    recordSpeech: {
      basis: "activity-attendance",
      from: [here],
      by: organiser,
      required: ["form"],
      guards: [rule.hasNotSpoken],
      change: (_: rule.At, { form }: Speech) => ({ spoke: form }),
      says: (at: rule.At, { form }: Speech) => ({ ...rule.countedAs(at), form }),
    },
    strikeSpeech: {
      basis: "activity-attendance",
      from: [here],
      by: organiser,
      required: ["reason"],
      guards: [rule.hasSpoken],
      change: () => ({ spoke: null }),
    },
    recordLateness: {
      basis: "activity-attendance",
      from: [here],
      by: organiser,
      guards: [rule.wasNotLate],
      change: () => ({ late: true }),
      says: (at: rule.At) => rule.countedAs(at),
    },
    strikeLateness: {
      basis: "activity-attendance",
      from: [here],
      by: organiser,
      required: ["reason"],
      guards: [rule.wasLate],
      change: () => ({ late: false }),
    },
    close: { basis: "activity-notice", from: open, to: released, by: system },
    release: {
      basis: "activity-notice",
      from: open,
      to: released,
      by: keeper,
      required: ["reason"],
      guards: [rule.stillRunning],
      effects: [tell("released")],
    },
  } as const satisfies Record<string, object>
}

export { keeper, tell }
