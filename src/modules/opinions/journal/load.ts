import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { JournalIssue } from "./record.ts"

/** The issue as the law sees it, with its reports in their order. */
export async function loadIssue(read: Read, id: string, lock: boolean): Promise<JournalIssue | undefined> {
  const { orgId } = read.scope
  const { rows } = await sql<JournalIssue>`
    select j.id, j.state, j.version, j.procedure_version as "procedureVersion", j.terms_id as "termsId",
      j.matter_id as "matterId", j.kind, j.journal, j.title, j.note, j.year, j.number, j.number_text as "numberText",
      j.urgent, j.addressees, j.copies, j.chain, j.step, j.composed_by as "composedBy",
      j.composer_name as "composerName", j.reviewer_name as "reviewerName", j.signer_name as "signerName",
      j.signed_on as "signedOn", '[]'::jsonb as parties,
      coalesce((select jsonb_agg(jsonb_build_object('reportId', r.id, 'state', r.state, 'urgent', r.urgent,
          'secrecy', r.secrecy,
          'title', case when j.kind = 'forwarded' then r.title else coalesce(r.edited->>'title', r.title) end,
          'problem', case when j.kind = 'forwarded' then r.problem else coalesce(r.edited->>'problem', r.problem) end,
          'cause', case when j.kind = 'forwarded' then r.cause else coalesce(r.edited->>'cause', r.cause) end,
          'suggestion', case when j.kind = 'forwarded' then r.suggestion
            else coalesce(r.edited->>'suggestion', r.suggestion) end,
          'reporterName', case when r.name_withheld then '' else r.reporter_name end,
          'reporterAffiliation', case when r.name_withheld then '' else r.reporter_affiliation end) order by i.position)
        from journal_item i join opinion_report r on r.org_id = ${orgId} and r.id = i.report_id
        where i.org_id = ${orgId} and i.issue_id = ${id}), '[]') as items
    from journal_issue j where j.org_id = ${orgId} and j.id = ${id}
    ${lock ? sql`for update of j` : sql``}`.execute(read.q)
  return rows[0]
}
