import type { Tx } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"

/** Where a contact belongs: sealed for one report of one organisation, it opens nowhere else. */
export function placesOf(orgId: number, reportId: string) {
  const place = (field: string) => ({ orgId, subject: reportId, field })
  return { name: place("contact.name"), phone: place("contact.phone") }
}

/** Seals anew, under the newest key, the contacts that an older one sealed; returns how many values there were. */
export async function resealContacts({ vault }: House, tx: Tx): Promise<number> {
  const { orgId } = tx.scope
  const rows = await tx.q
    .selectFrom("opinion_contact")
    .select(["id", "report_id", "name", "phone"])
    .where("org_id", "=", orgId)
    .execute()
  const old = rows.filter(({ name, phone }) => !vault.isCurrent(name) || !vault.isCurrent(phone))
  for (const { id, report_id, name, phone } of old) {
    const place = placesOf(orgId, report_id)
    await tx.q
      .updateTable("opinion_contact")
      .set({
        name: vault.seal(vault.open(name, place.name), place.name),
        phone: vault.seal(vault.open(phone, place.phone), place.phone),
      })
      .where("org_id", "=", orgId)
      .where("id", "=", id)
      .execute()
  }
  return old.length * 2
}
