import { type RawBuilder, sql } from "kysely"
import { type Actor, bodiesOf, speakerOf } from "../../../base/actor.ts"
import { either, hasAny, runners } from "../replies/visible.ts"
import { chosenStates } from "./record.ts"

/** `seesKeyProposal` said in SQL, over the case's row under the name `k`. A test compares both. */
export function visibleKeyProposals(actor: Actor): RawBuilder<boolean> {
  if (hasAny(actor, runners)) return sql<boolean>`true`
  const chosen = sql`k.state = any(${[...chosenStates]}::text[])`
  if (hasAny(actor, ["member", "supervising_leader"])) {
    return either([sql<boolean>`${chosen}`, ...ofBodies(actor, ["consulted_body"])])
  }
  const ways = ofBodies(actor, ["consulted_body"])
  for (const way of ofBodies(actor, ["supporting_committee", "signing_body"], ["body_representative"]))
    ways.push(sql<boolean>`(${chosen} and ${way})`)
  for (const way of ofBodies(actor, ["supporting_committee"], ["committee_staff"]))
    ways.push(sql<boolean>`(${chosen} and ${way})`)
  for (const way of ofBodies(actor, ["handling_unit"], ["unit_liaison", "unit_head"]))
    ways.push(sql<boolean>`(${chosen} and ${way})`)
  const speaker = speakerOf(actor)
  if (speaker) {
    ways.push(sql<boolean>`(${chosen} and k.id in (select c.case_id from case_party c where c.org_id = ${actor.orgId}
      and c.procedure = 'key_proposal' and c.person_id = ${speaker}))`)
  }
  return either(ways)
}

function ofBodies(
  actor: Actor,
  relations: readonly string[],
  roles: Parameters<typeof bodiesOf>[1] = ["body_representative", "committee_staff"],
): RawBuilder<boolean>[] {
  const bodies = bodiesOf(actor, roles)
  if (bodies.length === 0) return []
  return [
    sql<boolean>`k.id in (select c.case_id from case_party c where c.org_id = ${actor.orgId}
      and c.procedure = 'key_proposal' and c.body_id = any(${bodies}::uuid[])
      and c.relation = any(${[...relations]}::text[]))`,
  ]
}
