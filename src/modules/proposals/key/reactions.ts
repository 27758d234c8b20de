import type { Reaction } from "../../../platform/procedures/office.ts"
import { addParties } from "../../../platform/procedures/open.ts"
import { chosenStates } from "./record.ts"
import { addToBundle, concernedBy } from "./writes.ts"

/** A theme begins with the proposal it was opened from. */
const bundleFirst: Reaction["act"] = async ({ tx, fact }) => {
  const { proposal_id } = await tx.q
    .selectFrom("key_proposal")
    .select("proposal_id")
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", fact.caseId)
    .executeTakeFirstOrThrow()
  await addToBundle(tx, fact.caseId, proposal_id)
}

/** Units may be settled after the meeting has chosen the proposal: they hear of its supervision too. */
const addUnits = async (tx: Parameters<Reaction["act"]>[0]["tx"], proposalId: string, at: Date) => {
  const keys = await tx.q
    .selectFrom("key_bundle")
    .innerJoin("key_proposal", (join) =>
      join
        .onRef("key_proposal.id", "=", "key_bundle.key_proposal_id")
        .on("key_proposal.org_id", "=", tx.scope.orgId),
    )
    .select("key_proposal.id")
    .where("key_bundle.org_id", "=", tx.scope.orgId)
    .where("key_bundle.proposal_id", "=", proposalId)
    .where("key_proposal.state", "in", [...chosenStates])
    .execute()
  for (const { id } of keys) {
    await addParties(tx, "key_proposal", id, await concernedBy(tx, proposalId), at)
  }
}

export const keyReactions: readonly Reaction[] = [
  { hears: "key_proposal.open", act: bundleFirst },
  { hears: "proposal.assign", act: ({ tx, fact }) => addUnits(tx, fact.caseId, fact.at) },
]
