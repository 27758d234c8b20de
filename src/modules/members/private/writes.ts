import { sql } from "kysely"
import { toDate } from "../../../base/clock.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Tx } from "../../../platform/database/db.ts"
import { signInPrint } from "../../../platform/identity/sign-in-names.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { noteInRegister } from "../../../platform/procedures/register-fact.ts"
import type { Vault } from "../../../platform/vault/vault.ts"
import type { Clerk } from "../clerk.ts"
import { mustKeepPeople, mustShowPrivate } from "../keep.ts"
import { getProfile } from "../person-view.ts"
import { findByPrivate, openPrivate, placeOf } from "./reads.ts"
import {
  birthDateOf,
  columnOf,
  fieldOfColumn,
  type PrivateField,
  type PrivateGiven,
  privateFields,
} from "./schema.ts"

/** One value, opened for somebody with the need; that it was shown, to whom and why, is a fact. */
export async function showPrivate(
  { house, tx, actor }: Clerk,
  personId: string,
  asked: { readonly field: PrivateField; readonly why: string },
): Promise<string> {
  mustShowPrivate(actor, personId)
  const own = actor.personId === personId
  if (!own && asked.why.length < 2) throw new Refusal("invalid", reason("why_needed", { field: "why" }))
  await getProfile(tx, personId)
  const value = (await openPrivate(tx, house.vault, personId))[asked.field]
  if (value === undefined) throw new Refusal("missing", reason("nothing_kept", { field: asked.field }))
  const data = { field: asked.field, why: own ? "own" : asked.why }
  noteInRegister(house, tx, actor, { action: "show_private", subject: personId, data })
  return value
}

export async function changePrivate(clerk: Clerk, personId: string, given: PrivateGiven): Promise<void> {
  mustKeepPeople(clerk.actor)
  await getProfile(clerk.tx, personId)
  const fields = await writePrivate(clerk, personId, given)
  if (fields.length === 0) return
  const { house, tx, actor } = clerk
  noteInRegister(house, tx, actor, { action: "change_private", subject: personId, data: { fields } })
}

/** Writes what differs and says which fields did; an ID number brings the day of birth, and that the year, with it. */
export async function writePrivate(
  { house, tx }: Pick<Clerk, "house" | "tx">,
  personId: string,
  given: PrivateGiven,
): Promise<PrivateField[]> {
  const before = await openPrivate(tx, house.vault, personId)
  const wanted = completed(given, before)
  if (wanted.idNumber) await mustBeNobodyElses(tx, house.vault, personId, wanted.idNumber)
  const changed = privateFields.filter(
    (field) => wanted[field] !== undefined && (wanted[field] ?? undefined) !== before[field],
  )
  const gone = changed.filter((field) => wanted[field] === null)
  if (gone.length > 0)
    await tx.q
      .deleteFrom("person_private")
      .where("org_id", "=", tx.scope.orgId)
      .where("person_id", "=", personId)
      .where(
        "field",
        "in",
        gone.map((field) => columnOf[field]),
      )
      .execute()
  await insertPrivate(
    tx,
    house,
    changed.flatMap((field) => {
      const value = wanted[field]
      return typeof value === "string" ? [{ personId, field, value }] : []
    }),
  )
  if (changed.includes("birthDate") && wanted.birthDate)
    await tx.q
      .updateTable("person")
      .set({ birth_year: Number(wanted.birthDate.slice(0, 4)) })
      .where("org_id", "=", tx.scope.orgId)
      .where("id", "=", personId)
      .execute()
  return changed
}

/** The day of birth follows from the ID number; two that differ cannot both be right. */
export function completed(given: PrivateGiven, before: { readonly idNumber?: string } = {}): PrivateGiven {
  const id = given.idNumber === undefined ? before.idNumber : given.idNumber
  const born = id ? birthDateOf(id) : undefined
  if (!born) return given
  if (given.birthDate === undefined) return given.idNumber ? { ...given, birthDate: born } : given
  if (given.birthDate !== born)
    throw new Refusal("invalid", reason("birth_date_mismatch", { field: "birthDate" }))
  return given
}

async function mustBeNobodyElses(tx: Tx, vault: Vault, personId: string, idNumber: string): Promise<void> {
  const holders = await findByPrivate(tx, vault, "idNumber", idNumber)
  const other = holders.find((id) => id !== personId)
  if (other === undefined) return
  const { name } = await getProfile(tx, other)
  throw new Refusal("conflict", reason("same_id_number", { field: "idNumber", params: { name, id: other } }))
}

interface Entry {
  readonly personId: string
  readonly field: PrivateField
  readonly value: string
}

/** Seals and writes, in one statement however many there are. */
export async function insertPrivate(tx: Tx, house: House, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  const { orgId } = tx.scope
  const at = toDate(house.clock.now())
  const rows = entries.map(({ personId, field, value }) => ({
    person: personId,
    field: columnOf[field],
    sealed: house.vault.seal(value, placeOf(tx, personId, field)),
    print: field === "address" ? null : house.vault.fingerprint(value, { orgId, field: columnOf[field] }),
    door: field === "phone" ? signInPrint(house.vault, value) : null,
  }))
  await sql`
    insert into person_private (org_id, person_id, field, sealed, fingerprint, sign_in_print, changed_at)
    select ${orgId}, g.person, g.field, g.sealed, g.print, g.door, ${at}
    from json_to_recordset(${JSON.stringify(rows)}::json) 
      as g (person uuid, field text, sealed text, print text, door text)
    on conflict (org_id, person_id, field) do update
      set sealed = excluded.sealed, fingerprint = excluded.fingerprint, sign_in_print = excluded.sign_in_print,
        changed_at = excluded.changed_at`.execute(tx.q)
}

/** Seals anew, under the newest key, what an older one sealed; returns how many values there were. */
export async function resealPeople(house: House, tx: Tx): Promise<number> {
  const { orgId } = tx.scope
  const rows = await tx.q
    .selectFrom("person_private")
    .select(["person_id", "field", "sealed"])
    .where("org_id", "=", orgId)
    .execute()
  const old = rows.filter(({ sealed }) => !house.vault.isCurrent(sealed))
  const entries = old.flatMap(({ person_id: personId, field: column, sealed }) => {
    const field = fieldOfColumn(column)
    return field ? [{ personId, field, value: house.vault.open(sealed, placeOf(tx, personId, field)) }] : []
  })
  await insertPrivate(tx, house, entries)
  return entries.length + (await resealChanges(house, tx))
}

/** What people asked to have changed, old and new. */
async function resealChanges({ vault }: House, tx: Tx): Promise<number> {
  const { orgId } = tx.scope
  const rows = await tx.q
    .selectFrom("person_change")
    .select(["id", "person_id", "field", "old_value", "new_value"])
    .where("org_id", "=", orgId)
    .where("field", "in", Object.values(columnOf))
    .execute()
  let count = 0
  for (const { id, person_id, field: column, old_value, new_value } of rows) {
    const field = fieldOfColumn(column)
    const stale = [old_value, new_value].some((sealed) => sealed !== null && !vault.isCurrent(sealed))
    if (!field || !stale) continue
    const place = placeOf(tx, person_id, field)
    const anew = (sealed: string | null) => sealed && vault.seal(vault.open(sealed, place), place)
    await tx.q
      .updateTable("person_change")
      .set({ old_value: anew(old_value), new_value: anew(new_value) })
      .where("org_id", "=", orgId)
      .where("id", "=", id)
      .execute()
    count += 1
  }
  return count
}
