import { sql } from "kysely"
import { type Actor, speakerOf } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { visibleCommissions } from "../commissions/visible.ts"

/**
 * Informants and those in charge of stations need no role to report: their list is in the navigation, also afterwards.
 * What one is or was asked to report on is there as well.
 */
export async function findOwnList(actor: Actor, read: Read): Promise<readonly string[]> {
  const personId = speakerOf(actor)
  if (personId === null) return []
  const { rows: asked } = await sql`select 1 from opinion_commission m
    where m.org_id = ${read.scope.orgId} and ${visibleCommissions(actor)} limit 1`.execute(read.q)
  const source = await read.q
    .selectFrom("opinion_source")
    .select("id")
    .where("org_id", "=", read.scope.orgId)
    .where("person_id", "=", personId)
    .executeTakeFirst()
  return [...(source ? ["/opinions"] : []), ...(asked.length > 0 ? ["/opinion-commissions"] : [])]
}
