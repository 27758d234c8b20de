import type { Actor } from "../../../base/actor.ts"
import { type Reason, reason } from "../../../base/reason.ts"
import type { Situation } from "../../../procedure/language.ts"
import type { ProposalTerms } from "../terms.ts"
import type { Appraisal } from "./record.ts"

type At = Situation<Appraisal, Actor, ProposalTerms>

export const bands = ["excellent", "good", "fair", "poor"] as const
export type Band = (typeof bands)[number]

/** The mean of the dimensions, to one decimal. */
export function meanOf(scores: Readonly<Record<string, number>>): number {
  const values = Object.values(scores)
  return Math.round((values.reduce((sum, each) => sum + each, 0) / values.length) * 10) / 10
}

/** 优秀、良好、一般、较差: `limits` are the least points of the first three. */
export function bandOf(mean: number, limits: readonly number[]): Band {
  const at = limits.findIndex((least) => mean >= least)
  return bands[at === -1 ? bands.length - 1 : at] ?? "poor"
}

/** 低分的应当整改: only what the committee itself put into the lowest band. */
export function handlingWasPoor({ record, terms }: At): Reason | null {
  const mean = record.handlingScores ? meanOf(record.handlingScores) : null
  if (mean !== null && bandOf(mean, terms.appraisalBands) === "poor") return null
  return reason("not_in_lowest_band", { params: { least: terms.appraisalBands[2] ?? 0 } })
}

export function notAskedYet({ record }: At): Reason | null {
  return record.rectifyReason === null ? null : reason("rectification_asked")
}

export function rectificationAsked({ record }: At): Reason | null {
  return record.rectifyReason === null ? reason("rectification_not_asked") : null
}
