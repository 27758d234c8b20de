import { z } from "zod"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import { type Clerk, mustKeep, note } from "../clerk.ts"
import { kindNames } from "../ledger/reads.ts"
import { loadYear } from "../year/load.ts"

export const duty = z.strictObject({
  name: z.string().trim().min(2).max(120),
  kind: z.string().min(1).max(60),
  atLeast: z.int().min(1).max(100),
  standingOnly: z.boolean().default(false),
  dueOn: z.iso.date(),
})

/** 布置: of every member, or of every standing member, by a day of the year. */
export async function askDuty(
  clerk: Clerk,
  yearId: string,
  given: z.infer<typeof duty>,
): Promise<{ id: string }> {
  mustKeep(clerk.actor)
  const { tx, actor, today, at } = clerk
  const year = await loadYear(tx, yearId, true)
  if (!year) throw new Refusal("missing", reason("no_such_year"))
  if (year.state !== "collecting") throw new Refusal("conflict", reason("duty_too_late"))
  if (!given.dueOn.startsWith(`${year.year}-`))
    throw new Refusal("invalid", reason("duty_of_year", { field: "dueOn", params: { year: year.year } }))
  if (!Object.hasOwn(await kindNames(tx, today), given.kind))
    throw new Refusal(
      "invalid",
      reason("service_unknown_kind", { field: "kind", params: { name: given.kind } }),
    )
  const id = newId()
  await tx.q
    .insertInto("service_duty")
    .values({
      ...{ org_id: tx.scope.orgId, id, service_year_id: yearId, name: given.name, kind: given.kind },
      ...{ at_least: given.atLeast, standing_only: given.standingOnly, due_on: given.dueOn },
      ...{ set_by: actor.personId, set_at: at, ended_at: null },
    })
    .execute()
  note(clerk, "set_duty", id, given)
  return { id }
}

export async function endDuty(clerk: Clerk, id: string): Promise<void> {
  mustKeep(clerk.actor)
  const { numUpdatedRows } = await clerk.tx.q
    .updateTable("service_duty")
    .set({ ended_at: clerk.at })
    .where("org_id", "=", clerk.tx.scope.orgId)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal("missing", reason("no_such_duty"))
  note(clerk, "end_duty", id, {})
}
