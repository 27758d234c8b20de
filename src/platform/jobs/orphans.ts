import type { Pool, PoolClient } from "pg"

/** Held shared by every process that works off the queue, for as long as it lives. */
const presence = 7_265_317_002

/**
 * Frees jobs whose process died while it worked on them; the queue by itself would wait four hours. That is safe when no
 * other process is at work, which the lock says: a dead process holds none. Resolves to what keeps our own presence
 * known; release it when the work has stopped.
 */
export async function takePresence(pool: Pool): Promise<{ freed: number; release(): void }> {
  const client = await pool.connect()
  // The connection only holds the lock; losing it is no reason to end the process.
  client.on("error", () => undefined)
  const alone = await client.query("select pg_try_advisory_lock($1) as got", [presence])
  const freed = alone.rows[0].got ? await freeAll(client) : 0
  await client.query("select pg_advisory_lock_shared($1)", [presence])
  if (alone.rows[0].got) await client.query("select pg_advisory_unlock($1)", [presence])
  return { freed, release: () => client.release(true) }
}

async function freeAll(client: PoolClient): Promise<number> {
  const { rows } = await client.query(
    "select count(*)::int as count, coalesce(array_agg(distinct locked_by), '{}') as workers from graphile_worker.jobs where locked_by is not null",
  )
  const { count, workers } = rows[0]
  if (count > 0) await client.query("select graphile_worker.force_unlock_workers($1::text[])", [workers])
  return count
}
