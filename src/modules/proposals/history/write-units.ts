import { newId } from "../../../base/id.ts"
import { namePinyin } from "../../../base/text/pinyin.ts"
import type { Tx } from "../../../platform/database/db.ts"
import { insertRows } from "./insert.ts"

/**
 * Makes the former units that past papers name. They have an end, so nobody can assign to them; their cases are found by
 * the name they had. Returns how to find a unit by id or by such a name.
 */
export async function ensureUnits(
  tx: Tx,
  names: readonly string[],
  today: Temporal.PlainDate,
): Promise<(idOrName: string) => { readonly id: string; readonly track: string }> {
  const orgId = tx.scope.orgId
  const made = names.map((name) => ({ name, id: newId() }))
  await insertRows(
    tx,
    "body",
    made.map(({ name, id }) => ({
      org_id: orgId,
      id,
      kind: "handling_unit",
      name,
      short_name: name,
      track: "other",
      duties: "",
      name_pinyin: namePinyin(name).full,
      sort: 9_999,
      since: "1949-09-21",
      until: today.toString(),
    })),
  )
  const bodies = await tx.q
    .selectFrom("body")
    .select(["id", "track"])
    .where("org_id", "=", orgId)
    .where("kind", "=", "handling_unit")
    .execute()
  const byId = new Map(bodies.map(({ id, track }) => [id, { id, track: track ?? "other" }]))
  const byName = new Map(made.map(({ name, id }) => [name, id]))
  return (idOrName) => {
    const found = byId.get(byName.get(idOrName) ?? idOrName)
    if (!found) throw new Error(`there is no unit ${idOrName}`)
    return found
  }
}
