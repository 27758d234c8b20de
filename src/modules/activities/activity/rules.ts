import type { Actor } from "../../../base/actor.ts"
import { type Reason, reason } from "../../../base/reason.ts"
import type { Situation } from "../../../procedure/language.ts"
import { activityKinds } from "../schema/kinds.ts"
import type { ActivityTerms } from "../terms.ts"
import type { ActivityRecord } from "./record.ts"
import type { ActivityInputs } from "./schema.ts"

type At = Situation<ActivityRecord, Actor, ActivityTerms>
type Answer = Reason | null

/** How many days before it people are told, by the terms. */
const noticeOf = (terms: ActivityTerms, kind: string): number =>
  kind === "plenary" ? terms.plenaryNotice : terms.otherNotice

export function endsAfterItBegins(_: unknown, input: ActivityInputs["edit" | "change"] | null): Answer {
  if (!input) return null
  const from = `${input.onDate} ${input.fromTime}`
  return `${input.untilDate} ${input.untilTime}` > from
    ? null
    : reason("ends_before_it_begins", { field: "untilTime" })
}

export function answeredBefore(_: unknown, input: ActivityInputs["edit" | "change"] | null): Answer {
  return input?.answerBy && input.answerBy > input.onDate
    ? reason("answers_too_late", { field: "answerBy" })
    : null
}

export function notLongerThanAMonth(_: unknown, input: ActivityInputs["edit" | "change"] | null): Answer {
  if (!input) return null
  const days = Temporal.PlainDate.from(input.onDate).until(input.untilDate).days
  return days > 31 ? reason("activity_too_long", { field: "untilDate" }) : null
}

/** 提前通知: later than the terms allow only with the reason that goes out with the notice. */
export function noticeInTime({ record, terms, today }: At, input: ActivityInputs["call"] | null): Answer {
  if (!input || input.urgent) return null
  const days = noticeOf(terms, record.kind)
  const left = today.until(record.onDate).days
  return left < days
    ? reason("notice_too_short", { field: "urgent", params: { days, left: Math.max(0, left) } })
    : null
}

export function notOver({ record, today }: At): Answer {
  return Temporal.PlainDate.compare(record.untilDate, today) < 0 ? reason("activity_over") : null
}

export function somebodyInvited({ record: { invited } }: At): Answer {
  const somebody =
    invited.everybody || invited.standing || invited.bodyIds.length > 0 || invited.personIds.length > 0
  return somebody ? null : reason("nobody_invited", { field: "invited" })
}

export function hasCapacity({ record }: At, input: ActivityInputs["widen"] | null): Answer {
  if (record.capacity === null) return reason("no_capacity_set")
  return input && input.capacity < record.capacity
    ? reason("capacity_only_grows", { field: "capacity", params: { capacity: record.capacity } })
    : null
}

export function somebodyUnanswered({ record: { counts } }: At): Answer {
  return (counts.called ?? 0) + (counts.offered ?? 0) > 0 ? null : reason("everybody_answered")
}

export function hasTakenPlace({ record, today }: At): Answer {
  return Temporal.PlainDate.compare(record.untilDate, today) > 0
    ? reason("not_over_yet", { params: { date: record.untilDate } })
    : null
}

export function leavesDecided({ record: { counts } }: At): Answer {
  const waiting = counts.leave_asked ?? 0
  return waiting > 0 ? reason("leaves_undecided", { params: { count: waiting } }) : null
}

/** What its settlement says for the ledger of service: what was organised, on which day, and how many came. */
export function organisedAs({ kind, title, onDate, counts: states }: ActivityRecord) {
  const { counts, as } = activityKinds[kind]
  return {
    counts,
    title,
    on: onDate,
    people: (states.present ?? 0) + (states.here ?? 0),
    ...(counts === "meeting" ? { meeting: as } : {}),
    ...(counts === "activity" ? { activity: as } : {}),
  }
}
