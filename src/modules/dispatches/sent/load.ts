import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { SentDispatch } from "../record.ts"

export async function loadSent(read: Read, id: string, lock: boolean): Promise<SentDispatch | undefined> {
  const { orgId } = read.scope
  const { rows } = await sql<SentDispatch>`
    select d.id, d.state, d.version, d.procedure_version as "procedureVersion", d.terms_id as "termsId",
      d.matter_id as "matterId", d.kind, d.subject, d.text, d.content, d.origin_procedure as "originProcedure",
      d.origin_case_id as "originCaseId", d.outcome, d.outcome_text as "outcomeText",
      d.outcome_content as "outcomeContent", d.to_org as "toOrg", d.to_name as "toName",
      d.attachment_ids as "attachmentIds", d.expected_on as "expectedOn",
      coalesce((select jsonb_agg(jsonb_build_object('relation', c.relation, 'personId', c.person_id, 'bodyId', c.body_id)
          order by c.since, c.position)
        from case_party c where c.org_id = ${orgId} and c.case_id = ${id}), '[]') as parties
    from sent_dispatch d where d.org_id = ${orgId} and d.id = ${id} ${lock ? sql`for update of d` : sql``}`.execute(
    read.q,
  )
  return rows[0]
}
