import { sql } from "kysely"
import type { Tx } from "../database/db.ts"

export interface JobOptions {
  /** Jobs of one queue run one after the other. */
  readonly queue?: string
  readonly runAt?: Date
  /** Milliseconds from now, by the database's clock. */
  readonly after?: number
  /** A later job under the same key replaces the one that waits. */
  readonly key?: string
  /** How often it is tried before it is laid aside and shown as failed. */
  readonly attempts?: number
}

/** Tries at growing distances, the last one some fifteen hours after the first. */
export const usualAttempts = 12

/** Puts a job into the queue inside the transaction: it exists if and only if what asked for it was committed. */
export async function enqueue(tx: Tx, job: string, payload: object, options: JobOptions = {}): Promise<void> {
  await sql`select app_add_job(
    identifier => ${job}, payload => ${JSON.stringify(payload)}::json,
    queue_name => ${options.queue ?? null}, run_at => ${runAt(options)},
    max_attempts => ${options.attempts ?? usualAttempts}, job_key => ${options.key ?? null}
  )`.execute(tx.q)
}

function runAt({ runAt, after }: JobOptions) {
  return after === undefined ? sql`${runAt ?? null}` : sql`now() + ${`${after} milliseconds`}::interval`
}
