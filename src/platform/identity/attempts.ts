import { createHash } from "node:crypto"
import { type Clock, toDate } from "../../base/clock.ts"
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
    { key: digest("address", address), rule: limits.address },
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
        .where("key", "=", digest("address", address))
        .where("failures", ">", 0)
        .execute()
    },
  }
}

/** Seconds still to wait; 0 when this attempt may be made. An attempt while locked is not counted. */
async function count(
  db: Db,
  key: string,
  now: Date,
  rule: (typeof limits)["name" | "address"],
): Promise<number> {
  const before = (seconds: number) => new Date(now.getTime() - seconds * 1_000)
  const row = await db.global
    .insertInto("sign_in_attempt")
    .values({ key, failures: 1, last_at: now, locked_until: null })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet((set) => ({
        failures: set
          .case()
          .when("sign_in_attempt.locked_until", ">", now)
          .then(set.ref("sign_in_attempt.failures"))
          .when("sign_in_attempt.last_at", "<", before(rule.forget))
          .then(1)
          .else(set("sign_in_attempt.failures", "+", 1))
          .end(),
        last_at: now,
      })),
    )
    .returning(["failures", "locked_until"])
    .executeTakeFirstOrThrow()
  if (row.locked_until && row.locked_until > now)
    return Math.ceil((row.locked_until.getTime() - now.getTime()) / 1_000)
  // This one may still be tried; the next must wait.
  if (row.failures >= rule.free) {
    const seconds = Math.min(rule.longest, rule.first * 2 ** Math.min(row.failures - rule.free, 10))
    await db.global
      .updateTable("sign_in_attempt")
      .set({ locked_until: new Date(now.getTime() + seconds * 1_000) })
      .where("key", "=", key)
      .execute()
  }
  return 0
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
