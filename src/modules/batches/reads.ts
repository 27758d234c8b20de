import { sql } from "kysely"
import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "../../platform/database/db.ts"
import type { Outcome } from "./tables.ts"

export interface BatchLine {
  readonly id: string
  readonly procedure: string
  readonly action: string
  readonly total: number
  readonly done: number
  readonly refused: number
  readonly begunAt: Date
  readonly endedAt: Date | null
}

/** One's own orders, the newest first: the latest fifty, which is more than anybody looks back. */
export async function listBatches(read: Read, personId: string | null, id?: string): Promise<BatchLine[]> {
  const { orgId } = read.scope
  const { rows } = await sql<BatchLine>`
    with mine as (
      select b.id, b.procedure, b.action, b.total, b.begun_at, b.ended_at from batch b
      where b.org_id = ${orgId} and b.by_person_id = ${personId} ${id ? sql`and b.id = ${id}` : sql``}
      order by b.begun_at desc, b.id desc limit 50)
    select m.id, m.procedure, m.action, m.total, m.begun_at as "begunAt", m.ended_at as "endedAt",
      count(c.id) filter (where c.outcome = 'done') as done,
      count(c.id) filter (where c.outcome = 'refused') as refused
    from mine m join batch_case c on c.org_id = ${orgId} and c.batch_id = m.id
    group by m.id, m.procedure, m.action, m.total, m.begun_at, m.ended_at
    order by m.begun_at desc, m.id desc`.execute(read.q)
  return rows
}

export async function getBatch(read: Read, personId: string | null, id: string): Promise<BatchLine> {
  const [found] = await listBatches(read, personId, id)
  if (!found) throw new Refusal("missing", reason("no_such_batch"))
  return found
}

/** What became of the cases, in the order given; `from` is the position of the first. */
export async function listOutcomes(
  read: Read,
  batchId: string,
  of: { readonly outcome?: Outcome | undefined; readonly from: number; readonly limit: number },
) {
  const rows = await read.q
    .selectFrom("batch_case")
    .select(["case_id as id", "position", "outcome", "name", "reasons"])
    .where("org_id", "=", read.scope.orgId)
    .where("batch_id", "=", batchId)
    .where("position", ">=", of.from)
    .$if(of.outcome !== undefined, (query) => query.where("outcome", "=", of.outcome as Outcome))
    .orderBy("position")
    .limit(of.limit + 1)
    .execute()
  return { items: rows.slice(0, of.limit), next: rows[of.limit]?.position ?? null }
}
