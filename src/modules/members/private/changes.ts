import { toDate } from "../../../base/clock.ts"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import { noteInRegister } from "../../../platform/procedures/register-fact.ts"
import type { Clerk } from "../clerk.ts"
import { mustKeepPeople } from "../keep.ts"
import { openPrivate, placeOf } from "./reads.ts"
import { columnOf, fieldOfColumn, type PrivateGiven, privateFields } from "./schema.ts"
import { completed } from "./writes.ts"

/** What a person asks to have corrected; old and new wait sealed, each field on its own. */
export async function askForPrivate({ house, tx, actor }: Clerk, given: PrivateGiven): Promise<void> {
  const personId = actor.personId ?? ""
  const before = await openPrivate(tx, house.vault, personId)
  const at = toDate(house.clock.now())
  const { orgId } = tx.scope
  completed(given, before)
  for (const field of privateFields) {
    const wanted = given[field]
    if (wanted === undefined) continue
    await tx.q
      .updateTable("person_change")
      .set({ state: "withdrawn", decided_at: at })
      .where("org_id", "=", orgId)
      .where("person_id", "=", personId)
      .where("field", "=", columnOf[field])
      .where("state", "=", "waiting")
      .execute()
    const old = before[field] ?? null
    if (wanted === old) continue
    const seal = (value: string | null) =>
      value === null ? null : house.vault.seal(value, placeOf(tx, personId, field))
    await tx.q
      .insertInto("person_change")
      .values({
        org_id: orgId,
        id: newId(),
        person_id: personId,
        field: columnOf[field],
        old_value: seal(old),
        new_value: seal(wanted),
        asked_at: at,
        decided_at: null,
        decided_by: null,
      })
      .execute()
    noteInRegister(house, tx, actor, { action: "ask_change", subject: personId, data: { field } })
  }
}

/** The new value, for whoever verifies it; recorded like any showing. */
export async function showWaiting({ house, tx, actor }: Clerk, id: string): Promise<string> {
  mustKeepPeople(actor)
  const row = await tx.q
    .selectFrom("person_change")
    .select(["person_id", "field", "new_value"])
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .executeTakeFirst()
  const field = row && fieldOfColumn(row.field)
  if (!row || !field) throw new Refusal("missing", reason("no_such_change"))
  const data = { field, why: "verification" }
  noteInRegister(house, tx, actor, { action: "show_private", subject: row.person_id, data })
  return row.new_value === null ? "" : house.vault.open(row.new_value, placeOf(tx, row.person_id, field))
}
