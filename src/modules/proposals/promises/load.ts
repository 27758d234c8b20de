import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { FollowUp } from "./record.ts"

/** The promise as the law sees it, in one query. */
export async function loadFollowUp(read: Read, id: string, lock: boolean): Promise<FollowUp | undefined> {
  const orgId = read.scope.orgId
  const result = await sql<FollowUp>`
    select f.id, f.state, f.version, f.procedure_version as "procedureVersion", f.terms_id as "termsId",
      f.matter_id as "matterId", f.proposal_id as "proposalId", f.reply_id as "replyId", f.unit_id as "unitId",
      b.name as "unitName", f.recommendation_id as "recommendationId", f.recommendation, f.promise, f.owner,
      f.due_on as "dueOn", f.first_due_on as "firstDueOn", f.progress, f.evidence, f.done, f.new_due_on as "newDueOn",
      f.reported_on as "reportedOn", f.decision, f.kept_on as "keptOn", f.times_due as "timesDue",
      jsonb_build_object('subject', p.subject, 'numberText', p.number_text, 'state', p.state) as proposal,
      (select count(*) from attachment h where h.org_id = ${orgId} and h.case_id = ${id}) as attachments,
      (select r.id from reply r where r.org_id = ${orgId} and r.follow_up_id = ${id}
        order by r.id desc limit 1) as "supplementId",
      coalesce((select jsonb_agg(jsonb_build_object('relation', c.relation, 'personId', c.person_id, 'bodyId', c.body_id)
          order by c.since, c.position)
        from case_party c where c.org_id = ${orgId} and c.case_id = ${id}), '[]') as parties
    from follow_up f
      join proposal p on p.org_id = ${orgId} and p.id = f.proposal_id
      join body b on b.org_id = ${orgId} and b.id = f.unit_id
    where f.org_id = ${orgId} and f.id = ${id}
    ${lock ? sql`for update of f` : sql``}`.execute(read.q)
  return result.rows[0]
}
