import { sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import type { Page } from "../../../platform/database/cursor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { findCurrentTerms } from "../../../platform/procedures/terms.ts"
import { completeTerms } from "../../../procedure/terms.ts"
import { type CommonFilter, type CommonLine, commonConditions, listCases } from "../paging.ts"
import { proposalTerms } from "../terms.ts"
import { handlingDimensions, proposalDimensions } from "./record.ts"
import { type Band, bandOf } from "./rules.ts"
import { visibleAppraisals } from "./visible.ts"

export interface AppraisalLine extends CommonLine {
  readonly closedOn: string | null
  readonly rectificationAsked: boolean
  readonly rectified: boolean
}

/** A page of the appraisals one may see. Points are on the record page only. */
export async function listAppraisals(
  read: Read,
  actor: Actor,
  filter: CommonFilter & { readonly sessionId?: string | undefined },
): Promise<Page<AppraisalLine>> {
  const where = [visibleAppraisals(actor), ...commonConditions(filter)]
  if (filter.sessionId) where.push(sql`c.session_id = ${filter.sessionId}`)
  return listCases<AppraisalLine>(read, {
    table: "appraisal",
    columns: sql`c.closed_on as "closedOn", c.rectify_reason is not null as "rectificationAsked",
      c.rectified is not null as rectified`,
    where,
    q: filter.q,
    order: { by: sql`c.opened_at`, down: true },
    cursor: filter.cursor,
    limit: filter.limit,
  })
}

export interface UnitResult {
  readonly unitId: string
  readonly unitName: string
  /** Closed appraisals, and how many of them each side rated. */
  readonly closed: number
  readonly handlingRated: number
  readonly handlingMean: number | null
  readonly band: Band | null
  readonly proposalsRated: number
  readonly proposalsMean: number | null
}

/** What closed appraisals of a session come to, unit by unit, by today's bands; open ones are not in any figure. */
export async function unitResults(
  read: Read,
  sessionId: string,
  today: Temporal.PlainDate,
): Promise<UnitResult[]> {
  const { orgId } = read.scope
  const set = await findCurrentTerms(read, proposalTerms, today)
  const { appraisalBands } = completeTerms(proposalTerms, null, set?.values)
  const mean = (column: "handling_scores" | "proposal_scores", dimensions: readonly string[]) => {
    const points = dimensions.map((name) => sql`(${sql.ref(`a.${column}`)} ->> ${name})::float8`)
    return sql`round(avg((${sql.join(points, sql` + `)}) / ${dimensions.length}::float8)::numeric, 1)::float8`
  }
  const { rows } = await sql<Omit<UnitResult, "band">>`
    select a.unit_id as "unitId", b.name as "unitName", count(*) as closed,
      count(a.handling_scores) as "handlingRated", ${mean("handling_scores", handlingDimensions)} as "handlingMean",
      count(a.proposal_scores) as "proposalsRated", ${mean("proposal_scores", proposalDimensions)} as "proposalsMean"
    from appraisal a join body b on b.org_id = ${orgId} and b.id = a.unit_id
    where a.org_id = ${orgId} and a.session_id = ${sessionId} and a.state = 'closed'
    group by a.unit_id, b.name, b.name_pinyin order by 5 desc nulls last, b.name_pinyin, b.name`.execute(
    read.q,
  )
  return rows.map((row) => ({
    ...row,
    band: row.handlingMean === null ? null : bandOf(row.handlingMean, appraisalBands),
  }))
}
