import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import { beyond, type Order, orderBy, type Page, pageOf } from "../../../platform/database/cursor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { informationOffice, isParty } from "../policy.ts"
import type { OpinionCommission } from "./record.ts"
import { visibleCommissions } from "./visible.ts"

interface CommissionFilter {
  readonly state?: readonly string[] | undefined
  readonly q?: string | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

export interface CommissionLine {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly title: string
  readonly dueOn: string
  /** Where those who were asked stand, and how many reports have come. */
  readonly asked: number
  readonly answered: number
  readonly declined: number
  readonly reports: number
}

const id = sql`m.id`
const order: Order = { by: sql`m.changed_at`, down: true }

/** 约稿: what the office has asked for, or what one is asked for. */
export async function listCommissions(
  read: Read,
  actor: Actor,
  { limit = 20, cursor, ...filter }: CommissionFilter,
): Promise<Page<CommissionLine>> {
  const { orgId } = read.scope
  const parts: RawBuilder<unknown>[] = [sql`m.org_id = ${orgId}`, visibleCommissions(actor)]
  if (filter.state?.length) parts.push(sql`m.state = any(${filter.state}::text[])`)
  if (filter.q) parts.push(sql`position(lower(${filter.q.trim()}) in lower(m.title)) > 0`)
  const from = sql`from opinion_commission m where ${sql.join(parts, sql` and `)}`
  const { rows } = await sql<CommissionLine & { sortedBy: string }>`
    with page as (select m.id, m.version, m.state, m.title, m.due_on, m.changed_at ${from}
      ${beyond(order, id, cursor)} ${orderBy(order, id)} limit ${limit + 1})
    select m.id, m.version, m.state, m.title, m.due_on as "dueOn", coalesce(p.asked, 0) as asked,
      coalesce(p.answered, 0) as answered, coalesce(p.declined, 0) as declined, coalesce(r.reports, 0) as reports,
      (${order.by})::text as "sortedBy"
    from page m left join (
        select c.case_id, count(*)::int as asked, (count(*) filter (where c.relation = 'answered'))::int as answered,
          (count(*) filter (where c.relation = 'declined'))::int as declined
        from case_party c where c.org_id = ${orgId} and c.case_id in (select page.id from page) group by 1) p
        on p.case_id = m.id
      left join (select o.commission_id, count(*)::int as reports from opinion_report o
        where o.org_id = ${orgId} and o.commission_id in (select page.id from page)
          and o.state not in ('draft', 'withdrawn') group by 1) r on r.commission_id = m.id
    ${orderBy(order, id)}`.execute(read.q)
  return pageOf(read, rows, { limit, cursor }, from)
}

interface Answer {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly submittedOn: string | null
  readonly personId: string | null
  readonly bodyId: string | null
}

/** The reports that answer: to the office those handed in, to somebody asked their own, drafts included. */
export async function listAnswers(read: Read, record: OpinionCommission, actor: Actor): Promise<Answer[]> {
  const { orgId } = read.scope
  const { rows } = await sql<Answer>`
    select r.id, r.title, r.state, r.submitted_on as "submittedOn", c.person_id as "personId", c.body_id as "bodyId"
    from opinion_report r join case_party c on c.org_id = ${orgId} and c.case_id = r.id
      and c.relation in ('reporter', 'reporting_body')
    where r.org_id = ${orgId} and r.commission_id = ${record.id} and r.state <> 'withdrawn'
    order by r.submitted_on nulls first, r.id`.execute(read.q)
  const office = informationOffice.test(record, actor)
  return rows.filter(
    (each) => (office && each.state !== "draft") || isParty({ relation: "", ...each }, actor),
  )
}
