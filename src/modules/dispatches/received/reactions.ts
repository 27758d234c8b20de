import { enqueue } from "../../../platform/jobs/queue.ts"
import type { Reaction } from "../../../platform/procedures/office.ts"

/** Whoever has the desk is told that something lies on it. */
const announceArrival: Reaction["act"] = async ({ tx, fact }) => {
  const effects = [{ name: "notify", args: { to: "duty", kind: "arrived" } }]
  await enqueue(tx, "follow", { orgId: tx.scope.orgId, fact, effects })
}

export const receivedReactions: readonly Reaction[] = [
  { hears: "received_dispatch.open", act: announceArrival },
]
