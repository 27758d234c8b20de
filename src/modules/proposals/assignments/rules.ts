import type { Actor } from "../../../base/actor.ts"
import { type Reason, reason } from "../../../base/reason.ts"
import type { Situation } from "../../../procedure/language.ts"
import type { Period } from "../../../rulebook/calendar/calendar.ts"
import type { ProposalTerms } from "../terms.ts"
import type { Assignment, AssignmentRole, ContactSummary, Sibling } from "./record.ts"
import type { AssignmentInputs } from "./schema.ts"

/** The guards of an assignment: what must be true, each with the reason it gives when it is not. */
type At = Situation<Assignment, Actor, ProposalTerms>
type Answer = Reason | null
type In<N extends keyof AssignmentInputs> = AssignmentInputs[N] | null

/** Binds its unit: neither taken back before assignment nor handed to another unit. */
export function isStanding(state: string): boolean {
  return state !== "reassigned" && state !== "closed"
}

export function changesSomething(_: At, input: In<"adjust">): Answer {
  if (!input) return null
  const nothing = input.unitId === undefined && input.role === undefined && input.part === undefined
  return nothing ? reason("nothing_to_adjust") : null
}

export function unitNotAlreadyOn({ record }: At, input: { unitId?: string | undefined } | null): Answer {
  if (!input?.unitId) return null
  return hasUnit(record, input.unitId) ? reason("unit_on_it_already", { field: "unitId" }) : null
}

/** One notice for one duty; the unit that takes over gets its own. */
export function noNoticeYet({ record }: At): Answer {
  return record.hasNotice ? reason("notice_issued_already") : null
}

/** One unit alone, or one lead with assists, or separates: anything else leaves nobody, or two, to answer. */
export function rolesFitTogether({ record }: At): Answer {
  const all = [record, ...record.siblings.filter((each) => isStanding(each.state))]
  const count = (role: AssignmentRole) => all.filter((each) => each.role === role).length
  const [sole, lead, assist, separate] = [count("sole"), count("lead"), count("assist"), count("separate")]
  const fits =
    (sole === 1 && all.length === 1) ||
    (lead === 1 && sole === 0 && separate === 0 && assist >= 1) ||
    (separate >= 2 && sole === 0 && lead === 0)
  return fits ? null : reason("roles_do_not_fit")
}

/** 重点提案制定办理方案. */
export function planForKeyProposals({ record }: At, input: In<"acknowledge">): Answer {
  if (!input || !record.proposal.isKey || record.handlingPlan) return null
  return input.handlingPlan ? null : reason("key_needs_plan", { field: "handlingPlan" })
}

/** 逾期不再受理, unless the organisation takes late requests. */
export function withinReturnWindow({ record, terms, today }: At): Answer {
  if (terms.lateReturnAccepted || record.returnUntil === null) return null
  return today.toString() <= record.returnUntil
    ? null
    : reason("return_window_passed", { params: { until: record.returnUntil } })
}

/** A decision on a return binds: it is not asked for again. */
export function notDeniedBefore({ record }: At): Answer {
  return record.returns === 0 ? null : reason("return_denied_before")
}

export function suggestsAnotherUnit({ record }: At, input: In<"requestReturn">): Answer {
  return input?.suggestedUnitId === record.unitId ? reason("same_unit", { field: "suggestedUnitId" }) : null
}

export function goesToAnotherUnit({ record }: At, input: In<"grantReturn">): Answer {
  if (!input) return null
  if (input.newUnitId === record.unitId) return reason("same_unit", { field: "newUnitId" })
  return hasUnit(record, input.newUnitId) ? reason("unit_on_it_already", { field: "newUnitId" }) : null
}

/** A lead or sole unit gets assists, separate units get more of their kind. */
export function addedRoleFits({ record }: At, input: In<"addUnit" | "proposeUnit">): Answer {
  if (record.role === "assist") return reason("assist_adds_no_unit")
  if (!input || record.role === "sole") return null
  const wanted = record.role === "lead" ? "assist" : "separate"
  return input.role === wanted ? null : reason("roles_do_not_fit", { field: "role" })
}

export function contactNotInFuture({ today }: At, input: In<"recordContact">): Answer {
  if (!input || input.onDate <= today.toString()) return null
  return reason("contact_in_future", { field: "onDate" })
}

export function contactSinceAssignment({ record }: At, input: In<"recordContact">): Answer {
  if (!input || record.assignedOn === null || input.onDate >= record.assignedOn) return null
  return reason("contact_before_assignment", { field: "onDate", params: { assigned: record.assignedOn } })
}

/** 网络沟通须说明理由. */
export function onlineHasReason(_: At, input: In<"recordContact">): Answer {
  if (input?.kind !== "online" || input.onlineReason) return null
  return reason("online_needs_reason", { field: "onlineReason" })
}

export function contactAwaitsProposer(
  { record }: At,
  input: In<"confirmContact" | "disputeContact">,
): Answer {
  if (!input) {
    return record.contacts.some((each) => !each.confirmed && !each.disputed)
      ? null
      : reason("no_contact_to_confirm")
  }
  const contact = record.contacts.find((each) => each.id === input.contactId)
  if (!contact) return reason("no_such_contact", { field: "contactId" })
  return contact.confirmed || contact.disputed ? reason("contact_settled", { field: "contactId" }) : null
}

export function isAssist({ record }: At): Answer {
  return record.role === "assist" ? null : reason("only_assist_gives_opinion")
}

export function answersItself({ record }: At): Answer {
  return record.role === "assist" ? reason("assist_does_not_reply") : null
}

export function noExtensionAsked({ record }: At): Answer {
  return record.extensionAsked === null
    ? null
    : reason("extension_asked_already", { params: { until: record.extensionAsked } })
}

export function extensionAsked({ record }: At): Answer {
  return record.extensionAsked === null ? reason("no_extension_asked") : null
}

/** 应当事先申请: not once the date has passed. */
export function beforeDueDate({ record, today }: At): Answer {
  if (record.dueOn === null || today.toString() <= record.dueOn) return null
  return reason("due_date_passed", { params: { due: record.dueOn } })
}

export function notInRehandling({ record }: At): Answer {
  return record.attempt === 1 ? null : reason("no_extension_in_rehandling")
}

/** Later than now due, by one extension at most, and never past the longest time. */
export function extensionWithinLimits(
  { record, terms }: At,
  input: { until?: string | undefined } | null,
): Answer {
  const until = input === null ? null : (input.until ?? record.extensionAsked)
  const latest = latestDueDate(record, terms)
  if (until === null) {
    return latest !== null && record.dueOn !== null && record.dueOn >= latest
      ? reason("longest_reached", { params: { months: terms.longestMonths, latest } })
      : null
  }
  if (record.dueOn !== null && until <= record.dueOn) {
    return reason("extension_not_later", { field: "until", params: { due: record.dueOn } })
  }
  if (latest !== null && until > latest) {
    return reason("past_longest", { field: "until", params: { months: terms.longestMonths, latest } })
  }
  const step = record.dueOn === null ? null : plusMonths(record.dueOn, terms.extensionMonths)
  return step !== null && until > step
    ? reason("extension_too_long", {
        field: "until",
        params: { months: terms.extensionMonths, latest: step },
      })
    : null
}

export function latestDueDate(record: Pick<Assignment, "clockFrom">, terms: ProposalTerms): string | null {
  return record.clockFrom === null ? null : plusMonths(record.clockFrom, terms.longestMonths)
}

export function notWithItself({ record }: At, input: In<"handleTogether">): Answer {
  return input?.assignmentId === record.id ? reason("together_with_itself", { field: "assignmentId" }) : null
}

/** How long this unit has for its reply; null where it gives none. */
export function replyPeriod(terms: ProposalTerms, record: Assignment): Period | null {
  if (record.role === "assist" || record.attempt > 1) return null
  if (record.keptDueOn) return { on: record.keptDueOn }
  const collective = terms.kinds.find((kind) => kind.code === record.proposal.kind)?.collective
  return (collective ? terms.collectiveReplyWithin : null) ?? terms.replyWithin
}

export function opinionPeriod(terms: ProposalTerms, record: Assignment): Period | null {
  if (record.role !== "assist") return null
  return record.keptDueOn ? { on: record.keptDueOn } : terms.assistOpinionWithin
}

export interface ContactCount {
  readonly count: number
  readonly meetings: number
  readonly confirmed: number
}

/** What is asked before a reply: at first as the terms say in full, and when handled again fresh contacts. */
export function contactsWanted(terms: ProposalTerms, attempt: number): { count: number; meetings: number } {
  return attempt === 1
    ? { count: terms.contactsRequired, meetings: terms.meetingsRequired }
    : { count: terms.rehandleContacts, meetings: 0 }
}

/**
 * Contacts as they count towards the reply of an attempt: those of the attempt, a disputed one not; meetings are of the
 * kinds the terms name.
 */
export function countContacts(
  contacts: readonly ContactSummary[],
  terms: ProposalTerms,
  attempt: number,
): ContactCount {
  const counted = contacts.filter((each) => !each.disputed && each.attempt === attempt)
  return {
    count: counted.length,
    meetings: counted.filter((each) => terms.meetingKinds.includes(each.kind)).length,
    confirmed: counted.filter((each) => each.confirmed).length,
  }
}

function hasUnit(record: { unitId: string; siblings: readonly Sibling[] }, unitId: string): boolean {
  return (
    record.unitId === unitId ||
    record.siblings.some((each) => isStanding(each.state) && each.unitId === unitId)
  )
}

function plusMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}
