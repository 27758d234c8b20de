import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"
import type { Read } from "../../../platform/database/db.ts"
import type {} from "../tables.ts"

export const newKey = (): string => randomBytes(32).toString("base64url")

/** A code is replaced after half its life and taken for the other half, for a slow phone. */
const secondsShown = (lives: number) => lives / 2

/** The code at the door: which activity, which seconds, and a signature over both (HMAC-SM3). `lives`: seconds. */
export function codeAt(
  key: string,
  activityId: string,
  now: Temporal.Instant,
  lives: number,
): { code: string; seconds: number } {
  const shown = secondsShown(lives)
  const slot = slotOf(now, shown)
  const seconds = Math.ceil(shown - ((now.epochMilliseconds / 1000) % shown))
  return { code: `${activityId}.${slot.toString(36)}.${sign(key, activityId, slot)}`, seconds }
}

/** Whether this code was shown for this activity no longer ago than it lives; an older one is refused. */
export function opensDoor(
  key: string,
  activityId: string,
  code: string,
  now: Temporal.Instant,
  lives: number,
): boolean {
  const [id, slotText = "", signature = ""] = code.split(".")
  const slot = Number.parseInt(slotText, 36)
  const age = slotOf(now, secondsShown(lives)) - slot
  if (id !== activityId || !(age === 0 || age === 1)) return false
  const right = Buffer.from(sign(key, activityId, slot))
  const said = Buffer.from(signature)
  return said.length === right.length && timingSafeEqual(said, right)
}

/** The activity that a code names; whether it is genuine is asked of `opensDoor`. */
export const activityOf = (code: string): string => code.split(".")[0] ?? ""

export async function keyOf(read: Read, activityId: string): Promise<string | undefined> {
  const row = await read.q
    .selectFrom("activity")
    .select("check_in_key as key")
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", activityId)
    .executeTakeFirst()
  return row?.key
}

const slotOf = (now: Temporal.Instant, shown: number) => Math.floor(now.epochMilliseconds / 1000 / shown)

const sign = (key: string, activityId: string, slot: number) =>
  createHmac("sm3", key).update(`${activityId}.${slot}`).digest("base64url")
