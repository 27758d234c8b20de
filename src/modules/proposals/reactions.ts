import { systemActor } from "../../base/actor.ts"
import type { Reaction } from "../../platform/procedures/office.ts"
import { perform } from "../../platform/procedures/perform.ts"
import { loadProposal } from "./load.ts"

/** What arrives is received at once: the date rule settles whether it belongs to the plenary. */
const receive: Reaction["act"] = async ({ house, tx, fact }) => {
  const proposal = await loadProposal(tx, fact.caseId, false)
  if (!proposal) return
  const late = Temporal.Instant.compare(fact.at.toISOString(), proposal.cutoffAt) > 0
  await perform(house, tx, {
    procedure: "proposal",
    id: fact.caseId,
    action: "receive",
    input: { period: proposal.period ?? (late ? "intersession" : "plenary") },
    actor: systemActor(tx.scope.orgId),
  })
}

export const proposalReactions: readonly Reaction[] = [
  { hears: "proposal.submit", act: receive },
  { hears: "proposal.resubmit", act: receive },
]
