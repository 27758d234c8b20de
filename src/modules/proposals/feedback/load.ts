import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { Feedback } from "./record.ts"

/** The form as the law sees it, in one query. What it says stands elsewhere and is not read. */
export async function loadFeedback(read: Read, id: string, lock: boolean): Promise<Feedback | undefined> {
  const orgId = read.scope.orgId
  const result = await sql<Feedback>`
    select f.id, f.state, f.version, f.procedure_version as "procedureVersion", f.terms_id as "termsId",
      f.matter_id as "matterId", f.proposal_id as "proposalId", f.reply_id as "replyId", f.unit_id as "unitId",
      b.name as "unitName", f.proposer_id as "proposerId", n.name as "proposerName", p.session_id as "sessionId",
      f.attempt, f.channel, f.given_on as "givenOn",
      jsonb_build_object('subject', p.subject, 'numberText', p.number_text, 'state', p.state) as proposal,
      coalesce((select jsonb_agg(jsonb_build_object('relation', c.relation, 'personId', c.person_id, 'bodyId', c.body_id)
          order by c.since, c.position)
        from case_party c where c.org_id = ${orgId} and c.case_id = ${id}), '[]') as parties
    from feedback f
      join proposal p on p.org_id = ${orgId} and p.id = f.proposal_id
      join body b on b.org_id = ${orgId} and b.id = f.unit_id
      join person n on n.org_id = ${orgId} and n.id = f.proposer_id
    where f.org_id = ${orgId} and f.id = ${id}
    ${lock ? sql`for update of f` : sql``}`.execute(read.q)
  return result.rows[0]
}
