import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"

/** Informants and those in charge of stations need no role to report: their list is in the navigation, also afterwards. */
export async function findOwnList(actor: Actor, read: Read): Promise<readonly string[]> {
  const personId = actor.onBehalfOf?.personId ?? actor.personId
  if (personId === null) return []
  const source = await read.q
    .selectFrom("opinion_source")
    .select("id")
    .where("org_id", "=", read.scope.orgId)
    .where("person_id", "=", personId)
    .executeTakeFirst()
  return source ? ["/opinions"] : []
}
