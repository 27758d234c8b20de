import type { Actor } from "../../../base/actor.ts"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read, Tx } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { noteInRegister } from "../../../platform/procedures/register-fact.ts"
import { defaultSeries } from "../templates/defaults.ts"
import { getSeries } from "./number.ts"

export interface NewSeries {
  readonly code: string
  readonly name: string
  readonly pattern: string
}

/** All series with the last number of each year, those that every organisation has among them. */
export async function listSeries(tx: Tx) {
  for (const { code } of defaultSeries) await getSeries(tx, code)
  const orgId = tx.scope.orgId
  const rows = await tx.q
    .selectFrom("document_series")
    .select(["id", "code", "name", "pattern"])
    .where("org_id", "=", orgId)
    .orderBy("code")
    .execute()
  const counters = await tx.q
    .selectFrom("document_counter")
    .select(["series_id", "year", "last"])
    .where("org_id", "=", orgId)
    .orderBy("year", "desc")
    .execute()
  return rows.map((row) => ({
    ...row,
    years: counters.filter(({ series_id }) => series_id === row.id).map(({ year, last }) => ({ year, last })),
  }))
}

export async function addSeries(house: House, tx: Tx, actor: Actor, series: NewSeries): Promise<void> {
  mustHoldNumber(series.pattern)
  const made = await tx.q
    .insertInto("document_series")
    .values({ org_id: tx.scope.orgId, id: newId(), ...series })
    .onConflict((conflict) => conflict.columns(["org_id", "code"]).doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!made) {
    throw new Refusal("conflict", reason("series_exists", { field: "code", params: { code: series.code } }))
  }
  noteInRegister(house, tx, actor, { action: "addSeries", subject: made.id, data: { ...series } })
}

/** A new name or pattern holds for numbers given from now on. */
export async function changeSeries(
  house: House,
  tx: Tx,
  actor: Actor,
  id: string,
  to: Omit<NewSeries, "code">,
): Promise<void> {
  mustHoldNumber(to.pattern)
  await mustBeOurs(tx, id)
  await tx.q
    .updateTable("document_series")
    .set(to)
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .execute()
  noteInRegister(house, tx, actor, { action: "changeSeries", subject: id, data: { ...to } })
}

async function mustBeOurs(read: Read, id: string): Promise<void> {
  const found = await read.q
    .selectFrom("document_series")
    .select("id")
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", id)
    .executeTakeFirst()
  if (!found) throw new Refusal("missing", reason("no_such_series", { params: { code: "" } }))
}

function mustHoldNumber(pattern: string): void {
  if (!pattern.includes("{n}")) {
    throw new Refusal("invalid", reason("pattern_without_number", { field: "pattern" }))
  }
}
