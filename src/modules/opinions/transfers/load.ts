import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { OpinionTransfer } from "./record.ts"

export async function loadTransfer(
  read: Read,
  id: string,
  lock: boolean,
): Promise<OpinionTransfer | undefined> {
  const { orgId } = read.scope
  const { rows } = await sql<OpinionTransfer>`
    select t.id, t.state, t.version, t.procedure_version as "procedureVersion", t.terms_id as "termsId",
      t.matter_id as "matterId", t.report_id as "reportId", t.unit_id as "unitId", t.request, t.fast, t.receiver,
      t.reply, t.result_class as "resultClass", t.replied_on as "repliedOn", t.return_reason as "returnReason",
      t.reminders, coalesce(r.edited->>'title', r.title) as title,
      coalesce((select jsonb_agg(jsonb_build_object('relation', c.relation, 'personId', c.person_id, 'bodyId', c.body_id)
          order by c.since, c.position)
        from case_party c where c.org_id = ${orgId} and c.case_id = ${id}), '[]') as parties
    from opinion_transfer t left join opinion_report r on r.org_id = ${orgId} and r.id = t.report_id
    where t.org_id = ${orgId} and t.id = ${id}
    ${lock ? sql`for update of t` : sql``}`.execute(read.q)
  return rows[0]
}
