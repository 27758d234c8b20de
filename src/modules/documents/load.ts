import { sql } from "kysely"
import type { Read } from "../../platform/database/db.ts"
import type { OfficialDocument } from "./record.ts"

/** The document as the law sees it, in one query. */
export async function loadDocument(
  read: Read,
  id: string,
  lock: boolean,
): Promise<OfficialDocument | undefined> {
  const orgId = read.scope.orgId
  const { rows } = await sql<OfficialDocument>`
    select d.id, d.state, d.version, d.procedure_version as "procedureVersion", d.terms_id as "termsId",
      d.matter_id as "matterId", d.kind, d.title, d.content, d.template_id as "templateId",
      d.series_id as "seriesId", d.seal_id as "sealId", d.chain, d.step, d.round, d.number_text as "numberText",
      d.source_procedure as "sourceProcedure", d.source_id as "sourceId", d.drafted_by as "draftedBy",
      d.issued_on as "issuedOn",
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'relation', r.relation, 'bodyId', r.body_id,
          'personId', r.person_id, 'name', r.name, 'sentAt', r.sent_at, 'channel', r.channel,
          'receivedAt', r.received_at, 'receivedBy', r.received_by) order by r.position, r.id)
        from document_recipient r where r.org_id = ${orgId} and r.document_id = ${id}), '[]') as recipients,
      coalesce((select jsonb_agg(s.person_id order by s.id) from document_signing s
        where s.org_id = ${orgId} and s.document_id = ${id} and s.verdict = 'signed'
          and s.round = (select o.round from official_document o where o.org_id = ${orgId} and o.id = ${id})),
        '[]') as "signedBy",
      coalesce((select jsonb_agg(jsonb_build_object('relation', c.relation, 'personId', c.person_id, 'bodyId', c.body_id)
          order by c.since, c.position)
        from case_party c where c.org_id = ${orgId} and c.case_id = ${id}), '[]') as parties
    from official_document d where d.org_id = ${orgId} and d.id = ${id}
    ${lock ? sql`for update of d` : sql``}`.execute(read.q)
  return rows[0]
}
