import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { OpinionCommission } from "./record.ts"

export async function loadCommission(
  read: Read,
  id: string,
  lock: boolean,
): Promise<OpinionCommission | undefined> {
  const { orgId } = read.scope
  const { rows } = await sql<OpinionCommission>`
    select m.id, m.state, m.version, m.procedure_version as "procedureVersion", m.terms_id as "termsId",
      m.matter_id as "matterId", m.title, m.request, m.due_on as "dueOn", m.asker_name as "askerName", m.reminders,
      m.summary, m.closed_on as "closedOn",
      coalesce((select jsonb_agg(jsonb_build_object('relation', c.relation, 'personId', c.person_id, 'bodyId', c.body_id)
          order by c.since, c.position)
        from case_party c where c.org_id = ${orgId} and c.case_id = ${id}), '[]') as parties
    from opinion_commission m where m.org_id = ${orgId} and m.id = ${id}
    ${lock ? sql`for update of m` : sql``}`.execute(read.q)
  return rows[0]
}
