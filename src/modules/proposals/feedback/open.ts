import { systemActor } from "../../../base/actor.ts"
import type { Tx } from "../../../platform/database/db.ts"
import { listGrants } from "../../../platform/identity/grants.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { openCase } from "../../../platform/procedures/open.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import type { Reply } from "../replies/record.ts"
import { proposalTerms } from "../terms.ts"

/** One form for each proposer who judges this reply: the lead, the co-signers where the terms say so, and for a body
 * those who represent it today. */
export async function openFeedback(house: House, tx: Tx, reply: Reply): Promise<void> {
  const terms = await getTerms(tx, proposalTerms, reply.termsId)
  const today = house.clock.today(await timeZoneOf(tx))
  const raters = new Set<string>()
  for (const { relation, personId, bodyId } of reply.parties) {
    if (relation === "lead_proposer" && personId) raters.add(personId)
    if (relation === "co_sponsor" && personId && terms.feedbackBy === "all") raters.add(personId)
    if (relation === "signing_body" && bodyId)
      for (const representative of await listRepresentatives(tx, bodyId, today)) raters.add(representative)
  }
  for (const proposerId of raters) {
    await openCase(house, tx, {
      procedure: "feedback",
      matterId: reply.matterId,
      actor: systemActor(tx.scope.orgId),
      data: {
        proposalId: reply.proposalId,
        replyId: reply.id,
        unitId: reply.unitId,
        proposerId,
        attempt: reply.attempt,
        parties: [{ relation: "rater", personId: proposerId, bodyId: null }],
      },
    })
  }
}

async function listRepresentatives(tx: Tx, bodyId: string, today: Temporal.PlainDate): Promise<string[]> {
  const candidates = await tx.q
    .selectFrom("role_grant")
    .select("person_id")
    .where("org_id", "=", tx.scope.orgId)
    .where("body_id", "=", bodyId)
    .where("role", "=", "body_representative")
    .union(
      tx.q
        .selectFrom("affiliation")
        .select("person_id")
        .where("org_id", "=", tx.scope.orgId)
        .where("body_id", "=", bodyId)
        .where("post", "<>", "member"),
    )
    .execute()
  const found: string[] = []
  for (const { person_id } of candidates) {
    const grants = await listGrants(tx, person_id, today)
    if (grants.some(({ role, bodyId: of }) => role === "body_representative" && of === bodyId))
      found.push(person_id)
  }
  return found.sort()
}
