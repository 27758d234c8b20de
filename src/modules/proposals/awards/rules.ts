import type { Actor } from "../../../base/actor.ts"
import { type Reason, reason } from "../../../base/reason.ts"
import type { Situation } from "../../../procedure/language.ts"
import type { ProposalTerms } from "../terms.ts"
import type { Award, Candidate } from "./record.ts"
import type { AwardInputs } from "./schema.ts"

/** The guards of a round of awards: the shares, each with the numbers it is reckoned from. */
type At = Situation<Award, Actor, ProposalTerms>
type Answer = Reason | null

/** How many of a base a share comes to: rounded down, but never none. */
export function mostOf(base: number, percent: number): number {
  return Math.max(1, Math.floor((base * percent) / 100))
}

/** How many collective ones a list of this length must hold: rounded up. */
export function fewestCollective(proposals: number, percent: number): number {
  return Math.ceil((proposals * percent) / 100)
}

function chosen(record: Award, ids: readonly string[]): Candidate[] {
  return record.candidates.filter((each) => ids.includes(each.id))
}

export function knownCandidates(
  { record }: At,
  input: { readonly candidateIds: readonly string[] } | null,
): Answer {
  if (!input) return null
  const unknown = new Set(input.candidateIds).size - chosen(record, input.candidateIds).length
  return unknown > 0 ? reason("no_such_candidate", { field: "candidateIds" }) : null
}

export function knownScored({ record }: At, input: AwardInputs["rate"] | null): Answer {
  if (!input) return record.candidates.length > 0 ? null : reason("no_candidates")
  const ids = new Set(input.scores.map((each) => each.candidateId))
  if (ids.size < input.scores.length) return reason("scored_twice", { field: "scores" })
  return chosen(record, [...ids]).length < ids.size ? reason("no_such_candidate", { field: "scores" }) : null
}

export function allRated({ record }: At, input: AwardInputs["propose"] | null): Answer {
  const asked = input ? chosen(record, input.candidateIds) : record.candidates
  const count = asked.filter((each) => each.score === null).length
  if (input ? count > 0 : asked.length === count) return reason("not_rated", { params: { count } })
  return null
}

export function withinProposalShare({ record, terms }: At, input: AwardInputs["propose"] | null): Answer {
  if (!input) return null
  const count = chosen(record, input.candidateIds).filter((each) => each.kind === "proposal").length
  const { filed } = record.bases
  const most = mostOf(filed, terms.awardRatio)
  if (count <= most) return null
  return reason("too_many_proposals", {
    field: "candidateIds",
    params: { count, filed, ratio: terms.awardRatio, most },
  })
}

export function withinUnitShare({ record, terms }: At, input: AwardInputs["propose"] | null): Answer {
  if (!input) return null
  const count = chosen(record, input.candidateIds).filter((each) => each.kind === "unit").length
  const { units } = record.bases
  const most = mostOf(units, terms.unitAwardRatio)
  if (count <= most) return null
  return reason("too_many_units", {
    field: "candidateIds",
    params: { count, units, ratio: terms.unitAwardRatio, most },
  })
}

/** 集体提案不少于一定份额. */
export function enoughCollective({ record, terms }: At, input: AwardInputs["propose"] | null): Answer {
  if (!input) return null
  const proposals = chosen(record, input.candidateIds).filter((each) => each.kind === "proposal")
  const collective = proposals.filter(
    (each) => terms.kinds.find((kind) => kind.code === each.proposalKind)?.collective,
  ).length
  const fewest = fewestCollective(proposals.length, record.collectiveShare)
  if (collective >= fewest) return null
  return reason("too_few_collective", {
    field: "candidateIds",
    params: { collective, count: proposals.length, share: record.collectiveShare, fewest },
  })
}

export function approvedNotInFuture({ today }: At, input: AwardInputs["approve"] | null): Answer {
  if (!input || Temporal.PlainDate.compare(input.approvedOn, today) <= 0) return null
  return reason("approved_in_future", { field: "approvedOn" })
}
