import { type RawBuilder, sql } from "kysely"
import { type Actor, bodiesOf, type Role, speakerOf } from "../../base/actor.ts"
import { filedStates } from "./procedure/states.ts"

/**
 * `seesProposal` said in SQL, for lists: a condition on the alias `p`. Kept equal to the policy by a test that compares
 * both for every role and state.
 */
export function visibleProposals(actor: Actor): RawBuilder<boolean> {
  const has = (...roles: Role[]) => actor.grants.some((grant) => roles.includes(grant.role))
  const ways: RawBuilder<unknown>[] = []
  if (has("proposal_office", "proposal_committee", "chair", "dispatch_office", "supervision_office")) {
    ways.push(sql`p.state not in ('draft', 'cosigning')`)
  }
  if (has("member", "supervising_leader")) {
    ways.push(sql`p.state = any(${[...filedStates]}::text[])`)
  }
  const speaker = speakerOf(actor)
  if (speaker) {
    ways.push(sql`p.id in (select c.case_id from case_party c
      where c.org_id = ${actor.orgId} and c.person_id = ${speaker} and c.procedure = 'proposal')`)
  }
  const signing = bodiesOf(actor, ["body_representative"])
  if (signing.length > 0) {
    ways.push(sql`p.id in (select c.case_id from case_party c where c.org_id = ${actor.orgId}
      and c.body_id = any(${signing}::uuid[]) and c.relation = 'signing_body')`)
  }
  const units = bodiesOf(actor, ["unit_liaison", "unit_head"])
  if (units.length > 0) {
    ways.push(sql`p.id in (select a.proposal_id from assignment a
      where a.org_id = ${actor.orgId} and a.unit_id = any(${units}::uuid[]))`)
  }
  return ways.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(ways, sql` or `)})`
}
