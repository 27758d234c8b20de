import { sql } from "kysely"
import type { House } from "../procedures/office.ts"
import type {} from "./tables.ts"

/** How often each account or address has asked in this minute, at every server on this database together. */
export interface RequestCounts {
  /**
   * Counts one request more and returns how many there are. Up to `exactUpTo` the database counts each, so that of a
   * narrow limit not one too many is let through; wider ones are counted here and told to the others every second.
   */
  count(key: string, most: number): Promise<number>
  /** Milliseconds until counting begins anew. */
  untilNextMinute(): number
  close(): void
}

const exactUpTo = 120

const aMinute = 60_000
const mostKeys = 20_000

interface Tally {
  /** What the database last said, of all servers. */
  heard: number
  /** Counted here since. */
  fresh: number
}

export function countRequests({ db, clock, log }: Pick<House, "db" | "clock" | "log">): RequestCounts {
  const tallies = new Map<string, Tally>()
  let minute = 0
  let swept = 0
  let telling = false

  const tallyOf = (key: string): Tally => {
    const now = Math.floor(clock.now().epochMilliseconds / aMinute)
    if (now !== minute || tallies.size >= mostKeys) tallies.clear()
    minute = now
    const known = tallies.get(key)
    if (known) return known
    const made = { heard: 0, fresh: 0 }
    tallies.set(key, made)
    return made
  }

  /** Adds these to the database's counts and returns what they come to. In order of the keys: no two wait for each other. */
  const add = async (counts: ReadonlyMap<string, number>): Promise<Map<string, number>> => {
    const { rows } = await sql<{ key: string; requests: number }>`
      insert into request_count (key, minute, requests)
      select key, ${minute}::bigint, requests
      from unnest(${[...counts.keys()]}::text[], ${[...counts.values()]}::int[]) as t (key, requests) order by key
      on conflict (key, minute) do update set requests = request_count.requests + excluded.requests
      returning key, requests`.execute(db.global)
    return new Map(rows.map(({ key, requests }) => [key, requests]))
  }

  const tell = async (): Promise<void> => {
    const news = [...tallies].filter(([, { fresh }]) => fresh > 0).map(([key, tally]) => ({ key, tally }))
    if (telling || news.length === 0) return
    telling = true
    try {
      const told = new Map(news.map(({ key, tally }) => [key, tally.fresh]))
      const totals = await add(told)
      for (const { key, tally } of news) {
        tally.heard = Math.max(tally.heard, totals.get(key) ?? 0)
        tally.fresh -= told.get(key) ?? 0
      }
      if (swept === minute) return
      swept = minute
      await db.global
        .deleteFrom("request_count")
        .where("minute", "<", minute - 1)
        .execute()
    } catch (error) {
      // Meanwhile each server counts for itself; what was not told is told the next time.
      log.warn({ message: (error as Error).message }, "counts of requests are not shared just now")
    } finally {
      telling = false
    }
  }
  const timer = setInterval(tell, 1_000).unref()

  return {
    async count(key, most) {
      const tally = tallyOf(key)
      if (most > exactUpTo) {
        tally.fresh += 1
        return tally.heard + tally.fresh
      }
      // Once all are used up there is nothing to ask: a flood does not reach the database.
      if (tally.heard > most) return tally.heard
      const total = (await add(new Map([[key, 1]]))).get(key) ?? 1
      tally.heard = Math.max(tally.heard, total)
      return total
    },
    untilNextMinute: () => aMinute - (clock.now().epochMilliseconds % aMinute),
    close: () => clearInterval(timer),
  }
}
