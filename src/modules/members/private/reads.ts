import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { Vault } from "../../../platform/vault/vault.ts"
import {
  columnOf,
  fieldOfColumn,
  type Masked,
  maskOf,
  type PrivateField,
  privateFields,
  privateShape,
} from "./schema.ts"

/** The place of a value; what waits for verification lies at the place of what it will become. */
export const placeOf = (read: Read, personId: string, field: PrivateField) => ({
  orgId: read.scope.orgId,
  subject: personId,
  field: columnOf[field],
})

type Open = Partial<Record<PrivateField, string>>

/** Everything private that is kept of a person, opened. Whoever asks has settled why they may. */
export async function openPrivate(read: Read, vault: Vault, personId: string): Promise<Open> {
  return (await openPrivateOf(read, vault, [personId])).get(personId) ?? {}
}

/** The same of many at once: a roster is compared with it, an export contains it. */
export async function openPrivateOf(
  read: Read,
  vault: Vault,
  people: readonly string[],
): Promise<Map<string, Open>> {
  const rows = await read.q
    .selectFrom("person_private")
    .select(["person_id", "field", "sealed"])
    .where("org_id", "=", read.scope.orgId)
    .where("person_id", "=", sql<string>`any(${[...people]}::uuid[])`)
    .execute()
  const open = new Map<string, Open>()
  for (const { person_id: id, field: column, sealed } of rows) {
    const field = fieldOfColumn(column)
    if (field) open.set(id, { ...open.get(id), [field]: vault.open(sealed, placeOf(read, id, field)) })
  }
  return open
}

export async function listMasked(read: Read, vault: Vault, personId: string): Promise<Masked[]> {
  const open = await openPrivate(read, vault, personId)
  return privateFields.flatMap((field) => {
    const value = open[field]
    return value === undefined ? [] : [{ field, mask: maskOf(field, value) }]
  })
}

/** Old and new of a change as they may be listed: personal data by its mask or not at all, anything else as it is. */
export function maskedChange(
  read: Read,
  vault: Vault,
  change: { personId: string; field: string; from: string | null; to: string | null },
  showsMask = true,
): { field: string; from: string | null; to: string | null } {
  const field = fieldOfColumn(change.field)
  if (!field) return { field: change.field, from: change.from, to: change.to }
  const mask = (sealed: string | null) =>
    sealed === null || !showsMask
      ? null
      : maskOf(field, vault.open(sealed, placeOf(read, change.personId, field)))
  return { field, from: mask(change.from), to: mask(change.to) }
}

/** People of whom this value is kept: found by its keyed hash, without opening any. */
export async function findByPrivate(
  read: Read,
  vault: Vault,
  field: Exclude<PrivateField, "address">,
  value: string,
): Promise<string[]> {
  const { orgId } = read.scope
  const rows = await read.q
    .selectFrom("person_private")
    .select("person_id")
    .where("org_id", "=", orgId)
    .where("field", "=", columnOf[field])
    .where("fingerprint", "in", vault.fingerprints(value, { orgId, field: columnOf[field] }))
    .execute()
  return rows.map(({ person_id }) => person_id)
}

/** Whose telephone or ID number was typed where a name is looked for; undefined when it is neither. */
export async function findHolders(read: Read, vault: Vault, typed: string): Promise<string[] | undefined> {
  const phone = privateShape.shape.phone.safeParse(typed)
  if (phone.success) return findByPrivate(read, vault, "phone", phone.data)
  const id = privateShape.shape.idNumber.safeParse(typed)
  return id.success ? findByPrivate(read, vault, "idNumber", id.data) : undefined
}
