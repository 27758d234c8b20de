import { newId } from "../../base/id.ts"
import type { Read, Tx } from "../../platform/database/db.ts"
import type { Step } from "./record.ts"
import "./tables.ts"

/** The history of a letter, from its sending on. */
export async function listSteps(read: Read, dispatchId: string): Promise<Step[]> {
  const rows = await read.q
    .selectFrom("dispatch_step")
    .select(["id", "position", "step", "at", "organisation", "by_name as by", "note"])
    .where("org_id", "=", read.scope.orgId)
    .where("dispatch_id", "=", dispatchId)
    .orderBy("position")
    .execute()
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/** A further step of this side. The letter's own row is locked by then, so no two steps get one position. */
export async function addStep(
  tx: Tx,
  dispatchId: string,
  said: Omit<Step, "id" | "position" | "at"> & { readonly at: Date },
): Promise<Step> {
  const { last } = await tx.q
    .selectFrom("dispatch_step")
    .select((row) => row.fn.coalesce(row.fn.max("position"), row.lit(-1)).as("last"))
    .where("org_id", "=", tx.scope.orgId)
    .where("dispatch_id", "=", dispatchId)
    .executeTakeFirstOrThrow()
  const step = { ...said, id: newId(), position: last + 1, at: said.at.toISOString() }
  await copyStep(tx, dispatchId, step)
  return step
}

/** A step as the other side wrote it down. */
export async function copyStep(tx: Tx, dispatchId: string, step: Step): Promise<void> {
  await tx.q
    .insertInto("dispatch_step")
    .values({
      org_id: tx.scope.orgId,
      id: step.id,
      dispatch_id: dispatchId,
      position: step.position,
      step: step.step,
      at: new Date(step.at),
      organisation: step.organisation,
      by_name: step.by,
      note: step.note,
    })
    .execute()
}
