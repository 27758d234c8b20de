import { sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { probesFor } from "../../../platform/similar/candidates.ts"
import { rankSimilar, type Verdict } from "../../../platform/similar/rank.ts"
import { readStatistics } from "../../../platform/similar/read-statistics.ts"
import { type Passage, termsFromVector, termsOf } from "../../../platform/similar/terms.ts"
import { visibleProposals } from "../visible.ts"

export interface SimilarProposal {
  readonly id: string
  readonly numberText: string | null
  readonly subject: string
  readonly year: number
  readonly state: string
  readonly unit: string | null
  readonly resultClass: string | null
  /** The earlier answer, when there is one to read. */
  readonly replyId: string | null
  readonly score: number
  readonly verdict: Verdict
  readonly containment: number
  readonly sharedTerms: readonly { readonly term: string; readonly weight: number }[]
}

const candidatesRead = 100
const shown = 8

/** Earlier proposals like this text, among those the actor may see, with the terms that made them so. */
export async function findSimilar(
  read: Read,
  actor: Actor,
  text: Passage,
  options: { readonly itself?: string; readonly years?: number } = {},
): Promise<SimilarProposal[]> {
  const orgId = read.scope.orgId
  const statistics = await readStatistics(read, "proposal", termsOf(text).keys())
  const probes = probesFor(text, statistics)
  if (probes.length === 0) return []
  const queries = probes.map((probe) => probe.query)
  const weights = probes.map((probe) => probe.weight)
  const { rows } = await sql<Row>`
    select p.id, p.number_text as "numberText", p.subject, s.year, p.state, p.result_class as "resultClass",
      p.situation, p.analysis, p.recommendations, e.words::text as words
    from search_candidates(${orgId}, 'proposal', ${queries}::tsquery[], ${weights}::real[], ${options.itself ?? null}::uuid, ${candidatesRead}) c
    join proposal p on p.org_id = ${orgId} and p.id = c.case_id
    join session s on s.org_id = ${orgId} and s.id = p.session_id
    join search_entry e on e.org_id = ${orgId} and e.case_id = c.case_id
    where ${visibleProposals(actor)}
      and s.year > (select max(n.year) from session n where n.org_id = ${orgId}) - ${options.years ?? 100}`.execute(
    read.q,
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  const candidates = rows.map((row) => ({
    id: row.id,
    title: row.subject,
    text: plainText(row),
    terms: termsFromVector(row.words),
  }))
  const ranked = rankSimilar(text, candidates, statistics).slice(0, shown)
  const answers = await earlierAnswers(
    read,
    ranked.map((each) => each.id),
  )
  return ranked.flatMap(({ id, ...similar }) => {
    const row = known.get(id)
    if (!row) return []
    const { numberText, subject, year, state, resultClass } = row
    return [
      {
        id,
        numberText,
        subject,
        year,
        state,
        resultClass,
        unit: null,
        replyId: null,
        ...answers.get(id),
        ...similar,
      },
    ]
  })
}

interface Row {
  readonly id: string
  readonly numberText: string | null
  readonly subject: string
  readonly year: number
  readonly state: string
  readonly resultClass: string | null
  readonly situation: string
  readonly analysis: string
  readonly recommendations: readonly { readonly text: string }[]
  readonly words: string
}

/** The whole text without mark-up, as it is compared and searched. */
export function plainText(text: Pick<Row, "situation" | "analysis" | "recommendations">): string {
  const parts = [text.situation, text.analysis, ...text.recommendations.map((each) => each.text)]
  return parts.map((part) => part.replace(/<[^>]*>/g, " ")).join("\n")
}

async function earlierAnswers(
  read: Read,
  ids: readonly string[],
): Promise<Map<string, { unit: string; replyId: string | null }>> {
  if (ids.length === 0) return new Map()
  const orgId = read.scope.orgId
  const rows = await read.q
    .selectFrom("assignment")
    .innerJoin("body", (join) =>
      join.onRef("body.id", "=", "assignment.unit_id").on("body.org_id", "=", orgId),
    )
    .leftJoin("reply", (join) =>
      join
        .onRef("reply.assignment_id", "=", "assignment.id")
        .on("reply.org_id", "=", orgId)
        .on("reply.state", "in", ["issued", "published", "withheld"]),
    )
    .select(["assignment.proposal_id as id", "body.short_name as unit", "reply.id as replyId"])
    .where("assignment.org_id", "=", orgId)
    .where("assignment.proposal_id", "in", [...ids])
    .where("assignment.role", "!=", "assist")
    .where("assignment.state", "not in", ["reassigned"])
    .orderBy("reply.issued_on")
    .execute()
  return new Map(rows.map(({ id, ...answer }) => [id, answer]))
}
