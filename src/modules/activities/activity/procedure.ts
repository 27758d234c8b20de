import { type Actor, speakerOf } from "../../../base/actor.ts"
import { procedureFor } from "../../../procedure/language.ts"
import { anyOf, policy } from "../../../procedure/policy.ts"
import { organiser, readsAll } from "../policy.ts"
import type { ActivityTerms } from "../terms.ts"
import type { ActivityRecord } from "./record.ts"
import * as rule from "./rules.ts"
import type { ActivityInputs } from "./schema.ts"

const tell = (kind: string) => ({ name: "notify", args: { to: "invitee", kind } })
const sound = [rule.endsAfterItBegins, rule.answeredBefore, rule.notLongerThanAMonth]

/** 会议活动: prepared, called, changed if need be, held, settled once. */
export const activityProcedure = procedureFor<ActivityRecord, Actor, ActivityTerms, ActivityInputs>()({
  id: "activity",
  version: 1,
  initial: "draft",
  states: { draft: {}, called: {}, settled: { final: true }, cancelled: { final: true } },
  actions: {
    call: {
      basis: "activity-notice",
      from: ["draft"],
      to: "called",
      by: organiser,
      guards: [rule.somebodyInvited, rule.notOver, rule.noticeInTime],
      change: ({ today }) => ({ calledOn: today.toString() }),
      says: ({ record: { onDate, fromTime, place } }, { urgent }) => ({
        when: `${onDate} ${fromTime}`,
        place,
        ...(urgent ? { reason: urgent } : {}),
      }),
      effects: [tell("activity_called")],
    },
    edit: {
      basis: "activity-notice",
      from: ["draft"],
      by: organiser,
      required: ["title", "kind", "mustAttend", "onDate", "fromTime", "untilDate", "untilTime", "place"],
      guards: sound,
      change: ({ record }, { answerBy, organisingBodyId: _, ...given }) => ({
        ...given,
        answerBy: answerBy ?? record.answerBy,
      }),
      says: (_, { title, onDate }) => ({ title, onDate }),
    },
    chase: {
      basis: "activity-answer",
      from: ["called"],
      by: organiser,
      guards: [rule.somebodyUnanswered, rule.notOver],
      says: ({ record: { counts } }) => ({ people: (counts.called ?? 0) + (counts.offered ?? 0) }),
    },
    invite: {
      basis: "activity-notice",
      from: ["called"],
      by: organiser,
      required: ["invited"],
      guards: [rule.notOver],
      says: ({ record: { onDate, fromTime, place } }, { group }) => ({
        when: `${onDate} ${fromTime}`,
        place,
        group,
      }),
    },
    change: {
      basis: "activity-notice",
      from: ["called"],
      by: organiser,
      required: ["onDate", "fromTime", "untilDate", "untilTime", "place", "answerBy", "reason"],
      guards: [...sound, rule.notOver],
      change: (_, { reason: __, ...given }) => given,
      says: (_, { onDate, fromTime, place, reason }) => ({ when: `${onDate} ${fromTime}`, place, reason }),
      effects: [tell("activity_changed")],
    },
    widen: {
      basis: "activity-answer",
      from: ["called"],
      by: organiser,
      required: ["capacity"],
      guards: [rule.hasCapacity],
      change: (_, { capacity }) => ({ capacity }),
    },
    group: {
      basis: "activity-attendance",
      from: ["called"],
      by: organiser,
      required: ["attendanceIds"],
      says: (_, { attendanceIds, group }) => ({ people: attendanceIds.length, group }),
    },
    settle: {
      basis: "activity-attendance",
      from: ["called"],
      to: "settled",
      by: organiser,
      guards: [rule.hasTakenPlace, rule.leavesDecided],
      change: ({ today }) => ({ settledOn: today.toString() }),
      says: ({ record }) => rule.organisedAs(record),
    },
    cancel: {
      basis: "activity-notice",
      from: ["draft", "called"],
      to: "cancelled",
      by: organiser,
      required: ["reason"],
      change: (_, { reason }) => ({ outcomeReason: reason }),
      effects: [tell("activity_cancelled")],
    },
  },
  deadlines: {},
})

const invitee = policy<ActivityRecord, Actor>(
  "invitee",
  ({ parties, state, calledOn }, actor) =>
    state !== "draft" &&
    calledOn !== null &&
    parties.some(
      ({ relation, personId }) =>
        relation === "invitee" && personId !== null && personId === speakerOf(actor),
    ),
)

const houseReader = policy<ActivityRecord, Actor>(
  "houseReader",
  ({ state }, actor) => readsAll(actor) && state !== "draft",
)

export const seesActivity = anyOf<ActivityRecord, Actor>(organiser, houseReader, invitee)
