import { sql } from "kysely"
import type { Tx } from "../database/db.ts"

/** What changed, by ids alone: whoever may not see the case learns nothing from it. */
export interface Change {
  readonly orgId: number
  /** The procedure of the case that changed, or "notice" for a notice that `personId` was given. */
  readonly procedure: string
  readonly caseId: string
  /** Only this person's screens are told; left out: those of the whole organisation. */
  readonly personId?: string
}

export const liveChannel = "shanyi"

const waiting = new WeakMap<Tx, Map<string, Change>>()

/**
 * Tells every screen that shows the case to read it again, once the transaction is committed. A case changed several
 * times in one transaction is announced once, and all announcements are made together just before the commit, since
 * PostgreSQL lets only one transaction with notifications commit at a time.
 */
export function announce(tx: Tx, change: Omit<Change, "orgId">): void {
  const complete: Change = { orgId: tx.scope.orgId, ...change }
  const key = `${change.procedure} ${change.caseId} ${change.personId ?? ""}`
  const changes = waiting.get(tx)
  if (changes) {
    changes.set(key, complete)
    return
  }
  waiting.set(tx, new Map([[key, complete]]))
  tx.beforeCommit(() => flush(tx))
}

async function flush(tx: Tx): Promise<void> {
  const changes = [...(waiting.get(tx)?.values() ?? [])]
  waiting.delete(tx)
  const payloads = changes.map((change) => JSON.stringify(change))
  await sql`select pg_notify(${liveChannel}, payload) from unnest(${payloads}::text[]) as payload`.execute(
    tx.q,
  )
}
