import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { Appraisal } from "./record.ts"

/** The appraisal as the law sees it, in one query. */
export async function loadAppraisal(read: Read, id: string, lock: boolean): Promise<Appraisal | undefined> {
  const orgId = read.scope.orgId
  const { rows } = await sql<Appraisal>`
    select a.id, a.state, a.version, a.procedure_version as "procedureVersion", a.terms_id as "termsId",
      a.matter_id as "matterId", a.session_id as "sessionId", a.proposal_id as "proposalId",
      a.assignment_id as "assignmentId", a.unit_id as "unitId", b.name as "unitName",
      a.proposal_scores as "proposalScores", a.proposal_comment as "proposalComment",
      a.handling_scores as "handlingScores", a.handling_comment as "handlingComment", a.closed_on as "closedOn",
      a.rectify_reason as "rectifyReason", a.rectified,
      jsonb_build_object('subject', p.subject, 'numberText', p.number_text) as proposal,
      coalesce((select jsonb_agg(jsonb_build_object('relation', c.relation, 'personId', c.person_id, 'bodyId', c.body_id)
          order by c.since, c.position)
        from case_party c where c.org_id = ${orgId} and c.case_id = ${id}), '[]') as parties
    from appraisal a
      join proposal p on p.org_id = ${orgId} and p.id = a.proposal_id
      join body b on b.org_id = ${orgId} and b.id = a.unit_id
    where a.org_id = ${orgId} and a.id = ${id}
    ${lock ? sql`for update of a` : sql``}`.execute(read.q)
  return rows[0]
}
