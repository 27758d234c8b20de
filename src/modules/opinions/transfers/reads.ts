import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import { beyond, type Order, orderBy, type Page, pageOf } from "../../../platform/database/cursor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { ofReportLike } from "../shapes.ts"
import { visibleTransfers } from "./visible.ts"

interface TransferFilter {
  readonly state?: readonly string[] | undefined
  readonly q?: string | undefined
  readonly unitId?: string | undefined
  readonly overdue?: boolean | undefined
  readonly sort?: "due" | "-changedAt" | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

interface TransferLine {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly title: string
  readonly unitName: string
  readonly fast: boolean
  readonly reminders: number
  /** The date by which the unit acknowledges or answers; null once it has. */
  readonly dueOn: string | null
  readonly overdue: boolean
  readonly repliedOn: string | null
  readonly resultClass: string | null
}

const id = sql`t.id`
const orders: Record<"due" | "-changedAt", Order> = {
  due: { by: sql`coalesce(d.due_on, '9999-12-31'::date)`, down: false },
  "-changedAt": { by: sql`t.changed_at`, down: true },
}

/** 逾期督办: transfers one may see, what is due first at the top. */
export async function listTransfers(
  read: Read,
  actor: Actor,
  filter: TransferFilter,
  today: Temporal.PlainDate,
): Promise<Page<TransferLine>> {
  const { orgId } = read.scope
  const limit = filter.limit ?? 20
  const order = orders[filter.sort ?? "due"]
  const day = today.toString()
  const parts: RawBuilder<unknown>[] = [sql`t.org_id = ${orgId}`, visibleTransfers(actor)]
  if (filter.state?.length) parts.push(sql`t.state = any(${filter.state}::text[])`)
  if (filter.unitId) parts.push(sql`t.unit_id = ${filter.unitId}`)
  if (filter.q) parts.push(ofReportLike(orgId, sql`t.report_id`, filter.q))
  if (filter.overdue) parts.push(sql`d.due_on < ${day}::date`)
  const where = sql.join(parts, sql` and `)
  const from = sql`from opinion_transfer t left join (
      select l.case_id, min(l.due_on) as due_on from deadline l where l.org_id = ${orgId}
        and l.procedure = 'opinion_transfer' and l.status = 'open' group by l.case_id) d on d.case_id = t.id
    where ${where}`
  const { rows } = await sql<TransferLine & { sortedBy: string }>`
    select page.*, b.name as "unitName", coalesce(r.edited->>'title', r.title, '') as title from (
      select t.id, t.version, t.state, t.report_id, t.unit_id, t.fast, t.reminders, d.due_on as "dueOn",
        coalesce(d.due_on < ${day}::date, false) as overdue, t.replied_on as "repliedOn",
        t.result_class as "resultClass", ${order.by} as sorted, (${order.by})::text as "sortedBy"
      ${from} ${beyond(order, id, filter.cursor)} ${orderBy(order, id)} limit ${limit + 1}
    ) page join body b on b.org_id = ${orgId} and b.id = page.unit_id
      left join opinion_report r on r.org_id = ${orgId} and r.id = page.report_id
    order by page.sorted ${order.down ? sql`desc` : sql`asc`}, page.id ${order.down ? sql`desc` : sql`asc`}`.execute(
    read.q,
  )
  return pageOf(read, rows, { limit, cursor: filter.cursor }, from)
}
