import type { Pool, PoolClient } from "pg"

/** Held shared by every process that works off the queue, for as long as it lives. */
const presence = 7_265_317_002

/** A server may take a while to notice that a process is dead; so often, at this distance (ms), it is asked again. */
const tries = 60
const distance = 1_000

/**
 * Frees jobs whose process died while it worked on them; the queue by itself would wait four hours. That is safe when no
 * other process is at work, which the lock says: a dead process holds none. `freed` is told how many there were.
 * Resolves to what makes our own presence known; release it when the work has stopped.
 */
export async function takePresence(pool: Pool, freed: (jobs: number) => void): Promise<{ release(): void }> {
  const client = await pool.connect()
  const { rows } = await client.query("select clock_timestamp() as since, pg_advisory_lock_shared($1)", [
    presence,
  ])
  const { since } = rows[0]
  let left = tries
  let timer: NodeJS.Timeout | undefined
  let released = false
  const attempt = async (): Promise<void> => {
    left -= 1
    const jobs = await freeOrphans(client, since)
    if (jobs !== undefined && jobs > 0) freed(jobs)
    // The connection only serves this purpose; losing it is no reason to end the process.
    if (jobs === undefined && left > 0 && !released) {
      timer = setTimeout(() => void attempt().catch(() => undefined), distance)
      timer.unref()
    }
  }
  await attempt()
  return {
    release: () => {
      released = true
      clearTimeout(timer)
      client.release(true)
    },
  }
}

/** How many jobs were freed, or undefined when another process seems to be alive. What began since then is our own. */
async function freeOrphans(client: PoolClient, since: Date): Promise<number | undefined> {
  const { rows } = await client.query("select pg_try_advisory_lock($1) as alone", [presence])
  if (!rows[0].alone) return undefined
  try {
    const found = await client.query(
      `select count(*)::int as jobs, coalesce(array_agg(distinct locked_by), '{}') as workers
         from graphile_worker.jobs where locked_by is not null and locked_at < $1`,
      [since],
    )
    const { jobs, workers } = found.rows[0]
    if (jobs > 0) await client.query("select graphile_worker.force_unlock_workers($1::text[])", [workers])
    return jobs
  } finally {
    await client.query("select pg_advisory_unlock($1)", [presence])
  }
}
