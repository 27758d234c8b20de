import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import { beyond, type Order, orderBy, type Page, pageOf } from "../../../platform/database/cursor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { chosenStates } from "./record.ts"
import { visibleKeyProposals } from "./visible.ts"

export interface KeyFilter {
  readonly state?: readonly string[] | undefined
  readonly sessionId?: string | undefined
  readonly leaderId?: string | undefined
  readonly proposalId?: string | undefined
  readonly q?: string | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

export interface KeyLine {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly theme: string
  readonly numbers: readonly string[]
  readonly leaders: readonly string[]
  readonly committee: string | null
  readonly decidedOn: string | null
  readonly planApprovedOn: string | null
  readonly reportedOn: string | null
  readonly closedOn: string | null
  readonly visits: number
  readonly lastVisitOn: string | null
}

/** What is still to be decided first, then the newest decision; what was not chosen stands last. */
const order: Order = {
  by: sql`case when k.state = 'not_selected' then '0001-01-01'::date
    else coalesce(k.decided_on, '9999-12-31'::date) end`,
  down: true,
}
const id = sql`k.id`

/** A page of the key proposals one may see. */
export async function listKeyProposals(read: Read, actor: Actor, filter: KeyFilter): Promise<Page<KeyLine>> {
  const { orgId } = read.scope
  const limit = filter.limit ?? 20
  const where = conditions(orgId, actor, filter)
  const { rows } = await sql<
    Omit<KeyLine, "numbers" | "leaders" | "visits" | "lastVisitOn"> & { sortedBy: string }
  >`
    select k.id, k.version, k.state, k.theme, b.short_name as committee, k.decided_on as "decidedOn",
      k.plan_approved_on as "planApprovedOn", k.reported_on as "reportedOn", k.closed_on as "closedOn",
      (${order.by})::text as "sortedBy"
    from key_proposal k left join body b on b.org_id = ${orgId} and b.id = k.committee_id
    where ${where} ${beyond(order, id, filter.cursor)} ${orderBy(order, id)} limit ${limit + 1}`.execute(
    read.q,
  )
  const from = sql`from key_proposal k where ${where}`
  const page = await pageOf(read, rows, { limit, cursor: filter.cursor }, from)
  const details = await detailsOf(
    read,
    page.items.map((row) => row.id),
  )
  return { ...page, items: page.items.map((row) => ({ ...row, ...(details.get(row.id) ?? none) })) }
}

type Details = Pick<KeyLine, "numbers" | "leaders" | "visits" | "lastVisitOn">
const none: Details = { numbers: [], leaders: [], visits: 0, lastVisitOn: null }

/** Numbers, leaders and visits of one page of themes, each in one query. */
async function detailsOf(read: Read, ids: readonly string[]): Promise<Map<string, Details>> {
  if (ids.length === 0) return new Map()
  const { orgId } = read.scope
  const bundles = await sql<{ id: string; numbers: string[] }>`
    select b.key_proposal_id as id, array_agg(p.number_text order by p.number) as numbers
    from key_bundle b join proposal p on p.org_id = ${orgId} and p.id = b.proposal_id
    where b.org_id = ${orgId} and b.key_proposal_id = any(${ids}::uuid[]) and p.number_text is not null
    group by 1`.execute(read.q)
  const leaders = await sql<{ id: string; leaders: string[] }>`
    select c.case_id as id, array_agg(n.name order by c.position) as leaders
    from case_party c join person n on n.org_id = ${orgId} and n.id = c.person_id
    where c.org_id = ${orgId} and c.case_id = any(${ids}::uuid[]) and c.relation = 'supervising_leader'
    group by 1`.execute(read.q)
  const visits = await sql<{ id: string; visits: number; lastVisitOn: string }>`
    select v.key_proposal_id as id, count(*) as visits, to_char(max(v.on_date), 'YYYY-MM-DD') as "lastVisitOn"
    from key_visit v where v.org_id = ${orgId} and v.key_proposal_id = any(${ids}::uuid[]) group by 1`.execute(
    read.q,
  )
  const found = new Map<string, Details>()
  for (const { id, ...part } of [...bundles.rows, ...leaders.rows, ...visits.rows]) {
    found.set(id, { ...none, ...found.get(id), ...part })
  }
  return found
}

function conditions(orgId: number, actor: Actor, filter: KeyFilter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`k.org_id = ${orgId}`, visibleKeyProposals(actor)]
  if (filter.state?.length) parts.push(sql`k.state = any(${filter.state}::text[])`)
  if (filter.sessionId) parts.push(sql`k.session_id = ${filter.sessionId}`)
  if (filter.leaderId) {
    parts.push(sql`k.id in (select c.case_id from case_party c where c.org_id = ${orgId}
      and c.person_id = ${filter.leaderId} and c.relation = 'supervising_leader')`)
  }
  if (filter.proposalId) {
    parts.push(sql`k.id in (select b.key_proposal_id from key_bundle b
      where b.org_id = ${orgId} and b.proposal_id = ${filter.proposalId})`)
  }
  // A handful of themes a year: no index of words is worth its keep.
  if (filter.q) parts.push(sql`position(lower(${filter.q.trim()}) in lower(k.theme)) > 0`)
  return sql.join(parts, sql` and `)
}

export interface LeaderDuty {
  readonly personId: string
  readonly name: string
  readonly post: string
  /** Themes led this session; the duty is one at least. */
  readonly led: number
  readonly visits: number
  readonly reported: number
  readonly done: boolean
  readonly themes: readonly { readonly id: string; readonly theme: string; readonly state: string }[]
}

/**
 * 每位领导每年至少领衔督办一件: everybody who holds a leader's role today, and whoever leads though they hold none any more.
 * Those without a theme come first.
 */
export async function leaderDuties(
  read: Read,
  sessionId: string,
  today: Temporal.PlainDate,
): Promise<LeaderDuty[]> {
  const { orgId } = read.scope
  const day = today.toString()
  const { rows } = await sql<Omit<LeaderDuty, "done">>`
    with led as (
      select c.person_id, k.id, k.theme, k.state, k.decided_on,
        k.state in ('reported', 'closed') as reported, coalesce(v.visits, 0) as visits
      from key_proposal k
        join case_party c on c.org_id = ${orgId} and c.case_id = k.id and c.relation = 'supervising_leader'
        left join (select w.key_proposal_id, count(*) as visits from key_visit w where w.org_id = ${orgId}
          group by 1) v on v.key_proposal_id = k.id
      where k.org_id = ${orgId} and k.session_id = ${sessionId} and k.state = any(${[...chosenStates]}::text[])
    ), bound as (
      select g.person_id from role_grant g where g.org_id = ${orgId} and g.role = 'supervising_leader'
        and g.since <= ${day}::date and (g.until is null or g.until >= ${day}::date)
      union select person_id from led
    )
    select b.person_id as "personId", n.name, n.post, count(l.id) as led, coalesce(sum(l.visits), 0)::int as visits,
      count(l.id) filter (where l.reported) as reported,
      coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'theme', l.theme, 'state', l.state) order by l.decided_on, l.id)
        filter (where l.id is not null), '[]') as themes
    from bound b join person n on n.org_id = ${orgId} and n.id = b.person_id
      left join led l on l.person_id = b.person_id
    group by 1, 2, 3, n.name_pinyin order by count(l.id), n.name_pinyin, n.name, 1`.execute(read.q)
  return rows.map((row) => ({ ...row, done: row.led > 0 }))
}
