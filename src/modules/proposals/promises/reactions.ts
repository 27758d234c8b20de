import { systemActor } from "../../../base/actor.ts"
import type { Reaction } from "../../../platform/procedures/office.ts"
import { perform } from "../../../platform/procedures/perform.ts"
import { loadProposal } from "../load.ts"
import { loadFollowUp } from "./load.ts"

/** 销号: with the last promise the proposal is no longer followed. */
const endTracking: Reaction["act"] = async ({ house, tx, fact }) => {
  const promise = await loadFollowUp(tx, fact.caseId, false)
  if (!promise) return
  const proposal = await loadProposal(tx, promise.proposalId, true)
  if (proposal?.state !== "tracking" || proposal.openPromises > 0) return
  await perform(house, tx, {
    procedure: "proposal",
    id: proposal.id,
    action: "endTracking",
    input: {},
    actor: systemActor(tx.scope.orgId),
  })
}

export const followUpReactions: readonly Reaction[] = [
  { hears: "follow_up.accept", act: endTracking },
  { hears: "follow_up.drop", act: endTracking },
]
