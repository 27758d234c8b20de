import type { Tx } from "../../platform/database/db.ts"

/** The next number of a series; the counter stays locked until the transaction ends, so there are no gaps and no doubles. */
export async function takeNext(tx: Tx, series: string): Promise<number> {
  const { last } = await tx.q
    .insertInto("number_series")
    .values({ org_id: tx.scope.orgId, series, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(["org_id", "series"]).doUpdateSet({ last: (eb) => eb("number_series.last", "+", 1) }),
    )
    .returning("last")
    .executeTakeFirstOrThrow()
  return last
}
