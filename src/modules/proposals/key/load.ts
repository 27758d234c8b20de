import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import { chosenStates, type KeyProposal } from "./record.ts"

/**
 * The key proposal as the law sees it. Locked, it also holds the session's share: two meetings' decisions entered at the
 * same moment must not both fit into the last place.
 */
export async function loadKeyProposal(
  read: Read,
  id: string,
  lock: boolean,
): Promise<KeyProposal | undefined> {
  const orgId = read.scope.orgId
  if (lock) {
    await sql`select pg_advisory_xact_lock(hashtextextended('key_proposal/' || k.session_id::text, 0))
      from key_proposal k where k.org_id = ${orgId} and k.id = ${id}`.execute(read.q)
  }
  const session = sql`(select o.session_id from key_proposal o where o.org_id = ${orgId} and o.id = ${id})`
  const { rows } = await sql<KeyProposal>`
    select k.id, k.state, k.version, k.procedure_version as "procedureVersion", k.terms_id as "termsId",
      k.matter_id as "matterId", k.session_id as "sessionId", k.proposal_id as "proposalId", k.theme, k.reason,
      k.relisted, k.meeting, k.decided_on as "decidedOn", k.committee_id as "committeeId",
      k.outcome_reason as "outcomeReason", k.plan, k.plan_approved_on as "planApprovedOn", k.report,
      k.reported_on as "reportedOn", k.instruction, k.instructed_on as "instructedOn", k.result,
      k.closed_on as "closedOn",
      coalesce((select jsonb_agg(jsonb_build_object('relation', c.relation, 'personId', c.person_id, 'bodyId', c.body_id)
          order by c.since, c.position)
        from case_party c where c.org_id = ${orgId} and c.case_id = ${id}), '[]') as parties,
      coalesce((select jsonb_agg(jsonb_build_object('proposalId', p.id, 'subject', p.subject,
          'numberText', p.number_text, 'state', p.state) order by p.number nulls last, p.id)
        from key_bundle b join proposal p on p.org_id = ${orgId} and p.id = b.proposal_id
        where b.org_id = ${orgId} and b.key_proposal_id = ${id}), '[]') as bundle,
      (select count(*) from key_opinion o where o.org_id = ${orgId} and o.key_proposal_id = ${id}) as opinions,
      (select count(*) from key_visit v where v.org_id = ${orgId} and v.key_proposal_id = ${id}) as visits,
      jsonb_build_object(
        'filed', (select count(*) from proposal f where f.org_id = ${orgId} and f.session_id = ${session}
          and f.filed_on is not null),
        'key', (select count(*) from (
            select f.id from proposal f where f.org_id = ${orgId} and f.session_id = ${session} and f.is_key
            union
            select b.proposal_id from key_bundle b
              join key_proposal o on o.org_id = ${orgId} and o.id = b.key_proposal_id
            where b.org_id = ${orgId} and o.session_id = ${session} and o.state = any(${[...chosenStates]}::text[])
          ) taken where taken.id not in (select b.proposal_id from key_bundle b
            where b.org_id = ${orgId} and b.key_proposal_id = ${id}))) as share
    from key_proposal k where k.org_id = ${orgId} and k.id = ${id}
    ${lock ? sql`for update of k` : sql``}`.execute(read.q)
  return rows[0]
}
