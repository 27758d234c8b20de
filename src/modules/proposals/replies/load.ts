import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { Reply } from "./record.ts"

/**
 * The reply as the law sees it, in one query. Sub-queries name the organisation and the case themselves, so that each
 * stays on one shard.
 */
export async function loadReply(read: Read, id: string, lock: boolean): Promise<Reply | undefined> {
  const orgId = read.scope.orgId
  const own = (column: "proposal_id" | "assignment_id" | "round") =>
    sql`(select o.${sql.ref(column)} from reply o where o.org_id = ${orgId} and o.id = ${id})`
  const track = sql`(select t.track from assignment t where t.org_id = ${orgId} and t.id = ${own("assignment_id")})`
  const result = await sql<Reply>`
    select r.id, r.state, r.version, r.procedure_version as "procedureVersion", r.terms_id as "termsId",
      r.matter_id as "matterId", r.proposal_id as "proposalId", r.assignment_id as "assignmentId",
      r.unit_id as "unitId", b.name as "unitName", r.edition, r.attempt, r.follow_up_id as "followUpId", r.round,
      r.draft_sent_on as "draftSentOn", r.proposer_comment as "proposerComment", r.text, r.answers,
      r.unit_class as "unitClass", r.result_class as "resultClass", r.document_number as "documentNumber", r.signer,
      r.contact_name as "contactName", r.contact_phone as "contactPhone",
      r.publish_attribute as "publishAttribute", r.publish_reason as "publishReason",
      r.checker_note as "checkerNote", r.issued_on as "issuedOn", r.published_on as "publishedOn",
      p.recommendations,
      jsonb_build_object('subject', p.subject, 'numberText', p.number_text, 'kind', p.kind, 'state', p.state,
        'publishConsent', p.publish_consent) as proposal,
      jsonb_build_object('role', a.role, 'state', a.state, 'contacts',
        coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'kind', k.kind, 'onDate', k.on_date,
            'confirmed', k.confirmed_on is not null, 'disputed', k.disputed_reason is not null, 'attempt', k.attempt) order by k.on_date, k.id)
          from contact k where k.org_id = ${orgId} and k.assignment_id = ${own("assignment_id")}), '[]')) as assignment,
      case when a.role = 'lead' then coalesce((
        select jsonb_agg(jsonb_build_object('unitId', s.unit_id, 'name', u.name, 'verdict', g.verdict) order by s.id)
        from assignment s join body u on u.org_id = ${orgId} and u.id = s.unit_id
          left join countersign g on g.org_id = ${orgId} and g.reply_id = ${id} and g.unit_id = s.unit_id
            and g.round = ${own("round")}
        where s.org_id = ${orgId} and s.proposal_id = ${own("proposal_id")} and s.role = 'assist'
          and s.state not in ('pre_assigned', 'reassigned', 'closed')), '[]') else '[]' end as assists,
      coalesce((select jsonb_agg(jsonb_build_object('relation', c.relation, 'personId', c.person_id, 'bodyId', c.body_id)
          order by c.since, c.position)
        from case_party c where c.org_id = ${orgId} and c.case_id = ${id}), '[]') as parties,
      coalesce((select jsonb_agg(f.id order by f.sort, f.id) from body f where f.org_id = ${orgId}
        and f.kind = 'dispatch_office' and (f.track is null or f.track = ${track})), '[]') as "dispatchOfficeIds"
    from reply r
      join proposal p on p.org_id = ${orgId} and p.id = r.proposal_id
      join assignment a on a.org_id = ${orgId} and a.id = r.assignment_id
      join body b on b.org_id = ${orgId} and b.id = r.unit_id
    where r.org_id = ${orgId} and r.id = ${id}
    ${lock ? sql`for update of r` : sql``}`.execute(read.q)
  return result.rows[0]
}
