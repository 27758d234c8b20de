import { systemActor } from "../../base/actor.ts"
import type { Reaction } from "../../platform/procedures/office.ts"
import { perform } from "../../platform/procedures/perform.ts"
import { loadProposal } from "./load.ts"
import type { Proposal } from "./record.ts"

/** The date rule: what arrives by the cut-off belongs to the plenary. */
export function arrivedIn(proposal: Pick<Proposal, "cutoffAt">, at: Date): "plenary" | "intersession" {
  return Temporal.Instant.compare(at.toISOString(), proposal.cutoffAt) > 0 ? "intersession" : "plenary"
}

/** What arrives is received at once. */
const receive: Reaction["act"] = async ({ house, tx, fact }) => {
  const proposal = await loadProposal(tx, fact.caseId, false)
  if (!proposal) return
  await perform(house, tx, {
    procedure: "proposal",
    id: fact.caseId,
    action: "receive",
    input: { period: proposal.period ?? arrivedIn(proposal, fact.at) },
    actor: systemActor(tx.scope.orgId),
  })
}

export const proposalReactions: readonly Reaction[] = [
  { hears: "proposal.submit", act: receive },
  { hears: "proposal.resubmit", act: receive },
]
