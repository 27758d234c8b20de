import { Refusal, reason } from "../../base/reason.ts"
import type { Language } from "../../base/words.ts"
import type { Read, Tx } from "../../platform/database/db.ts"
import type { Registry } from "../../platform/procedures/office.ts"
import { type Kind, listKinds, usualWish } from "./kinds.ts"
import type { EmailWish } from "./tables.ts"

export interface Wish {
  readonly email: EmailWish
  readonly muted: boolean
}

/** How each of these people wants to be told of a kind. */
export async function listWishes(
  read: Read,
  kind: Kind,
  people: readonly string[],
): Promise<Map<string, Wish>> {
  const rows = await read.q
    .selectFrom("notice_preference")
    .select(["person_id", "email", "muted"])
    .where("org_id", "=", read.scope.orgId)
    .where("kind", "=", kind.key)
    .where("person_id", "in", [...people])
    .execute()
  const said = new Map(rows.map(({ person_id, email, muted }) => [person_id, { email, muted }]))
  return new Map(people.map((personId) => [personId, said.get(personId) ?? usualWish(kind)]))
}

/** Every kind of every seated procedure with this person's wish, for the settings page. */
export async function listPreferences(read: Read, registry: Registry, personId: string, language: Language) {
  const rows = await read.q
    .selectFrom("notice_preference")
    .select(["kind", "email", "muted"])
    .where("org_id", "=", read.scope.orgId)
    .where("person_id", "=", personId)
    .execute()
  const said = new Map(rows.map((row) => [row.kind, row]))
  return listKinds(registry).map((kind) => {
    const { email, muted } = said.get(kind.key) ?? usualWish(kind)
    const office = registry.offices.get(kind.procedure)
    return {
      kind: kind.key,
      procedure: kind.procedure,
      procedureName: office?.words.name[language] ?? kind.procedure,
      // A parameter has no value here; the sentence stays readable without it.
      label: kind.title[language].replace(/\s*[：:]?\s*\{\w+\}/g, ""),
      duty: kind.duty,
      why: kind.why?.[language] ?? null,
      email,
      muted,
    }
  })
}

export async function setPreferences(
  tx: Tx,
  registry: Registry,
  personId: string,
  wishes: readonly ({ readonly kind: string } & Wish)[],
): Promise<void> {
  const kinds = new Map(listKinds(registry).map((kind) => [kind.key, kind]))
  for (const wish of wishes) {
    const kind = kinds.get(wish.kind)
    if (!kind) throw new Refusal("invalid", reason("malformed", { field: "kind" }))
    if (kind.duty && wish.muted) {
      throw new Refusal("invalid", reason("duty_not_muted", { params: { notice: kind.title.zh } }))
    }
  }
  if (wishes.length === 0) return
  await tx.q
    .insertInto("notice_preference")
    .values(
      wishes.map(({ kind, email, muted }) => ({
        org_id: tx.scope.orgId,
        person_id: personId,
        kind,
        email,
        muted,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["org_id", "person_id", "kind"]).doUpdateSet((row) => ({
        email: row.ref("excluded.email"),
        muted: row.ref("excluded.muted"),
      })),
    )
    .execute()
}
