import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../base/actor.ts"
import { beyond, type Order, orderBy, type Page, pageOf } from "../../platform/database/cursor.ts"
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

type Side = "sent" | "received"

const sides = {
  sent: { table: "sent_dispatch", other: "to_name", visible: visibleSent },
  received: { table: "received_dispatch", other: "from_name", visible: visibleReceived },
} as const

const newest: Order = { by: sql`c.opened_at`, down: true }
const id = sql`c.id`

/** A page of the letters of one side that this actor may see, the newest first. */
export async function listDispatches(
  read: Read,
  actor: Actor,
  side: Side,
  filter: DispatchFilter,
): Promise<Page<DispatchLine>> {
  const { limit = 20, cursor } = filter
  const { table, other } = sides[side]
  const where = conditions(read, actor, side, filter)
  const { rows } = await sql<Omit<DispatchLine, "at"> & { at: Date; sortedBy: string }>`
    select c.id, c.version, c.state, c.kind, c.subject, ${sql.ref(`c.${other}`)} as other, c.opened_at as at,
      min(d.due_on)::text as "dueOn", (${newest.by})::text as "sortedBy"
    from ${sql.table(table)} c
      left join deadline d on d.org_id = ${read.scope.orgId} and d.case_id = c.id and d.status = 'open'
    where ${where} ${beyond(newest, id, cursor)}
    group by c.org_id, c.id ${orderBy(newest, id)} limit ${limit + 1}`.execute(read.q)
  const page = await pageOf(read, rows, { limit, cursor }, sql`from ${sql.table(table)} c where ${where}`)
  return { ...page, items: page.items.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })) }
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
