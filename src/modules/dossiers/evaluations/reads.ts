import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { EvaluationLine } from "./schema.ts"

/** The rounds of a year: how many are asked and how many have answered; in a closed round under names, what each said. */
export async function listEvaluations(read: Read, yearId: string): Promise<EvaluationLine[]> {
  const { orgId } = read.scope
  const { rows } = await sql<EvaluationLine>`
    select e.id, e.kind, e.title, e.closes_on as "closesOn", e.closed_at is not null as closed, e.sealed,
      coalesce(m.marks, '[]') as marks,
      (select count(*)::int from service_evaluated d where d.org_id = ${orgId} and d.evaluation_id = e.id) as members,
      (select count(*)::int from service_evaluator r where r.org_id = ${orgId} and r.evaluation_id = e.id) as evaluators,
      (select count(*)::int from service_evaluator r
        where r.org_id = ${orgId} and r.evaluation_id = e.id and r.used) as used
    from service_evaluation e
      left join (select k.evaluation_id, jsonb_agg(
          jsonb_build_object('evaluator', r.name, 'member', coalesce(p.name, b.short_name), 'mark', k.mark)
          order by r.name, p.name_pinyin, b.sort, k.id) as marks
        from service_mark k
          join service_evaluator r on r.org_id = ${orgId} and r.id = k.evaluator_id
          left join person p on p.org_id = ${orgId} and p.id = k.person_id
          left join body b on b.org_id = ${orgId} and b.id = k.body_id
        where k.org_id = ${orgId} group by k.evaluation_id) m
        on m.evaluation_id = e.id and not e.sealed and e.closed_at is not null
    where e.org_id = ${orgId} and e.service_year_id = ${yearId}
    order by e.opened_at`.execute(read.q)
  return rows
}
