import { sql } from "kysely"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Tx } from "../../../platform/database/db.ts"
import type { Party } from "../../../platform/procedures/office.ts"
import type { Asked } from "./schema.ts"

/** Who is meant, each once: members and others who report, bodies in being, and all stations or informants where asked. */
export async function resolveAsked(tx: Tx, today: string, asked: Asked): Promise<Party[]> {
  const { orgId } = tx.scope
  const people = [...new Set(asked.personIds ?? [])]
  const bodies = [...new Set(asked.bodyIds ?? [])]
  const { rows: persons } = await sql<{ id: string; named: boolean }>`
    select p.id, p.id = any(${people}::uuid[]) as named from person p where p.org_id = ${orgId} and (
      p.id = any(${people}::uuid[]) and p.id in (
        select s.person_id from seat s where s.org_id = ${orgId} and s.state = 'in_office')
      or p.id in (select o.person_id from opinion_source o where o.org_id = ${orgId} and o.since <= ${today}::date
        and (o.until is null or o.until >= ${today}::date)
        and (o.kind = any(${asked.sources ?? []}::text[]) or o.person_id = any(${people}::uuid[]))))
    order by p.name_pinyin, p.id`.execute(tx.q)
  if (persons.filter(({ named }) => named).length < people.length) {
    throw new Refusal("invalid", reason("not_one_who_reports", { field: "personIds" }))
  }
  const known = await tx.q
    .selectFrom("body")
    .select("id")
    .where("org_id", "=", orgId)
    .where("until", "is", null)
    .where((row) => row("id", "=", row.fn.any(row.val(bodies))))
    .execute()
  if (known.length < bodies.length) throw new Refusal("invalid", reason("no_such_body", { field: "bodyIds" }))
  const parties = [
    ...persons.map(({ id }): Party => ({ relation: "asked", personId: id, bodyId: null })),
    ...bodies.map((id): Party => ({ relation: "asked", personId: null, bodyId: id })),
  ]
  if (parties.length === 0) throw new Refusal("invalid", reason("nobody_asked", { field: "personIds" }))
  return parties
}
