import { type RawBuilder, sql } from "kysely"
import { type Actor, speakerOf } from "../../../base/actor.ts"
import { beyond, type Order, orderBy, type Page, pageOf } from "../../../platform/database/cursor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { searched } from "../../../platform/database/searched.ts"
import type { Secrecy } from "./record.ts"
import { visibleReports } from "./visible.ts"

export const reportSorts = ["-changedAt", "-submittedOn"] as const

export interface ReportFilter {
  readonly q?: string | undefined
  readonly state?: readonly string[] | undefined
  readonly channel?: readonly string[] | undefined
  readonly topic?: readonly string[] | undefined
  readonly kind?: "report" | "micro" | undefined
  readonly urgent?: boolean | undefined
  readonly mine?: boolean | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly sort?: (typeof reportSorts)[number] | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

export interface ReportLine {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly kind: string
  readonly channel: string
  readonly numberText: string | null
  readonly title: string
  readonly topic: string | null
  readonly urgent: boolean
  readonly secrecy: Secrecy
  readonly reporterName: string
  readonly reporterAffiliation: string
  readonly submittedOn: string | null
  readonly issuedOn: string | null
  readonly changedAt: string
}

const orders: Record<(typeof reportSorts)[number], Order> = {
  "-changedAt": { by: sql`r.changed_at`, down: true },
  "-submittedOn": { by: sql`coalesce(r.submitted_on, '0001-01-01'::date)`, down: true },
}
const id = sql`r.id`

/** A page of the reports this actor may see. A name that was to be withheld shows to the office and its owner only. */
export async function listReports(read: Read, actor: Actor, filter: ReportFilter): Promise<Page<ReportLine>> {
  const { orgId } = read.scope
  const limit = filter.limit ?? 20
  const order = orders[filter.sort ?? "-changedAt"]
  const words = { q: filter.q, table: "opinion_report", id, inOrder: true } as const
  const { where, some } = await searched(read, conditions(read, actor, filter), words)
  const withheld = actor.grants.some(({ role }) => role === "information_office")
    ? sql`false`
    : sql`r.name_withheld and r.id not in (select c.case_id from case_party c where c.org_id = ${orgId}
        and c.procedure = 'opinion_report' and c.person_id = ${actor.personId}::uuid)`
  const { rows } = await sql<ReportLine & { sortedBy: string }>`
    select r.id, r.version, r.state, r.kind, r.channel, r.number_text as "numberText",
      coalesce(r.edited->>'title', r.title) as title, r.topic, r.urgent, r.secrecy,
      case when ${withheld} then '' else r.reporter_name end as "reporterName",
      case when ${withheld} then '' else r.reporter_affiliation end as "reporterAffiliation",
      r.submitted_on as "submittedOn", r.issued_on as "issuedOn",
      to_char(r.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "changedAt",
      (${order.by})::text as "sortedBy"
    from opinion_report r where ${where} ${beyond(order, id, filter.cursor)}
    ${orderBy(order, id)} limit ${limit + 1}`.execute(read.q)
  const from = (chosen: RawBuilder<unknown>) => sql`from opinion_report r where ${chosen}`
  return pageOf(read, rows, { limit, cursor: filter.cursor }, from(where), some && from(some))
}

function conditions(read: Read, actor: Actor, filter: ReportFilter): RawBuilder<unknown>[] {
  const { orgId } = read.scope
  const parts: RawBuilder<unknown>[] = [sql`r.org_id = ${orgId}`, visibleReports(actor)]
  if (filter.state?.length) parts.push(sql`r.state = any(${filter.state}::text[])`)
  if (filter.channel?.length) parts.push(sql`r.channel = any(${filter.channel}::text[])`)
  if (filter.topic?.length) parts.push(sql`r.topic = any(${filter.topic}::text[])`)
  if (filter.kind) parts.push(sql`r.kind = ${filter.kind}`)
  if (filter.urgent) parts.push(sql`r.urgent`)
  if (filter.since) parts.push(sql`r.submitted_on >= ${filter.since}::date`)
  if (filter.until) parts.push(sql`r.submitted_on <= ${filter.until}::date`)
  const speaker = speakerOf(actor)
  if (filter.mine) {
    parts.push(sql`r.id in (select c.case_id from case_party c where c.org_id = ${orgId}
      and c.procedure = 'opinion_report' and c.person_id = ${speaker})`)
  }
  return parts
}
