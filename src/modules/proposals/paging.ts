import { type RawBuilder, sql } from "kysely"
import { z } from "zod"
import { beyond, type Order, orderBy, type Page, pageOf } from "../../platform/database/cursor.ts"
import type { Read } from "../../platform/database/db.ts"
import { searched } from "../../platform/database/searched.ts"

/** The lists of replies, forms and promises: the case's row is `c`, its proposal `p`, its unit `b`. */
interface Wanted {
  readonly table: "reply" | "feedback" | "follow_up" | "appraisal" | "fund_application"
  readonly columns: RawBuilder<unknown>
  /** Further joins of what is shown. */
  readonly joins?: RawBuilder<unknown>
  /** Conditions on `c` and `p`. */
  readonly where: readonly RawBuilder<unknown>[]
  /** Words of the proposal. */
  readonly q?: string | undefined
  readonly order: Order
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

const id = sql`c.id`

/** One page by key; the count stops at 1,000, because an exact one costs more than the page. */
export async function listCases<Line>(read: Read, wanted: Wanted): Promise<Page<Line>> {
  const { orgId } = read.scope
  const { order, cursor, limit = 20 } = wanted
  const words = { q: wanted.q, table: "proposal", id: sql`c.proposal_id` } as const
  const { where, some } = await searched(read, [sql`c.org_id = ${orgId}`, ...wanted.where], words)
  const cases = sql`from ${sql.table(wanted.table)} c join proposal p on p.org_id = ${orgId} and p.id = c.proposal_id`
  const { rows } = await sql<Line & { id: string; sortedBy: string }>`
    select c.id, c.version, c.state, c.proposal_id as "proposalId", p.number_text as "numberText", p.subject,
      c.unit_id as "unitId", b.name as "unitName", ${wanted.columns}, (${order.by})::text as "sortedBy"
    ${cases} join body b on b.org_id = ${orgId} and b.id = c.unit_id ${wanted.joins ?? sql``}
    where ${where} ${beyond(order, id, cursor)} ${orderBy(order, id)} limit ${limit + 1}`.execute(read.q)
  const from = (chosen: RawBuilder<unknown>) => sql`${cases} where ${chosen}`
  const page = await pageOf(read, rows, { limit, cursor }, from(where), some && from(some))
  return { ...page, items: page.items as readonly unknown[] as Line[] }
}

/** One or several values: `?state=issued&state=published`. */
export const several = z
  .union([z.string().max(60), z.array(z.string().max(60)).max(30)])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .optional()

export const flag = z
  .enum(["true", "false"])
  .transform((value) => value === "true")
  .optional()

/** What every one of these lists may be asked. */
export const commonQuery = {
  q: z.string().max(100).optional(),
  state: several,
  proposalId: z.uuid().optional(),
  unitId: z.uuid().optional(),
  mine: flag,
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
}

export interface CommonFilter {
  readonly q?: string | undefined
  readonly state?: readonly string[] | undefined
  readonly proposalId?: string | undefined
  readonly unitId?: string | undefined
  /** Of the actor's own units, or their own. */
  readonly mine?: boolean | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

export const commonLine = {
  id: z.string(),
  version: z.int(),
  state: z.string(),
  proposalId: z.string(),
  numberText: z.string().nullable(),
  subject: z.string(),
  unitId: z.string(),
  unitName: z.string(),
}

export interface CommonLine {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly proposalId: string
  readonly numberText: string | null
  readonly subject: string
  readonly unitId: string
  readonly unitName: string
}

export function commonConditions(filter: CommonFilter): RawBuilder<unknown>[] {
  const parts: RawBuilder<unknown>[] = []
  if (filter.state?.length) parts.push(sql`c.state = any(${filter.state}::text[])`)
  if (filter.proposalId) parts.push(sql`c.proposal_id = ${filter.proposalId}`)
  if (filter.unitId) parts.push(sql`c.unit_id = ${filter.unitId}`)
  return parts
}
