import { sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { affordable, probesFor } from "../../../platform/similar/candidates.ts"
import { rankSimilar, type Verdict } from "../../../platform/similar/rank.ts"
import { readStatistics } from "../../../platform/similar/read-statistics.ts"
import { type Passage, termsFromVector, termsOf } from "../../../platform/similar/terms.ts"
import type { ReportText } from "./record.ts"
import { visibleReports } from "./visible.ts"

interface SimilarReport {
  readonly id: string
  readonly numberText: string | null
  readonly title: string
  readonly state: string
  readonly submittedOn: string | null
  readonly reporterName: string
  readonly score: number
  readonly verdict: Verdict
  readonly containment: number
  readonly sharedTerms: readonly { readonly term: string; readonly weight: number }[]
}

/** Each word asked is a scan of the index, and re-ranking keeps little of what the lighter ones find. */
export const probesAsked = 10
/** Texts that the index hands over for one look-up: among 100,000 reports a common word alone stands in thousands. */
export const textsVisited = 3_000
export const candidatesRead = 40
const shown = 8

export function plainText(text: Pick<ReportText, "problem" | "cause" | "suggestion">): string {
  return [text.problem, text.cause, text.suggestion].filter(Boolean).join("\n")
}

/** 查重: reports like this text, handed in since `since`, among those the actor may see, and what they share. */
export async function findSimilarReports(
  read: Read,
  actor: Actor,
  passage: Passage,
  options: { readonly itself?: string; readonly since: string },
): Promise<SimilarReport[]> {
  const { orgId } = read.scope
  const statistics = await readStatistics(read, "opinion_report", termsOf(passage).keys())
  const probes = affordable(probesFor(passage, statistics), probesAsked, textsVisited)
  if (probes.length === 0) return []
  const queries = probes.map((probe) => probe.query)
  const weights = probes.map((probe) => probe.weight)
  const { rows } = await sql<
    Omit<SimilarReport, "score" | "verdict" | "containment" | "sharedTerms"> & ReportText & { words: string }
  >`
    select r.id, r.number_text as "numberText", r.title, r.state, r.submitted_on as "submittedOn",
      r.reporter_name as "reporterName", r.problem, r.cause, r.suggestion, e.words::text as words
    from search_candidates(${orgId}, 'opinion_report', ${queries}::tsquery[], ${weights}::real[],
      ${options.itself ?? null}::uuid, ${candidatesRead}) c
    join opinion_report r on r.org_id = ${orgId} and r.id = c.case_id
    join search_entry e on e.org_id = ${orgId} and e.case_id = c.case_id
    where ${visibleReports(actor)} and r.submitted_on >= ${options.since}::date`.execute(read.q)
  const known = new Map(rows.map((row) => [row.id, row]))
  const candidates = rows.map((row) => ({
    id: row.id,
    title: row.title,
    text: plainText(row),
    terms: termsFromVector(row.words),
  }))
  return rankSimilar(passage, candidates, statistics)
    .slice(0, shown)
    .flatMap(({ id, ...similar }) => {
      const row = known.get(id)
      if (!row) return []
      const { numberText, title, state, submittedOn, reporterName } = row
      return [{ id, numberText, title, state, submittedOn, reporterName, ...similar }]
    })
}
