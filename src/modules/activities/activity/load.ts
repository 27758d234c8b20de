import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { ActivityRecord } from "./record.ts"

export async function loadActivity(
  read: Read,
  id: string,
  lock: boolean,
): Promise<ActivityRecord | undefined> {
  const { orgId } = read.scope
  const { rows } = await sql<ActivityRecord>`
    select v.id, v.state, v.version, v.procedure_version as "procedureVersion", v.terms_id as "termsId",
      v.matter_id as "matterId", v.title, v.kind, v.must_attend as "mustAttend", v.on_date as "onDate",
      v.from_time as "fromTime", v.until_date as "untilDate", v.until_time as "untilTime", v.place, v.about,
      v.organiser_id as "organiserId", v.organiser_name as "organiserName", v.capacity, v.answer_by as "answerBy",
      v.leave_approver as "leaveApprover", v.invited, v.called_on as "calledOn", v.settled_on as "settledOn",
      v.outcome_reason as "outcomeReason",
      coalesce((select jsonb_object_agg(s.state, s.n) from (
        select a.state, count(*)::int as n from attendance a
        where a.org_id = ${orgId} and a.activity_id = ${id} group by a.state) s), '{}') as counts,
      coalesce((select jsonb_agg(jsonb_build_object('relation', c.relation, 'personId', c.person_id, 'bodyId', c.body_id))
        from case_party c where c.org_id = ${orgId} and c.case_id = ${id}), '[]') as parties
    from activity v where v.org_id = ${orgId} and v.id = ${id}
    ${lock ? sql`for update of v` : sql``}`.execute(read.q)
  return rows[0]
}
