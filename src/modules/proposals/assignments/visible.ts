import { type RawBuilder, sql } from "kysely"
import { type Actor, bodiesOf, type Role, speakerOf } from "../../../base/actor.ts"

const atWork: readonly Role[] = [
  "proposal_office",
  "proposal_committee",
  "chair",
  "dispatch_office",
  "supervision_office",
]

/** Sees every assignment of the organisation, as those who run the work do. */
export function seesAll(actor: Actor): boolean {
  return actor.grants.some((grant) => atWork.includes(grant.role))
}

/** The units for which this actor is liaison or head. */
export function unitsOf(actor: Actor): string[] {
  return bodiesOf(actor, ["unit_liaison", "unit_head"])
}

/**
 * `seesAssignment` said in SQL, for lists: a condition on the alias `a`. Kept equal to the policy by a test that compares
 * both for every role and state.
 */
export function visibleAssignments(actor: Actor): RawBuilder<boolean> {
  if (seesAll(actor)) return sql<boolean>`true`
  const orgId = actor.orgId
  const ways: RawBuilder<unknown>[] = []
  const units = unitsOf(actor)
  if (units.length > 0) {
    ways.push(
      sql`a.unit_id = any(${units}::uuid[])`,
      sql`a.proposal_id in (select s.proposal_id from assignment s where s.org_id = ${orgId}
        and s.unit_id = any(${units}::uuid[]) and s.state not in ('reassigned', 'closed'))`,
    )
  }
  const onceAssigned: RawBuilder<unknown>[] = []
  if (actor.grants.some((grant) => grant.role === "supervising_leader")) onceAssigned.push(sql`true`)
  const speaker = speakerOf(actor)
  if (speaker) {
    onceAssigned.push(sql`a.id in (select c.case_id from case_party c where c.org_id = ${orgId}
      and c.person_id = ${speaker} and c.procedure = 'assignment'
      and c.relation in ('lead_proposer', 'co_sponsor'))`)
  }
  const signing = bodiesOf(actor, ["body_representative"])
  if (signing.length > 0) {
    onceAssigned.push(sql`a.id in (select c.case_id from case_party c where c.org_id = ${orgId}
      and c.body_id = any(${signing}::uuid[]) and c.procedure = 'assignment' and c.relation = 'signing_body')`)
  }
  if (onceAssigned.length > 0) {
    ways.push(sql`(a.assigned_on is not null and (${sql.join(onceAssigned, sql` or `)}))`)
  }
  return ways.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(ways, sql` or `)})`
}
