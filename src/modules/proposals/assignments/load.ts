import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { Assignment } from "./record.ts"

/** The deadlines of which one says by when the unit must have done its work. */
export const workDeadlines = ["reply", "rehandling", "opinion"] as const

/**
 * The assignment as the law sees it, in one query. Sub-queries name the organisation and the case themselves, so that
 * each stays on one shard.
 */
export async function loadAssignment(read: Read, id: string, lock: boolean): Promise<Assignment | undefined> {
  const orgId = read.scope.orgId
  const own = sql`(select o.proposal_id from assignment o where o.org_id = ${orgId} and o.id = ${id})`
  const track = sql`(select t.track from assignment t where t.org_id = ${orgId} and t.id = ${id})`
  const result = await sql<Assignment>`
    select a.id, a.state, a.version, a.procedure_version as "procedureVersion", a.terms_id as "termsId",
      a.matter_id as "matterId", a.proposal_id as "proposalId", a.unit_id as "unitId", b.name as "unitName", a.track,
      a.role, a.part, a.assigned_on as "assignedOn", a.clock_from as "clockFrom", a.kept_due_on as "keptDueOn",
      a.return_until as "returnUntil", a.reassigned_from as "reassignedFrom", a.acknowledged_on as "acknowledgedOn",
      a.receiver, a.leader_in_charge as "leaderInCharge", a.section, a.handling_plan as "handlingPlan",
      a.return_reason as "returnReason", a.suggested_unit_id as "suggestedUnitId",
      a.return_requested_on as "returnRequestedOn", a.returns, a.extension_asked as "extensionAsked",
      a.extension_until as "extensionUntil", a.extension_reason as "extensionReason", a.extensions, a.opinion,
      a.opinion_on as "opinionOn", a.replied_on as "repliedOn", a.attempt, a.together_with as "togetherWith",
      jsonb_build_object('subject', p.subject, 'numberText', p.number_text, 'kind', p.kind, 'state', p.state,
        'isKey', p.is_key) as proposal,
      (select to_char(min(d.due_on), 'YYYY-MM-DD') from deadline d where d.org_id = ${orgId} and d.case_id = ${id}
        and d.name = any(${[...workDeadlines]}::text[]) and d.status in ('open', 'paused')) as "dueOn",
      coalesce((select jsonb_agg(jsonb_build_object('relation', c.relation, 'personId', c.person_id, 'bodyId', c.body_id)
          order by c.since, c.position)
        from case_party c where c.org_id = ${orgId} and c.case_id = ${id}), '[]') as parties,
      coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'kind', k.kind, 'onDate', k.on_date,
          'confirmed', k.confirmed_on is not null, 'disputed', k.disputed_reason is not null, 'attempt', k.attempt) order by k.on_date, k.id)
        from contact k where k.org_id = ${orgId} and k.assignment_id = ${id}), '[]') as contacts,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'unitId', s.unit_id, 'role', s.role, 'state', s.state)
          order by s.id)
        from assignment s where s.org_id = ${orgId} and s.proposal_id = ${own} and s.id <> ${id}), '[]') as siblings,
      (select jsonb_build_object('id', r.id, 'state', r.state) from reply r where r.org_id = ${orgId}
        and r.assignment_id = ${id} order by r.attempt desc, r.id desc limit 1) as reply,
      exists (select from reply i where i.org_id = ${orgId} and i.assignment_id = ${id} and i.issued_on is not null)
        as "hasIssuedReply",
      exists (select from official_document n where n.org_id = ${orgId} and n.source_id = ${id}
        and n.kind = 'assignment_notice' and n.state <> 'withdrawn') as "hasNotice",
      coalesce((select jsonb_agg(f.id order by f.sort, f.id) from body f where f.org_id = ${orgId}
        and f.kind = 'dispatch_office' and (f.track is null or f.track = ${track})), '[]') as "dispatchOfficeIds"
    from assignment a
      join proposal p on p.org_id = ${orgId} and p.id = a.proposal_id
      join body b on b.org_id = ${orgId} and b.id = a.unit_id
    where a.org_id = ${orgId} and a.id = ${id}
    ${lock ? sql`for update of a` : sql``}`.execute(read.q)
  return result.rows[0]
}
