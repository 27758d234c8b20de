import { sql } from "kysely"
import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "../../platform/database/db.ts"
import { noteInRegister } from "../../platform/procedures/register-fact.ts"
import type { Vault } from "../../platform/vault/vault.ts"
import type { Clerk } from "./clerk.ts"
import { mustKeepPeople } from "./keep.ts"
import { writeProfile } from "./people.ts"
import { getProfile } from "./person-view.ts"
import { maskedChange, placeOf } from "./private/reads.ts"
import { fieldOfColumn } from "./private/schema.ts"
import { writePrivate } from "./private/writes.ts"
import { type ProfileChange, type ProfileField, profile, profileFields } from "./schema.ts"
import type { PersonChangeTable } from "./tables.ts"

const columnOf = (field: ProfileField): PersonChangeTable["field"] =>
  field === "birthYear" ? "birth_year" : field
const fieldOf = (column: string): ProfileField | undefined =>
  profileFields.find((field) => columnOf(field) === column)
const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value)

/** What a person asks to have changed about themselves; each field waits on its own, and asking again replaces it. */
export async function askForChanges(clerk: Clerk, given: ProfileChange): Promise<void> {
  const { house, tx, actor } = clerk
  const personId = actor.personId ?? ""
  const before = await getProfile(tx, personId)
  const at = toDate(house.clock.now())
  const orgId = tx.scope.orgId
  for (const field of profileFields) {
    const wanted = given[field]
    if (wanted === undefined) continue
    await tx.q
      .updateTable("person_change")
      .set({ state: "withdrawn", decided_at: at })
      .where("org_id", "=", orgId)
      .where("person_id", "=", personId)
      .where("field", "=", columnOf(field))
      .where("state", "=", "waiting")
      .execute()
    if (wanted === before[field]) continue
    const id = newId()
    const values = { old_value: textOf(before[field]), new_value: textOf(wanted) }
    const row = { org_id: orgId, id, person_id: personId, field: columnOf(field), ...values, asked_at: at }
    await tx.q
      .insertInto("person_change")
      .values({ ...row, decided_at: null, decided_by: null })
      .execute()
    noteInRegister(house, tx, actor, {
      action: "ask_change",
      subject: personId,
      data: { field, from: before[field], to: wanted },
    })
  }
}

/** Everything that waits for verification, oldest first. */
export async function listWaiting(read: Read, vault: Vault) {
  const { rows } = await sql<{
    id: string
    personId: string
    name: string
    field: string
    from: string | null
    to: string | null
    at: Date
  }>`
    select c.id, c.person_id as "personId", p.name, c.field, c.old_value as "from", c.new_value as "to", c.asked_at as at
    from person_change c join person p on p.org_id = ${read.scope.orgId} and p.id = c.person_id
    where c.org_id = ${read.scope.orgId} and c.state = 'waiting' order by c.asked_at, c.id limit 500`.execute(
    read.q,
  )
  return rows.map(({ at, ...row }) => ({
    ...row,
    ...maskedChange(read, vault, { ...row, field: fieldOf(row.field) ?? row.field }),
    private: fieldOfColumn(row.field) !== undefined,
    askedAt: at.toISOString(),
  }))
}

/** Verified: the field changes. Declined: it stays, and the reason is told. */
export async function decideChange(
  clerk: Clerk,
  id: string,
  decision: { readonly accept: boolean; readonly note: string },
): Promise<void> {
  const { house, tx, actor } = clerk
  mustKeepPeople(actor)
  const orgId = tx.scope.orgId
  const row = await tx.q
    .selectFrom("person_change")
    .select(["person_id", "field", "old_value", "new_value", "state"])
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
  const field = row && fieldOf(row.field)
  const personal = row && fieldOfColumn(row.field)
  if (!row || (!field && !personal)) throw new Refusal("missing", reason("no_such_change"))
  if (row.person_id === actor.personId) throw new Refusal("forbidden", reason("not_own_change"))
  if (row.state !== "waiting") throw new Refusal("conflict", reason("change_decided"))
  if (!decision.accept && decision.note === "")
    throw new Refusal("invalid", reason("note_needed", { field: "note" }))
  if (decision.accept && personal) {
    const { new_value: sealed } = row
    const value = sealed && house.vault.open(sealed, placeOf(tx, row.person_id, personal))
    await writePrivate(clerk, row.person_id, { [personal]: value })
  }
  if (decision.accept && field) {
    const value = field === "birthYear" && row.new_value !== null ? Number(row.new_value) : row.new_value
    await writeProfile(tx, row.person_id, profile.partial().parse({ [field]: value }))
  }
  const state = decision.accept ? ("accepted" as const) : ("declined" as const)
  const decided = {
    state,
    decided_at: toDate(house.clock.now()),
    decided_by: actor.personId,
    note: decision.note,
  }
  await tx.q
    .updateTable("person_change")
    .set(decided)
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute()
  noteInRegister(house, tx, actor, {
    action: decision.accept ? "accept_change" : "decline_change",
    subject: row.person_id,
    data: personal
      ? { field: personal, note: decision.note }
      : { field, from: row.old_value, to: row.new_value, note: decision.note },
  })
}
