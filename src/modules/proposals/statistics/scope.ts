import { type RawBuilder, sql } from "kysely"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"

/** Which proposals are counted. Without a session, term or year: the newest session. */
export interface StatisticsQuery {
  readonly session?: string | undefined
  readonly term?: string | undefined
  readonly year?: number | undefined
  readonly kind?: string | undefined
  readonly category?: string | undefined
  readonly period?: string | undefined
  readonly track?: string | undefined
  readonly unit?: string | undefined
}

export interface SessionLine {
  readonly id: string
  readonly termId: string
  readonly term: number
  readonly number: number
  readonly year: number
  readonly cutoffAt: string
}

export interface StatisticsScope extends Omit<StatisticsQuery, "session" | "term" | "year"> {
  readonly orgId: number
  readonly sessions: readonly SessionLine[]
}

/** Every session of the organisation, newest first. */
export async function listSessions(read: Read): Promise<SessionLine[]> {
  const orgId = read.scope.orgId
  const { rows } = await sql<Omit<SessionLine, "cutoffAt"> & { cutoffAt: Date }>`
    select s.id, s.term_id as "termId", t.number as term, s.number, s.year, s.cutoff_at as "cutoffAt"
    from session s join term t on t.org_id = ${orgId} and t.id = s.term_id
    where s.org_id = ${orgId} order by s.opens_on desc`.execute(read.q)
  return rows.map((row) => ({ ...row, cutoffAt: row.cutoffAt.toISOString() }))
}

export function scopeOf(orgId: number, all: readonly SessionLine[], query: StatisticsQuery): StatisticsScope {
  const { session, term, year, ...filters } = query
  const asked = session !== undefined || term !== undefined || year !== undefined
  const sessions = asked
    ? all.filter(
        (each) =>
          (session === undefined || each.id === session) &&
          (term === undefined || each.termId === term) &&
          (year === undefined || each.year === year),
      )
    : all.slice(0, 1)
  if (sessions.length === 0)
    throw new Refusal("missing", reason("statistics_no_session", { field: "session" }))
  return { orgId, sessions, ...filters }
}

/** Ratings are never broken down beyond session and unit: two overlapping filters would tell what one form says. */
export const sealedBy = (scope: StatisticsScope): boolean =>
  [scope.kind, scope.category, scope.period, scope.track].some((each) => each !== undefined)

/** Received proposals of the scope, as a condition on the alias `p`. A draft given up before submission was never received. */
export function inScope(scope: StatisticsScope): RawBuilder<unknown> {
  const { orgId } = scope
  const ids = scope.sessions.map(({ id }) => id)
  const parts = [
    sql`p.org_id = ${orgId} and p.session_id = any(${ids}::uuid[]) and p.state not in ('draft', 'cosigning')
      and not (p.state = 'withdrawn' and p.submitted_on is null)`,
  ]
  if (scope.kind) parts.push(sql`p.kind = ${scope.kind}`)
  if (scope.category) parts.push(sql`p.category = ${scope.category}`)
  if (scope.period) parts.push(sql`p.period = ${scope.period}`)
  if (scope.track || scope.unit) {
    const track = scope.track ? sql`and t.track = ${scope.track}` : sql``
    const unit = scope.unit ? sql`and t.unit_id = ${scope.unit}` : sql``
    parts.push(sql`p.id in (select t.proposal_id from assignment t where t.org_id = ${orgId}
      and t.assigned_on is not null and t.state <> 'reassigned' ${track} ${unit})`)
  }
  return sql.join(parts, sql` and `)
}

/** With a track or a unit, only its own share of the work: a government's report counts nothing of the party side. */
export function ownShare(scope: StatisticsScope, alias: "a" | "r" | "f"): RawBuilder<unknown> {
  const unit = scope.unit ? sql`and ${sql.ref(`${alias}.unit_id`)} = ${scope.unit}` : sql``
  const track =
    scope.track && alias === "a"
      ? sql`and a.track = ${scope.track}`
      : scope.track
        ? sql`and ${sql.ref(`${alias}.unit_id`)} in (select t.unit_id from assignment t
            where t.org_id = ${scope.orgId} and t.track = ${scope.track})`
        : sql``
  return sql`${unit} ${track}`
}
