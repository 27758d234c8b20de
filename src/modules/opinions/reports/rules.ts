import type { Actor } from "../../../base/actor.ts"
import { type Reason, reason } from "../../../base/reason.ts"
import type { Situation } from "../../../procedure/language.ts"
import type { OpinionTerms } from "../terms.ts"
import type { OpinionReport, ReportText } from "./record.ts"
import type { ReportInputs } from "./schema.ts"

/** The guards of a report: what must be true, each with the reason it gives when it is not. */
type At = Situation<OpinionReport, Actor, OpinionTerms>
type Answer = Reason | readonly Reason[] | null

/** Characters as the office counts them: without white space. */
export function textLength(text: Pick<ReportText, "problem" | "cause" | "suggestion">): number {
  return [...`${text.problem}${text.cause}${text.suggestion}`.replace(/\s/g, "")].length
}

export function mostCharacters(terms: Pick<OpinionTerms, "maxCharacters" | "microCharacters">, kind: string) {
  return kind === "micro" ? terms.microCharacters : terms.maxCharacters
}

/** 情况问题、原因分析、意见建议; a micro-suggestion needs no cause. */
export function complete({ record }: At): Answer {
  const wanted: (keyof ReportText)[] =
    record.kind === "micro" ? ["title", "suggestion"] : ["title", "problem", "cause", "suggestion"]
  return wanted.filter((field) => record[field].trim() === "").map((field) => reason("required", { field }))
}

export function withinLength({ record, terms }: At): Answer {
  const length = textLength(record)
  const most = mostCharacters(terms, record.kind)
  if (length <= most) return null
  return reason("report_too_long", { field: "suggestion", params: { length, most, over: length - most } })
}

export function declared({ record }: At): Answer {
  return [
    ...(record.originalWork ? [] : [reason("originality_missing", { field: "originalWork" })]),
    ...(record.noStateSecret ? [] : [reason("secrecy_missing", { field: "noStateSecret" })]),
  ]
}

export function topicInUse({ terms }: At, input: ReportInputs["register"] | null): Answer {
  if (!input || terms.topics.some(({ code }) => code === input.topic)) return null
  return reason("unknown_topic", { field: "topic" })
}

export function groundsInUse({ terms }: At, input: ReportInputs["notUse"] | null): Answer {
  const known = new Set(terms.notUsedGrounds.map(({ code }) => code))
  if (!input || input.grounds.every((ground) => known.has(ground))) return null
  return reason("unknown_ground", { field: "grounds" })
}

export function notItself({ record }: At, input: ReportInputs["mergeInto"] | null): Answer {
  return input?.targetId === record.id ? reason("merge_into_itself", { field: "targetId" }) : null
}

export function editedAlready({ record }: At): Answer {
  return record.edited ? null : reason("not_edited_yet")
}

/** 编审分开: who edited does not review, where the organisation says so. */
export function notOwnEdit({ record, actor, terms }: At): Answer {
  if (!terms.reviewByAnother || record.editorId !== actor.personId) return null
  return reason("own_edit")
}

export function inNoOpenIssue({ record }: At): Answer {
  return record.openIssues === 0 ? null : reason("in_open_issue", { params: { n: record.openIssues } })
}

/** 快速通道 is for micro-suggestions; anything longer is edited and issued first. */
export function fastOrUsed({ record }: At): Answer {
  if (record.kind === "micro" || record.issuedOn) return null
  return reason("transfer_after_issue")
}

export function levelInUse({ terms }: At, input: { readonly level: string } | null): Answer {
  if (!input || terms.adoptionLevels.some(({ code }) => code === input.level)) return null
  return reason("unknown_level", { field: "level" })
}

export function formInUse({ terms }: At, input: ReportInputs["recordAdoption"] | null): Answer {
  if (!input || terms.adoptionForms.some(({ code }) => code === input.form)) return null
  return reason("unknown_form", { field: "form" })
}

export const notInFuture =
  <F extends string>(field: F) =>
  ({ today }: At, input: { readonly [K in F]: string } | null): Answer =>
    input && Temporal.PlainDate.compare(input[field], today) > 0 ? reason("date_in_future", { field }) : null

export function dueAfterInstruction(_: At, input: ReportInputs["recordInstruction"] | null): Answer {
  if (!input?.dueOn || Temporal.PlainDate.compare(input.dueOn, input.instructedOn) >= 0) return null
  return reason("due_before_instruction", { field: "dueOn" })
}

/** A proposal needs a member who signs it. */
export function byMember({ record }: At): Answer {
  const person = record.parties.some((party) => party.relation === "reporter" && party.personId)
  return person && (record.channel === "member" || record.channel === "paper")
    ? null
    : reason("no_member_to_sign")
}

export function allAnswered({ record }: At): Answer {
  return record.openTransfers === 0 ? null : reason("transfers_open", { params: { n: record.openTransfers } })
}
