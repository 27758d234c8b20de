import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import { fill } from "../../../base/words.ts"
import type { Read, Tx } from "../../../platform/database/db.ts"
import type {} from "../tables.ts"
import { defaultSeries } from "../templates/defaults.ts"

export interface Series {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly pattern: string
}

/** The series of this code; those that every organisation has are written down when they are first used. */
export async function getSeries(tx: Tx, code: string): Promise<Series> {
  const found = await findSeries(tx, code)
  if (found) return found
  const usual = defaultSeries.find((each) => each.code === code)
  if (!usual) throw new Refusal("invalid", reason("no_such_series", { params: { code } }))
  const { short_name: short } = await tx.q
    .selectFrom("organisation")
    .select("short_name")
    .where("id", "=", tx.scope.orgId)
    .executeTakeFirstOrThrow()
  await tx.q
    .insertInto("document_series")
    .values({
      org_id: tx.scope.orgId,
      id: newId(),
      code,
      name: usual.name,
      pattern: usual.pattern.replace("{short}", short),
    })
    .onConflict((conflict) => conflict.columns(["org_id", "code"]).doNothing())
    .execute()
  return (await findSeries(tx, code)) as Series
}

function findSeries(read: Read, code: string): Promise<Series | undefined> {
  return read.q
    .selectFrom("document_series")
    .select(["id", "code", "name", "pattern"])
    .where("org_id", "=", read.scope.orgId)
    .where("code", "=", code)
    .executeTakeFirst()
}

export interface GivenNumber {
  readonly year: number
  readonly number: number
  readonly text: string
}

/**
 * The next number of a series in a year. The counter's row stays locked until the transaction ends: others wait, and a
 * transaction that fails gives its number back.
 */
export async function giveNumber(tx: Tx, seriesId: string, year: number): Promise<GivenNumber> {
  const orgId = tx.scope.orgId
  const { last } = await tx.q
    .insertInto("document_counter")
    .values({ org_id: orgId, series_id: seriesId, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["org_id", "series_id", "year"])
        .doUpdateSet((row) => ({ last: row("document_counter.last", "+", 1) })),
    )
    .returning("last")
    .executeTakeFirstOrThrow()
  const { pattern } = await tx.q
    .selectFrom("document_series")
    .select("pattern")
    .where("org_id", "=", orgId)
    .where("id", "=", seriesId)
    .executeTakeFirstOrThrow()
  return { year, number: last, text: fill(pattern, { year, n: last }) }
}
