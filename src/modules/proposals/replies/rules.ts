import { type Actor, holdsFor } from "../../../base/actor.ts"
import { type Reason, reason } from "../../../base/reason.ts"
import type { Situation } from "../../../procedure/language.ts"
import { contactsWanted, countContacts } from "../assignments/rules.ts"
import { plainLength } from "../rules.ts"
import type { ProposalTerms } from "../terms.ts"
import type { Answer, Assist, Reply } from "./record.ts"
import type { ReplyInputs } from "./schema.ts"

/** What must be true of a reply, and where it goes next. */
type At = Situation<Reply, Actor, ProposalTerms>
type In<N extends keyof ReplyInputs> = ReplyInputs[N] | null
type Result = Reason | readonly Reason[] | null
const none = null

export function draftsGoToProposers({ terms }: At): Result {
  return terms.draftToProposerFirst ? none : reason("draft_first_not_in_use")
}

export function hasText({ record }: At): Result {
  return plainLength(record.text) > 0 ? none : reason("required", { field: "text" })
}

/** 先沟通后答复: where that is the rule, the proposer has seen the draft. A supplementary reply only reports. */
export function proposerHasSeenDraft({ record, terms }: At): Result {
  if (!terms.draftToProposerFirst || record.edition === "supplementary" || record.draftSentOn) return none
  return reason("draft_not_sent")
}

export function commentSaysWhy(_: At, input: In<"proposerComments">): Result {
  return input === null || input.agrees || input.comment ? none : reason("required", { field: "comment" })
}

/** 清单式答复: each recommendation is answered; what is planned or partly done has a date to come and an owner. */
export function everyRecommendationAnswered({ record, today }: At): Result {
  if (record.edition === "supplementary") return none
  return record.recommendations.flatMap((recommendation, index) => {
    const number = index + 1
    const field = `answers.${recommendation.id}`
    const answer = record.answers.find((each) => each.recommendationId === recommendation.id)
    if (!answer?.text) return [reason("recommendation_unanswered", { field, params: { number } })]
    return isPromise(answer) ? promiseIsWhole(answer, number, field, today) : []
  })
}

function isPromise(answer: Pick<Answer, "disposition">): boolean {
  return answer.disposition === "planned" || answer.disposition === "partial"
}

function promiseIsWhole(answer: Answer, number: number, field: string, today: Temporal.PlainDate): Reason[] {
  const missing: Reason[] = []
  if (!answer.dueOn) missing.push(reason("promise_without_date", { field, params: { number } }))
  else if (Temporal.PlainDate.compare(answer.dueOn, today) <= 0)
    missing.push(reason("promise_date_past", { field, params: { number, date: answer.dueOn } }))
  if (!answer.owner) missing.push(reason("promise_without_owner", { field, params: { number } }))
  return missing
}

/** The class is one of ours, and does not say more than the answers: 已解决 with nothing adopted is no solution. */
export function classFits({ record, terms }: At): Result {
  if (!record.unitClass) return reason("required", { field: "unitClass" })
  const known = terms.resultClasses.find((each) => each.code === record.unitClass)
  if (!known) return reason("unknown_class", { field: "unitClass", params: { code: record.unitClass } })
  if (known.meaning !== "solved" || record.edition === "supplementary") return none
  const adopted = record.answers.some((each) => ["adopted", "partial"].includes(each.disposition))
  return adopted ? none : reason("class_says_too_much", { field: "unitClass", params: { code: known.code } })
}

export function enoughContacts({ record, terms }: At): Result {
  if (record.edition === "supplementary") return none
  const wanted = contactsWanted(terms, record.attempt)
  const { count, meetings } = countContacts(record.assignment.contacts, terms, record.attempt)
  const missing: Reason[] = []
  if (count < wanted.count)
    missing.push(reason("contacts_missing", { params: { have: count, need: wanted.count } }))
  if (meetings < wanted.meetings)
    missing.push(reason("meetings_missing", { params: { have: meetings, need: wanted.meetings } }))
  return missing
}

/** What a formal letter carries: number, signer, somebody to ask, and whether it is public. */
export function letterIsComplete({ record }: At): Result {
  const fields = ["documentNumber", "signer", "contactName", "contactPhone", "publishAttribute"] as const
  const missing = fields.filter((field) => !record[field]).map((field) => reason("required", { field }))
  if (record.publishAttribute === "withheld" && !record.publishReason)
    missing.push(reason("withholding_needs_reason", { field: "publishReason" }))
  return missing
}

const onlySupplements = (record: Reply) => record.edition === "supplementary"

/** 会签 and 审核 as the organisation has them; a letter of a unit without assists needs no countersigning. */
export function afterSubmitting({ record, terms }: At): "countersigning" | "checking" | "issued" {
  const signers = terms.countersignRequired && !onlySupplements(record) && record.assists.length > 0
  return signers ? "countersigning" : afterSigning(terms)
}

function afterSigning(terms: ProposalTerms): "checking" | "issued" {
  return terms.checkRequired ? "checking" : "issued"
}

/** The assisting units for which this actor signs now. */
export function signsFor(record: Reply, actor: Actor): Assist[] {
  return record.assists.filter((each) => each.verdict === null && holdsFor(actor, "unit_head", each.unitId))
}

export function afterCountersigning(
  { record, actor, terms }: At,
  { verdict }: ReplyInputs["countersign"],
): "drafting" | "countersigning" | "checking" | "issued" {
  if (verdict === "objected") return "drafting"
  const signing = new Set(signsFor(record, actor).map((each) => each.unitId))
  const left = record.assists.filter((each) => each.verdict !== "agreed" && !signing.has(each.unitId))
  return left.length > 0 ? "countersigning" : afterSigning(terms)
}

export function notSignedYet({ record, actor }: At): Result {
  return signsFor(record, actor).length > 0 ? none : reason("countersigned_already")
}

export function objectionSaysWhy(_: At, input: In<"countersign">): Result {
  return input?.verdict === "objected" && !input.note ? reason("required", { field: "note" }) : none
}

/** 审核可改分类: only where the terms allow it, with a reason, and to a class that exists. */
export function classChangeAllowed({ record, terms }: At, input: In<"passCheck">): Result {
  if (!input?.resultClass || input.resultClass === record.unitClass) return none
  if (!terms.checkerMayChangeClass) return reason("class_change_not_allowed", { field: "resultClass" })
  if (!terms.resultClasses.some((each) => each.code === input.resultClass))
    return reason("unknown_class", { field: "resultClass", params: { code: input.resultClass } })
  return input.reason ? none : reason("class_change_needs_reason", { field: "reason" })
}

export function mayBePublic({ record, terms }: At, input: In<"publish">): Result {
  const reasons: Reason[] = []
  if (record.publishAttribute === "withheld") reasons.push(reason("marked_withheld"))
  if (terms.consentRequired && !record.proposal.publishConsent) reasons.push(reason("no_consent"))
  if (!record.proposal.numberText) reasons.push(reason("not_numbered"))
  if (input === null) return reasons
  const edited = input.replyText !== undefined && plainLength(input.replyText) > 0
  if (record.publishAttribute === "summary" && !edited)
    reasons.push(reason("summary_missing", { field: "replyText" }))
  if (record.publishAttribute === "redacted" && !edited && !input.redactions?.length)
    reasons.push(reason("redactions_missing", { field: "redactions" }))
  return reasons
}

/** 分类以最差的为准: of several letters on one proposal, the class that stands last in the list. */
export function worstClass(codes: readonly (string | null)[], terms: ProposalTerms): string | null {
  const order = terms.resultClasses.map((each) => each.code)
  const places = codes.flatMap((code) => (code && order.includes(code) ? [order.indexOf(code)] : []))
  return places.length === 0 ? null : (order[Math.max(...places)] ?? null)
}
