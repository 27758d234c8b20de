import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { OpinionReport } from "./record.ts"

/** The report as the law sees it, in one query. */
export async function loadReport(read: Read, id: string, lock: boolean): Promise<OpinionReport | undefined> {
  const orgId = read.scope.orgId
  const { rows } = await sql<OpinionReport>`
    select r.id, r.state, r.version, r.procedure_version as "procedureVersion", r.terms_id as "termsId",
      r.matter_id as "matterId", r.kind, r.channel, r.number, r.number_text as "numberText", r.title, r.problem, r.cause,
      r.suggestion, r.edited, r.place, r.topic, r.scope_level as "scopeLevel", r.urgent, r.secrecy,
      r.name_withheld as "nameWithheld", r.original_work as "originalWork", r.no_state_secret as "noStateSecret",
      r.reporter_name as "reporterName", r.reporter_affiliation as "reporterAffiliation",
      r.reporter_standing as "reporterStanding", r.submitted_on as "submittedOn", r.registered_on as "registeredOn",
      r.screener_id as "screenerId", r.editor_id as "editorId", r.outcome_grounds as "outcomeGrounds",
      r.outcome_reason as "outcomeReason", r.merged_into as "mergedInto", r.issued_on as "issuedOn",
      r.reported_on as "reportedOn", r.answered_on as "answeredOn", r.closed_on as "closedOn",
      r.author_view as "authorView", r.author_comment as "authorComment", r.commission_id as "commissionId",
      coalesce((select jsonb_agg(jsonb_build_object('relation', c.relation, 'personId', c.person_id, 'bodyId', c.body_id)
          order by c.since, c.position)
        from case_party c where c.org_id = ${orgId} and c.case_id = ${id}), '[]') as parties,
      (select count(*) from opinion_transfer t where t.org_id = ${orgId} and t.report_id = ${id}
        and t.state not in ('accepted', 'replied', 'released')) as "openTransfers",
      (select count(*) from journal_item i join journal_issue j on j.org_id = ${orgId} and j.id = i.issue_id
        where i.org_id = ${orgId} and i.report_id = ${id} and j.state in ('composing', 'reviewing', 'signing'))
        as "openIssues"
    from opinion_report r where r.org_id = ${orgId} and r.id = ${id}
    ${lock ? sql`for update of r` : sql``}`.execute(read.q)
  return rows[0]
}
