import type { Read } from "../../../platform/database/db.ts"
import type { ProposalTerms } from "../terms.ts"
import { type Counted, countProposals } from "./reads.ts"
import type { StatisticsScope } from "./scope.ts"

const most = 60
const kept = new Map<string, Counted>()

/**
 * Counts, kept until the organisation's next fact: everything that happens appends one, so the same head of the chain means
 * the same counts. The day is part of the key, because what is overdue depends on it.
 */
export async function getCounted(
  read: Read,
  scope: StatisticsScope,
  terms: ProposalTerms,
  today: Temporal.PlainDate,
): Promise<Counted> {
  const head = await read.q
    .selectFrom("fact_head")
    .select("hash")
    .where("org_id", "=", scope.orgId)
    .executeTakeFirst()
  // Nothing has ever happened: nothing to key by, and nothing to count.
  if (!head) return countProposals(read, scope, terms, today)
  const sessions = scope.sessions.map(({ id }) => id)
  const key = JSON.stringify([head.hash, today.toString(), { ...scope, sessions }])
  const found = kept.get(key)
  if (found) return found
  const counted = await countProposals(read, scope, terms, today)
  kept.set(key, counted)
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  return counted
}
