import type { Pool } from "pg"

/** How the queue is doing, for /metrics and the plant room's page. */
export interface JobStatistics {
  /** Ready to run now, and not yet begun. */
  readonly waiting: number
  /** For later: reminders, digests, and what waits to be tried again. */
  readonly scheduled: number
  readonly running: number
  /** Failed at least once and will be tried again. */
  readonly retrying: number
  /** Tried as often as allowed; somebody must look. */
  readonly dead: number
  /** How long the oldest ready job has waited. */
  readonly oldestSeconds: number
}

export interface DeadJob {
  readonly id: string
  readonly job: string
  readonly payload: unknown
  readonly attempts: number
  readonly error: string
  readonly since: Date
}

/** Figures of the whole queue in one scan; the queue holds only what is not done yet. */
export async function readStatistics(pool: Pool): Promise<JobStatistics> {
  const { rows } = await pool.query(`
    select
      count(*) filter (where locked_at is null and attempts < max_attempts and run_at <= now())::int as waiting,
      count(*) filter (where locked_at is null and attempts < max_attempts and run_at > now())::int as scheduled,
      count(*) filter (where locked_at is not null)::int as running,
      count(*) filter (where attempts > 0 and attempts < max_attempts and locked_at is null)::int as retrying,
      count(*) filter (where attempts >= max_attempts and locked_at is null)::int as dead,
      coalesce(extract(epoch from now() - min(run_at)
        filter (where locked_at is null and attempts < max_attempts and run_at <= now())), 0)::float as oldest
    from graphile_worker.jobs`)
  const { oldest, ...counts } = rows[0]
  return { ...counts, oldestSeconds: oldest }
}

/** What failed for good, newest first. */
export async function listDeadJobs(pool: Pool, limit = 100): Promise<DeadJob[]> {
  const { rows } = await pool.query(
    `select jobs.id::text, tasks.identifier, jobs.payload, jobs.attempts, jobs.last_error, jobs.updated_at
       from graphile_worker._private_jobs jobs
       join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id
      where jobs.attempts >= jobs.max_attempts and jobs.locked_at is null
      order by jobs.updated_at desc limit $1`,
    [limit],
  )
  return rows.map((row) => ({
    id: row.id,
    job: row.identifier,
    payload: row.payload,
    attempts: row.attempts,
    error: row.last_error ?? "",
    since: row.updated_at,
  }))
}

/** Tries what failed for good once more from the beginning; returns how many there were. */
export async function retryDeadJobs(pool: Pool, ids: readonly string[]): Promise<number> {
  const { rowCount } = await pool.query(
    "select from graphile_worker.reschedule_jobs($1::bigint[], run_at => now(), attempts => 0)",
    [ids],
  )
  return rowCount ?? 0
}
