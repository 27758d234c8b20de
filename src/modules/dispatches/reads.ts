import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../base/actor.ts"
import { isId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "../../platform/database/db.ts"
import { visibleReceived, visibleSent } from "./visible.ts"

export interface DispatchFilter {
  readonly q?: string | undefined
  readonly state?: readonly string[] | undefined
  readonly kind?: string | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

export interface DispatchLine {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly kind: string
  readonly subject: string
  /** Whom it came from, or went to. */
  readonly other: string
  readonly at: string
  readonly dueOn: string | null
}

interface Page {
  readonly items: DispatchLine[]
  readonly total: number
  readonly totalCapped: boolean
  readonly next: string | null
}

type Side = "sent" | "received"

const sides = {
  sent: { table: "sent_dispatch", other: "to_name", visible: visibleSent },
  received: { table: "received_dispatch", other: "from_name", visible: visibleReceived },
} as const

const mostCounted = 1_000

/** A page of the letters of one side that this actor may see, the newest first. */
export async function listDispatches(
  read: Read,
  actor: Actor,
  side: Side,
  filter: DispatchFilter,
): Promise<Page> {
  const { limit = 20 } = filter
  const { table, other } = sides[side]
  const where = conditions(read, actor, side, filter)
  const { rows } = await sql<DispatchLine & { at: Date }>`
    select c.id, c.version, c.state, c.kind, c.subject, ${sql.ref(`c.${other}`)} as other, c.opened_at as at,
      min(d.due_on)::text as "dueOn"
    from ${sql.table(table)} c
      left join deadline d on d.org_id = ${read.scope.orgId} and d.case_id = c.id and d.status = 'open'
    where ${where} ${after(filter.cursor)}
    group by c.org_id, c.id order by c.opened_at desc, c.id desc limit ${limit + 1}`.execute(read.q)
  const items = rows.slice(0, limit).map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
  const last = items.at(-1)
  const total = await countUpTo(read, table, where)
  return {
    items,
    total,
    totalCapped: total >= mostCounted,
    next: rows.length > limit && last ? `${last.at}_${last.id}` : null,
  }
}

function conditions(read: Read, actor: Actor, side: Side, filter: DispatchFilter): RawBuilder<unknown> {
  const { other, visible } = sides[side]
  const parts: RawBuilder<unknown>[] = [sql`c.org_id = ${read.scope.orgId}`, visible(actor)]
  if (filter.state?.length) parts.push(sql`c.state = any(${filter.state}::text[])`)
  if (filter.kind) parts.push(sql`c.kind = ${filter.kind}`)
  if (filter.q?.trim()) {
    const like = `%${filter.q.trim().replace(/[\\%_]/g, "\\$&")}%`
    parts.push(sql`(c.subject ilike ${like} or ${sql.ref(`c.${other}`)} ilike ${like})`)
  }
  return sql.join(parts, sql` and `)
}

function after(cursor: string | undefined): RawBuilder<unknown> {
  if (!cursor) return sql``
  const [at = "", id = ""] = cursor.split("_")
  if (!isId(id) || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at)) {
    throw new Refusal("invalid", reason("malformed", { field: "cursor" }))
  }
  // Moments are kept to the microsecond and shown to the millisecond.
  return sql`and (date_trunc('milliseconds', c.opened_at), c.id) < (${at}::timestamptz, ${id}::uuid)`
}

async function countUpTo(read: Read, table: string, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select 1 from ${sql.table(table)} c where ${where} limit ${mostCounted}) as few`.execute(
    read.q,
  )
  return rows[0]?.n ?? 0
}

export interface Link {
  readonly side: Side
  readonly id: string
  readonly state: string
  readonly other: string
  readonly outcome: string | null
  readonly outcomeText: string | null
}

/** The letters that a case sent or came by, as far as this actor may see them: for the case's page. */
export async function listOfCase(read: Read, actor: Actor, caseId: string): Promise<Link[]> {
  const { orgId } = read.scope
  const { rows } = await sql<Link>`
    select 'received' as side, c.id, c.state, c.from_name as other, c.outcome, c.outcome_text as "outcomeText"
    from received_dispatch c
    where c.org_id = ${orgId} and c.opened_case_id = ${caseId} and ${visibleReceived(actor)}
    union all
    select 'sent', c.id, c.state, c.to_name, c.outcome, c.outcome_text
    from sent_dispatch c where c.org_id = ${orgId} and c.origin_case_id = ${caseId} and ${visibleSent(actor)}
    order by id`.execute(read.q)
  return rows
}
