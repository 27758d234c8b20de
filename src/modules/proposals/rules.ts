import type { Actor } from "../../base/actor.ts"
import { type Reason, reason } from "../../base/reason.ts"
import type { Situation } from "../../procedure/language.ts"
import type { Proposal } from "./record.ts"
import type { ProposalInputs } from "./schema.ts"
import type { ProposalTerms } from "./terms.ts"

/** The guards of a proposal: what must be true, each with the reason it gives when it is not. */
type At = Situation<Proposal, Actor, ProposalTerms>
type Answer = Reason | readonly Reason[] | null
const none = null

/** 有情况、有分析、有具体建议: the three parts, a subject, a category; for a body its seal. */
export function complete({ record, terms }: At): Answer {
  const missing: Reason[] = []
  const need = (field: string, filled: boolean) => {
    if (!filled) missing.push(reason("required", { field }))
  }
  need("subject", record.subject.trim() !== "")
  need("situation", plainLength(record.situation) > 0)
  need("analysis", plainLength(record.analysis) > 0)
  need(
    "recommendations",
    record.recommendations.some((each) => each.text.trim() !== ""),
  )
  need(
    "category",
    terms.categories.some((each) => each.code === record.category),
  )
  need("contact", record.contact.trim() !== "")
  const kind = terms.kinds.find((each) => each.code === record.kind)
  if (!kind) missing.push(reason("unknown_kind", { field: "kind" }))
  if (kind?.seal && !record.sealConfirmed) missing.push(reason("seal_missing", { field: "sealConfirmed" }))
  return missing
}

export function withinLength({ record, terms }: At): Answer {
  const length = textLength(record)
  if (length <= terms.maxCharacters) return none
  return reason("text_too_long", { field: "situation", params: { length, most: terms.maxCharacters } })
}

export function jointNeedsCosponsors({ record }: At): Answer {
  if (record.kind !== "joint") return none
  const signed = record.parties.some((party) => party.relation === "co_sponsor")
  return signed ? none : reason("no_cosponsor_confirmed")
}

export function plenaryOnlyKind({ record, terms, today }: At): Answer {
  const kind = terms.kinds.find((each) => each.code === record.kind)
  if (kind?.period !== "plenary") return none
  const late = Temporal.PlainDate.compare(today, record.cutoffAt.slice(0, 10)) > 0
  return late ? reason("plenary_only", { field: "kind" }) : none
}

export function noMoreThanMaxCosigners(
  { record, terms }: At,
  input: ProposalInputs["invite"] | null,
): Answer {
  if (terms.maxCosigners === 0) return none
  const now = record.parties.filter((party) => /cosponsor|co_sponsor/.test(party.relation)).length
  const would = now + (input?.personIds.length ?? 0)
  if (would <= terms.maxCosigners) return none
  return reason("too_many_cosigners", { field: "personIds", params: { most: terms.maxCosigners } })
}

export function notOneself({ record }: At, input: ProposalInputs["invite"] | null): Answer {
  const lead = record.parties.find((party) => party.relation === "lead_proposer")?.personId
  return lead && input?.personIds.includes(lead) ? reason("cosigner_is_lead", { field: "personIds" }) : none
}

export function knownCategory({ terms }: At, input: { category?: string | undefined } | null): Answer {
  if (!input?.category) return none
  return terms.categories.some((each) => each.code === input.category)
    ? none
    : reason("unknown_category", { field: "category" })
}

export function outcomeInUse(code: string) {
  return function outcomeIsInUse({ terms }: At): Answer {
    return terms.outcomes.includes(code) ? none : reason("outcome_not_in_use")
  }
}

export function reviewOutcomeInUse({ terms }: At, input: ProposalInputs["review"] | null): Answer {
  if (!input || terms.outcomes.includes(input.outcome)) return none
  return reason("outcome_not_in_use", { field: "outcome" })
}

/** Some counties have the chairs' meeting 主席会议 decide on intersession proposals. */
export function chairsMeetingHeld({ record, terms }: At, input: ProposalInputs["file"] | null): Answer {
  const needed = record.period === "intersession" && terms.intersessionApprover === "chairs_meeting"
  if (!needed || input === null || input.chairsMeeting) return none
  return reason("chairs_meeting_needed", { field: "chairsMeeting" })
}

export function knownGrounds({ terms }: At, input: ProposalInputs["reject"] | null): Answer {
  const unknown = input?.grounds.find((code) => !terms.rejectGrounds.some((each) => each.code === code))
  return unknown ? reason("unknown_ground", { field: "grounds", params: { ground: unknown } }) : none
}

export function notIntoItself({ record }: At, input: ProposalInputs["merge"] | null): Answer {
  return input?.targetId === record.id ? reason("merge_into_itself", { field: "targetId" }) : none
}

export function notNumberedYet({ record }: At): Answer {
  return record.number === null
    ? none
    : reason("numbered_already", { params: { number: record.numberText ?? "" } })
}

export function hasNumber({ record }: At): Answer {
  return record.number === null ? reason("not_numbered") : none
}

/** One unit alone, or one lead with assists, or separates: anything else leaves nobody, or two, to answer. */
export function rolesFit(_: At, input: ProposalInputs["preAssign"] | null): Answer {
  if (!input) return none
  const count = (role: string) => input.units.filter((unit) => unit.role === role).length
  if (new Set(input.units.map((unit) => unit.unitId)).size < input.units.length) {
    return reason("unit_twice", { field: "units" })
  }
  const [sole, lead, assist, separate] = ["sole", "lead", "assist", "separate"].map(count) as [
    number,
    number,
    number,
    number,
  ]
  const fits =
    (sole === 1 && input.units.length === 1) ||
    (lead === 1 && sole === 0 && separate === 0 && assist >= 1) ||
    (separate >= 2 && sole === 0 && lead === 0)
  return fits ? none : reason("roles_do_not_fit", { field: "units" })
}

export function hasPreAssignments({ record }: At): Answer {
  return record.assignments.some((each) => each.state === "pre_assigned")
    ? none
    : reason("nothing_pre_assigned")
}

const finishedStates = new Set(["reply_issued", "opinion_submitted", "closed", "reassigned"])

/** 全部主办、分办答复后才算答复. */
export function everyUnitHasReplied({ record }: At): Answer {
  const waiting = record.assignments.filter(
    (each) => !finishedStates.has(each.state) && each.role !== "assist",
  )
  return waiting.length === 0 ? none : reason("replies_missing", { params: { count: waiting.length } })
}

export function noFeedbackAwaited({ record }: At): Answer {
  return record.awaitedFeedback === 0
    ? none
    : reason("feedback_awaited", { params: { count: record.awaitedFeedback } })
}

export function secondFailure({ record, terms }: At): Answer {
  return record.attempt > terms.rehandleRounds
    ? none
    : reason("rounds_left", { params: { attempt: record.attempt, rounds: terms.rehandleRounds } })
}

export function noOpenPromises({ record }: At): Answer {
  return record.openPromises === 0
    ? none
    : reason("promises_open", { params: { count: record.openPromises } })
}

/** The file is whole: number, text, assignment, reply. */
export function fileIsComplete({ record }: At): Answer {
  // What the past has left of a paper is all of its file: nobody can complete it now.
  if (record.imported) return null
  const reasons: Reason[] = []
  if (record.number === null) reasons.push(reason("not_numbered"))
  if (record.assignments.length === 0) reasons.push(reason("nothing_assigned"))
  if (!record.repliedOn) reasons.push(reason("replies_missing", { params: { count: 1 } }))
  return reasons
}

export function plainLength(html: string): number {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&[a-z#0-9]+;/gi, "x")
    .replace(/\s/g, "").length
}

/** Characters of the whole text as a reader counts them: without mark-up and white space. */
export function textLength(text: Pick<Proposal, "situation" | "analysis" | "recommendations">): number {
  const advice = text.recommendations.reduce((sum, each) => sum + plainLength(each.text), 0)
  return plainLength(text.situation) + plainLength(text.analysis) + advice
}
