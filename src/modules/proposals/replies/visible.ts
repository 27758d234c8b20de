import { type RawBuilder, sql } from "kysely"
import { type Actor, bodiesOf, type Role, speakerOf } from "../../../base/actor.ts"
import { assistStates, sentStates } from "./policy.ts"

export const runners: readonly Role[] = [
  "proposal_office",
  "proposal_committee",
  "chair",
  "dispatch_office",
  "supervision_office",
]

export function hasAny(actor: Actor, roles: readonly Role[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role))
}

/** Cases of which the speaker, or a body they represent, is a proposer. */
export function proposedBy(
  actor: Actor,
  procedure: string,
  relations: readonly string[],
): RawBuilder<boolean>[] {
  const ways: RawBuilder<boolean>[] = []
  const persons = relations.filter((each) => each !== "signing_body")
  const speaker = speakerOf(actor)
  if (speaker)
    ways.push(sql<boolean>`c.id in (select p.case_id from case_party p where p.org_id = ${actor.orgId}
      and p.procedure = ${procedure} and p.person_id = ${speaker} and p.relation = any(${persons}::text[]))`)
  const bodies = bodiesOf(actor, ["body_representative"])
  if (bodies.length > 0 && relations.includes("signing_body"))
    ways.push(sql<boolean>`c.id in (select p.case_id from case_party p where p.org_id = ${actor.orgId}
      and p.procedure = ${procedure} and p.body_id = any(${bodies}::uuid[]) and p.relation = 'signing_body')`)
  return ways
}

export function either(ways: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return ways.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(ways, sql` or `)})`
}

/** `seesReply` said in SQL, over the case's row under the name `c`. A test compares both for every role and state. */
export function visibleReplies(actor: Actor): RawBuilder<boolean> {
  const ways: RawBuilder<boolean>[] = []
  const units = bodiesOf(actor, ["unit_liaison", "unit_head"])
  if (units.length > 0) {
    ways.push(
      sql<boolean>`c.unit_id = any(${units}::uuid[])`,
      sql<boolean>`(c.state = any(${[...assistStates]}::text[]) and c.assignment_id in (
        select l.id from assignment l where l.org_id = ${actor.orgId} and l.role = 'lead' and l.proposal_id in (
          select s.proposal_id from assignment s where s.org_id = ${actor.orgId}
            and s.unit_id = any(${units}::uuid[]) and s.role = 'assist'
            and s.state not in ('pre_assigned', 'reassigned', 'closed'))))`,
    )
  }
  if (hasAny(actor, runners)) ways.push(sql<boolean>`c.round > 0`)
  const sent = sql`c.state = any(${[...sentStates]}::text[])`
  if (hasAny(actor, ["member", "supervising_leader"])) ways.push(sql<boolean>`${sent}`)
  for (const way of proposedBy(actor, "reply", ["lead_proposer", "signing_body"]))
    ways.push(sql<boolean>`((${sent} or c.state = 'with_proposer') and ${way})`)
  for (const way of proposedBy(actor, "reply", ["co_sponsor"])) ways.push(sql<boolean>`(${sent} and ${way})`)
  return either(ways)
}
