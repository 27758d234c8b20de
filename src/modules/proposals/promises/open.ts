import { systemActor } from "../../../base/actor.ts"
import type { Tx } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { openCase } from "../../../platform/procedures/open.ts"
import { perform } from "../../../platform/procedures/perform.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import type { Answer, Reply } from "../replies/record.ts"
import { proposalTerms } from "../terms.ts"

/**
 * What a reply plans or does in part enters the ledger. A promise still open from an earlier letter is restated, so that
 * one recommendation is counted once.
 */
export async function keepPromises(house: House, tx: Tx, reply: Reply): Promise<void> {
  const terms = await getTerms(tx, proposalTerms, reply.termsId)
  for (const answer of reply.answers) {
    const { dueOn, owner } = answer
    if (!terms.tracked.includes(answer.disposition) || !dueOn || !owner) continue
    await keepPromise(house, tx, reply, { ...answer, dueOn, owner })
  }
}

async function keepPromise(
  house: House,
  tx: Tx,
  reply: Reply,
  answer: Answer & { readonly dueOn: string; readonly owner: string },
): Promise<void> {
  const actor = systemActor(tx.scope.orgId)
  const promise = { replyId: reply.id, promise: answer.text, owner: answer.owner, dueOn: answer.dueOn }
  const open = await tx.q
    .selectFrom("follow_up")
    .select("id")
    .where("org_id", "=", tx.scope.orgId)
    .where("proposal_id", "=", reply.proposalId)
    .where("unit_id", "=", reply.unitId)
    .where("recommendation_id", "=", answer.recommendationId)
    .where("state", "not in", ["kept", "dropped"])
    .executeTakeFirst()
  if (open) {
    await perform(house, tx, {
      procedure: "follow_up",
      id: open.id,
      action: "restate",
      input: promise,
      actor,
    })
    return
  }
  const recommendation = reply.recommendations.find((each) => each.id === answer.recommendationId)
  await openCase(house, tx, {
    procedure: "follow_up",
    matterId: reply.matterId,
    actor,
    data: {
      ...promise,
      firstDueOn: answer.dueOn,
      proposalId: reply.proposalId,
      unitId: reply.unitId,
      recommendationId: answer.recommendationId,
      recommendation: recommendation?.text ?? "",
      parties: reply.parties.filter(({ relation }) =>
        ["lead_proposer", "co_sponsor", "signing_body", "handling_unit"].includes(relation),
      ),
    },
  })
}
