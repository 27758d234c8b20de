import type { Actor } from "../../../base/actor.ts"
import { type Reason, reason } from "../../../base/reason.ts"
import type { Situation } from "../../../procedure/language.ts"
import type { ProposalTerms } from "../terms.ts"
import type { KeyProposal } from "./record.ts"
import type { KeyInputs } from "./schema.ts"

/** The guards of a key proposal: what must be true, each with the reason it gives when it is not. */
type At = Situation<KeyProposal, Actor, ProposalTerms>
type Answer = Reason | null

/** How many proposals of a session may be key: the share rounded down, but never none. */
export function mostKey(filed: number, ratio: number): number {
  return Math.max(1, Math.floor((filed * ratio) / 100))
}

/** Every bundled proposal counts: a theme is not a way round the share. */
export function withinShare({ record, terms }: At): Answer {
  const { filed, key } = record.share
  const most = mostKey(filed, terms.keyRatio)
  const would = key + record.bundle.length
  if (would <= most) return null
  return reason("key_share_exceeded", {
    params: { filed, key, bundled: record.bundle.length, ratio: terms.keyRatio, most },
  })
}

export function opinionsHeard({ record }: At): Answer {
  return record.opinions > 0 ? null : reason("no_opinion_heard")
}

export function decidedNotInFuture({ today }: At, input: KeyInputs["select"] | null): Answer {
  if (!input || Temporal.PlainDate.compare(input.decidedOn, today) <= 0) return null
  return reason("decided_in_future", { field: "decidedOn" })
}

export function firstStays({ record }: At, input: KeyInputs["unbundle"] | null): Answer {
  return input?.proposalIds.includes(record.proposalId)
    ? reason("first_of_bundle", { field: "proposalIds" })
    : null
}

export function planDrafted({ record }: At): Answer {
  return record.plan ? null : reason("no_plan")
}

/** Whoever enters a leader's word says how it was given: a signed paper, a document number. */
export function consentOnPaper(
  { record, actor }: At,
  input: { readonly consent?: string | undefined } | null,
): Answer {
  const own = record.parties.some(
    (party) => party.relation === "supervising_leader" && party.personId === actor.personId,
  )
  if (own || input === null || input.consent) return null
  return reason("consent_needed", { field: "consent" })
}

export function visitInTime({ record, today }: At, input: KeyInputs["recordVisit"] | null): Answer {
  if (!input) return null
  if (Temporal.PlainDate.compare(input.onDate, today) > 0) {
    return reason("visit_in_future", { field: "onDate" })
  }
  const decided = record.decidedOn
  return decided && Temporal.PlainDate.compare(input.onDate, decided) < 0
    ? reason("visit_before_decision", { field: "onDate", params: { decided } })
    : null
}

export function hasVisits({ record }: At): Answer {
  return record.visits > 0 ? null : reason("no_visit_yet")
}
