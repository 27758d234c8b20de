import type { Actor } from "../../../base/actor.ts"
import { type Reason, reason } from "../../../base/reason.ts"
import type { Situation } from "../../../procedure/language.ts"
import { usedStates } from "../reports/record.ts"
import type { OpinionTerms } from "../terms.ts"
import type { IssueKind, JournalIssue } from "./record.ts"
import type { IssueInputs } from "./schema.ts"

/** The guards of an issue of the journal. */
type At = Situation<JournalIssue, Actor, OpinionTerms>
type Answer = Reason | readonly Reason[] | null

/** States in which a report may stand in an issue of this kind: a forwarded original needs no editing. */
export function statesFor(kind: IssueKind): readonly string[] {
  const ready = ["pending_signoff", "merged_into", ...usedStates]
  return kind === "forwarded" ? ["registered", "screening", ...ready] : ready
}

export function titledAndAddressed({ record }: At): Answer {
  return [
    ...(record.title.trim() ? [] : [reason("required", { field: "title" })]),
    ...(record.addressees.length > 0 ? [] : [reason("no_addressee", { field: "addressees" })]),
  ]
}

export function composed({ record }: At): Answer {
  const { kind, items } = record
  if (items.length === 0) return reason("empty_issue")
  if (kind === "single" && items.length > 1) return reason("single_has_one", { params: { n: items.length } })
  if (kind === "digest" && items.length < 2) return reason("digest_has_several")
  return null
}

/** Everything in it has passed its own review. */
export function itemsReady({ record }: At): Answer {
  const ready = statesFor(record.kind)
  return record.items
    .filter((item) => !ready.includes(item.state))
    .map((item) => reason("item_not_ready", { params: { title: item.title } }))
}

export function notOwnIssue({ record, actor, terms }: At): Answer {
  return terms.reviewByAnother && record.composedBy === actor.personId ? reason("own_issue") : null
}

export function knownAddressee({ record }: At, input: IssueInputs["recordReceipt"] | null): Answer {
  if (!input || [...record.addressees, ...record.copies].includes(input.addressee)) return null
  return reason("not_addressed", { field: "addressee" })
}

export function receivedSince({ record, today }: At, input: IssueInputs["recordReceipt"] | null): Answer {
  if (!input) return null
  if (Temporal.PlainDate.compare(input.receivedOn, today) > 0)
    return reason("date_in_future", { field: "receivedOn" })
  return record.signedOn && Temporal.PlainDate.compare(input.receivedOn, record.signedOn) < 0
    ? reason("received_before_issue", { field: "receivedOn" })
    : null
}
