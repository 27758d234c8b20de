import { sql } from "kysely"
import type { Read } from "../../platform/database/db.ts"
import type { Proposal } from "./record.ts"

/**
 * The proposal as the law sees it, in one query. Sub-queries name the organisation themselves, so that each stays on one
 * shard.
 */
export async function loadProposal(read: Read, id: string, lock: boolean): Promise<Proposal | undefined> {
  const orgId = read.scope.orgId
  const result = await sql<Proposal>`
    select p.id, p.state, p.version, p.procedure_version as "procedureVersion", p.terms_id as "termsId",
      p.matter_id as "matterId", p.session_id as "sessionId", p.kind, p.period, p.number, p.number_text as "numberText",
      p.subject, p.situation, p.analysis, p.recommendations, p.category, p.contact,
      p.publish_consent as "publishConsent", p.meeting_wished as "meetingWished", p.researched,
      p.suggested_unit_ids as "suggestedUnitIds", p.seal_confirmed as "sealConfirmed", p.submitted_on as "submittedOn",
      p.review_round as "reviewRound", p.proposed_outcome as "proposedOutcome", p.outcome_grounds as "outcomeGrounds",
      p.outcome_reason as "outcomeReason", p.outcome_target as "outcomeTarget", p.merged_into as "mergedInto",
      p.filed_on as "filedOn", p.assigned_on as "assignedOn", p.replied_on as "repliedOn",
      p.concluded_on as "concludedOn", p.result_class as "resultClass", p.attempt, p.imported, p.key_candidate as "keyCandidate",
      p.is_key as "isKey", p.lead_name as "leadName", p.lead_sector as "leadSector",
      to_char(s.cutoff_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "cutoffAt",
      coalesce((select jsonb_agg(jsonb_build_object('relation', c.relation, 'personId', c.person_id, 'bodyId', c.body_id)
          order by c.since, c.position)
        from case_party c where c.org_id = ${orgId} and c.case_id = ${id}), '[]') as parties,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'unitId', a.unit_id, 'role', a.role, 'state', a.state) order by a.id)
        from assignment a where a.org_id = ${orgId} and a.proposal_id = ${id}), '[]') as assignments,
      (select count(*) from follow_up f where f.org_id = ${orgId} and f.proposal_id = ${id}
        and f.state not in ('kept', 'dropped')) as "openPromises",
      (select count(*) from feedback b where b.org_id = ${orgId} and b.proposal_id = ${id}
        and b.state = 'awaiting') as "awaitedFeedback"
    from proposal p join session s on s.org_id = ${orgId} and s.id = p.session_id
    where p.org_id = ${orgId} and p.id = ${id}
    ${lock ? sql`for update of p` : sql``}`.execute(read.q)
  return result.rows[0]
}
