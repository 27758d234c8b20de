import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { EvaluationLine } from "./schema.ts"

/** The rounds of a year: how many are asked and how many have answered. */
export async function listEvaluations(read: Read, yearId: string): Promise<EvaluationLine[]> {
  const { orgId } = read.scope
  const { rows } = await sql<EvaluationLine>`
    select e.id, e.kind, e.title, e.closes_on as "closesOn", e.closed_at is not null as closed,
      (select count(*)::int from service_evaluated d where d.org_id = ${orgId} and d.evaluation_id = e.id) as members,
      (select count(*)::int from service_evaluator r where r.org_id = ${orgId} and r.evaluation_id = e.id) as evaluators,
      (select count(*)::int from service_evaluator r
        where r.org_id = ${orgId} and r.evaluation_id = e.id and r.used) as used
    from service_evaluation e where e.org_id = ${orgId} and e.service_year_id = ${yearId}
    order by e.opened_at`.execute(read.q)
  return rows
}
