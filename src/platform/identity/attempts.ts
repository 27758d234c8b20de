import { createHash } from "node:crypto"
import { sql } from "kysely"
import { type Clock, toDate } from "../../base/clock.ts"
import { networkOf } from "../../base/network.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Db } from "../database/db.ts"
import type {} from "./tables.ts"

/**
 * How guessing is slowed. After `free` failures each further one locks for twice as long, up to `longest` seconds; what
 * is older than `forget` seconds is forgotten. An address is shared by a whole office, so it may fail more often.
 */
const limits = {
  name: { free: 5, first: 30, longest: 900, forget: 3_600 },
  address: { free: 50, first: 60, longest: 900, forget: 900 },
} as const

export interface Attempt {
  succeeded(): Promise<void>
}

/**
 * Counts an attempt as failed before the password is looked at, so that a hundred at the same moment are a hundred.
 * Throws `too_many` while locked, for known and unknown names alike; `succeeded` takes it back.
 */
export async function beginAttempt(
  db: Db,
  clock: Clock,
  username: string,
  address: string,
): Promise<Attempt> {
  const keys = [
    { key: digest("name", username), rule: limits.name },
    { key: digest("address", networkOf(address)), rule: limits.address },
  ]
  const now = toDate(clock.now())
  for (const { key, rule } of keys) {
    const seconds = await count(db, key, now, rule)
    if (seconds > 0) throw new Refusal("too_many", reason("too_many_failures", { params: { seconds } }))
  }
  return {
    succeeded: async () => {
      await db.global.deleteFrom("sign_in_attempt").where("key", "=", digest("name", username)).execute()
      await db.global
        .updateTable("sign_in_attempt")
        .set((row) => ({ failures: row("failures", "-", 1) }))
        .where("key", "=", digest("address", networkOf(address)))
        .where("failures", ">", 0)
        .execute()
    },
  }
}

/**
 * Seconds still to wait; 0 when this attempt may be made. Counts and locks in one statement, which a locked row refuses,
 * so that attempts at the same moment pass one after the other. An attempt while locked is not counted.
 */
async function count(
  db: Db,
  key: string,
  now: Date,
  rule: (typeof limits)["name" | "address"],
): Promise<number> {
  const forgotten = new Date(now.getTime() - rule.forget * 1_000)
  const failures = sql<number>`case when a.last_at < ${forgotten} then 1 else a.failures + 1 end`
  const seconds = sql<number>`least(${rule.longest}, ${rule.first} * power(2, least(${failures} - ${rule.free}, 10)))`
  const counted = await sql`
    insert into sign_in_attempt as a (key, failures, last_at, locked_until) values (${key}, 1, ${now}, null)
    on conflict (key) do update set
      failures = ${failures},
      last_at = excluded.last_at,
      locked_until = case when ${failures} >= ${rule.free} then ${now}::timestamptz + ${seconds} * interval '1 second' end
    where a.locked_until is null or a.locked_until <= ${now}
    returning key`.execute(db.global)
  if (counted.rows.length > 0) return 0
  const row = await db.global
    .selectFrom("sign_in_attempt")
    .select("locked_until")
    .where("key", "=", key)
    .executeTakeFirst()
  const until = row?.locked_until?.getTime() ?? now.getTime()
  return Math.max(1, Math.ceil((until - now.getTime()) / 1_000))
}

/** Names that do not exist are often a password typed into the wrong field: only a digest is kept. */
function digest(kind: string, value: string): string {
  return `${kind}:${createHash("sha256").update(value).digest("base64url")}`
}

/** Forgets what no longer counts; for the daily round. */
export async function sweepAttempts(db: Db, clock: Clock): Promise<void> {
  const old = new Date(toDate(clock.now()).getTime() - limits.name.forget * 1_000)
  await db.global
    .deleteFrom("sign_in_attempt")
    .where("last_at", "<", old)
    .where((row) => row.or([row("locked_until", "is", null), row("locked_until", "<", old)]))
    .execute()
}
