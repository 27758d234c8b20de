import { type RawBuilder, sql } from "kysely"
import { type Actor, bodiesOf, type Role, speakerOf } from "../../../base/actor.ts"
import { voices } from "../policy.ts"
import { signable } from "./procedure.ts"

/** `seesReport` said in SQL, over the case's row under the name `r`. A test keeps both equal. */
export function visibleReports(actor: Actor): RawBuilder<boolean> {
  const has = (role: Role) => actor.grants.some((grant) => grant.role === role)
  const ways: RawBuilder<boolean>[] = []
  if (has("information_office")) ways.push(sql<boolean>`(r.state <> 'draft' or r.channel = 'paper')`)
  if (has("chair")) ways.push(sql<boolean>`r.state = any(${[...signable]}::text[])`)
  const speaker = speakerOf(actor)
  if (speaker) {
    ways.push(sql<boolean>`r.id in (select c.case_id from case_party c where c.org_id = ${actor.orgId}
      and c.procedure = 'opinion_report' and c.relation = 'reporter' and c.person_id = ${speaker})`)
  }
  for (const [relation, roles] of [
    ["reporting_body", voices],
    ["handling_unit", ["unit_liaison", "unit_head"]],
  ] as const) {
    const bodies = bodiesOf(actor, roles)
    if (bodies.length === 0) continue
    ways.push(sql<boolean>`r.id in (select c.case_id from case_party c where c.org_id = ${actor.orgId}
      and c.procedure = 'opinion_report' and c.relation = ${relation} and c.body_id = any(${bodies}::uuid[]))`)
  }
  return ways.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(ways, sql` or `)})`
}
