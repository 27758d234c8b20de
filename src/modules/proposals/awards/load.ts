import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { Award } from "./record.ts"

/** The round as the law sees it, with its candidates and the bases of its shares, in one query. */
export async function loadAward(read: Read, id: string, lock: boolean): Promise<Award | undefined> {
  const orgId = read.scope.orgId
  const session = sql`(select o.session_id from award o where o.org_id = ${orgId} and o.id = ${id})`
  const { rows } = await sql<Award>`
    select w.id, w.state, w.version, w.procedure_version as "procedureVersion", w.terms_id as "termsId",
      w.matter_id as "matterId", w.session_id as "sessionId", w.title, w.collective_share as "collectiveShare",
      w.meeting, w.approved_on as "approvedOn", w.outcome_reason as "outcomeReason", w.published_on as "publishedOn",
      coalesce((select jsonb_agg(jsonb_build_object('relation', c.relation, 'personId', c.person_id, 'bodyId', c.body_id)
          order by c.since, c.position)
        from case_party c where c.org_id = ${orgId} and c.case_id = ${id}), '[]') as parties,
      coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'proposalId', d.proposal_id,
          'unitId', d.unit_id, 'numberText', p.number_text, 'name', coalesce(p.subject, b.name),
          'proposalKind', p.kind, 'reason', d.reason, 'score', d.score, 'proposed', d.proposed)
          order by d.kind, d.score desc nulls last, d.id)
        from award_candidate d
          left join proposal p on p.org_id = ${orgId} and p.id = d.proposal_id
          left join body b on b.org_id = ${orgId} and b.id = d.unit_id
        where d.org_id = ${orgId} and d.award_id = ${id} and d.withdrawn_reason is null), '[]') as candidates,
      jsonb_build_object(
        'filed', (select count(*) from proposal f where f.org_id = ${orgId} and f.session_id = ${session}
          and f.filed_on is not null),
        'units', (select count(distinct a.unit_id) from assignment a
          join proposal f on f.org_id = ${orgId} and f.id = a.proposal_id
          where a.org_id = ${orgId} and f.session_id = ${session} and a.assigned_on is not null
            and a.state <> 'reassigned')) as bases
    from award w where w.org_id = ${orgId} and w.id = ${id}
    ${lock ? sql`for update of w` : sql``}`.execute(read.q)
  return rows[0]
}
