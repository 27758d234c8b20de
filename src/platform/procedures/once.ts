import { createHash } from "node:crypto"
import { toDate } from "../../base/clock.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Tx } from "../database/db.ts"
import type { House } from "./office.ts"

interface Claim {
  readonly key: string
  readonly personId: string
  /** The case that the request is about, or that it would open. */
  readonly caseId: string
  /** What was asked, in full: the same key for something else is refused. */
  readonly request: readonly unknown[]
}

/**
 * Claims a request's key in this transaction. Undefined when nobody had; otherwise the case of the request that was
 * carried out under it, and nothing is to be done again. Of two at the same moment one waits for the other's commit.
 */
export async function claimOnce(
  house: Pick<House, "clock">,
  tx: Tx,
  { key, personId, caseId, request }: Claim,
): Promise<string | undefined> {
  const requestHash = createHash("sha256").update(JSON.stringify(request)).digest("hex")
  const claimed = await tx.q
    .insertInto("idempotency")
    .values({
      org_id: tx.scope.orgId,
      person_id: personId,
      key,
      case_id: caseId,
      request_hash: requestHash,
      at: toDate(house.clock.now()),
    })
    .onConflict((conflict) => conflict.columns(["org_id", "person_id", "key"]).doNothing())
    .returning("key")
    .executeTakeFirst()
  if (claimed) return undefined
  const earlier = await tx.q
    .selectFrom("idempotency")
    .select(["request_hash", "case_id"])
    .where("org_id", "=", tx.scope.orgId)
    .where("person_id", "=", personId)
    .where("key", "=", key)
    .executeTakeFirstOrThrow()
  if (earlier.request_hash !== requestHash) throw new Refusal("conflict", reason("key_used_otherwise"))
  return earlier.case_id
}
