import type { Actor } from "../../base/actor.ts"
import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Tx } from "../../platform/database/db.ts"
import { enqueue } from "../../platform/jobs/queue.ts"
import type { House } from "../../platform/procedures/office.ts"
import type {} from "./tables.ts"

/** Cases one order takes at most: a city's whole year. */
export const mostCases = 5_000

/** Rows written by one statement. */
const atOnce = 500

export interface Order {
  readonly procedure: string
  readonly action: string
  readonly cases: readonly {
    readonly id: string
    readonly version?: number | undefined
    readonly input: Record<string, unknown>
  }[]
}

/** Takes an order and puts its work into the queue; the same key again answers with the order that it made. */
export async function orderBatch(
  house: House,
  tx: Tx,
  actor: Actor,
  { procedure, action, cases }: Order,
  key: string,
): Promise<string> {
  const { orgId } = tx.scope
  if (actor.personId === null || actor.channel !== "self")
    throw new Refusal("forbidden", reason("batch_in_person"))
  const office = house.registry.offices.get(procedure)
  if (!office?.many?.includes(action)) throw new Refusal("invalid", reason("not_in_batches"))
  const distinct = [...new Map(cases.map((each) => [each.id, each])).values()]
  const id = newId()
  const made = await tx.q
    .insertInto("batch")
    .values({
      org_id: orgId,
      id,
      by_person_id: actor.personId,
      key,
      procedure,
      action,
      total: distinct.length,
      begun_at: toDate(house.clock.now()),
    })
    .onConflict((conflict) => conflict.columns(["org_id", "by_person_id", "key"]).doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!made) return getByKey(tx, actor.personId, key)
  for (let from = 0; from < distinct.length; from += atOnce)
    await tx.q
      .insertInto("batch_case")
      .values(
        distinct.slice(from, from + atOnce).map((each, index) => ({
          org_id: orgId,
          id: newId(),
          batch_id: id,
          position: from + index,
          case_id: each.id,
          version: each.version ?? null,
          input: JSON.stringify(each.input),
        })),
      )
      .execute()
  await enqueue(tx, "work_batch", { orgId, batchId: id }, { key: `batch/${id}` })
  return id
}

async function getByKey(tx: Tx, personId: string, key: string): Promise<string> {
  const { id } = await tx.q
    .selectFrom("batch")
    .select("id")
    .where("org_id", "=", tx.scope.orgId)
    .where("by_person_id", "=", personId)
    .where("key", "=", key)
    .executeTakeFirstOrThrow()
  return id
}
