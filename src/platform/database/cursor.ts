import { type RawBuilder, sql } from "kysely"
import { isId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "./db.ts"

/** What a list sorts by; nothing may be null, and the id breaks ties. */
export interface Order {
  readonly by: RawBuilder<unknown>
  readonly down: boolean
}

/** Rows after the cursor, in this order: `and (by, id) > (…)`; empty without a cursor. */
export function beyond(
  order: Order,
  id: RawBuilder<unknown>,
  cursor: string | undefined,
): RawBuilder<unknown> {
  if (!cursor) return sql``
  const after = readCursor(cursor)
  const sign = order.down ? sql`<` : sql`>`
  return sql`and (${order.by}, ${id}) ${sign} (${after.value}, ${after.id})`
}

export function orderBy(order: Order, id: RawBuilder<unknown>): RawBuilder<unknown> {
  const direction = order.down ? sql`desc` : sql`asc`
  return sql`order by ${order.by} ${direction}, ${id} ${direction}`
}

export function writeCursor(value: string, id: string): string {
  return Buffer.from(JSON.stringify([value, id])).toString("base64url")
}

function readCursor(cursor: string): { value: string; id: string } {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown[]
    if (typeof value === "string" && typeof id === "string" && isId(id)) return { value, id }
  } catch {
    // Falls through to the refusal below.
  }
  throw new Refusal("invalid", reason("malformed", { field: "cursor" }))
}

/** A count stops here: an exact one costs more than the page it stands over. */
export const mostCounted = 1_000

/** How many rows there are, up to `mostCounted`; `from` is everything from the word on. */
export async function countUpTo(read: Read, from: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select 1 ${from} limit ${mostCounted}) as few`.execute(read.q)
  return rows[0]?.n ?? 0
}

export interface Page<Line> {
  readonly items: readonly Line[]
  readonly total: number
  /** True when there may be more than `total`: the count stops there, because an exact one costs more than the page. */
  readonly totalCapped: boolean
  readonly next: string | null
}

/**
 * The page out of rows that were read one beyond its limit, each with what it was sorted by; `from` is what `countUpTo`
 * counts; `atLeast`, where counting all would cost too much, are some of them.
 */
export async function pageOf<Row extends { readonly id: string; readonly sortedBy: string }>(
  read: Read,
  rows: readonly Row[],
  asked: { readonly limit: number; readonly cursor?: string | undefined },
  from: RawBuilder<unknown>,
  atLeast?: RawBuilder<unknown>,
): Promise<Page<Omit<Row, "sortedBy">>> {
  const shown = rows.slice(0, asked.limit)
  const last = shown.at(-1)
  const more = rows.length > asked.limit
  const all = !asked.cursor && !more
  const total = all ? shown.length : Math.max(rows.length, await countUpTo(read, atLeast ?? from))
  return {
    items: shown.map(({ sortedBy: _, ...line }) => line),
    total,
    totalCapped: !all && (atLeast !== undefined || total >= mostCounted),
    next: more && last ? writeCursor(last.sortedBy, last.id) : null,
  }
}
