import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"
import type { Read } from "../../../platform/database/db.ts"
import type {} from "../tables.ts"

/** How long a code stands on the screen (seconds); it is taken for as long again, for a slow phone. */
const secondsShown = 20

export const newKey = (): string => randomBytes(32).toString("base64url")

/** The code at the door: which activity, which twenty seconds, and a signature over both (HMAC-SM3). */
export function codeAt(
  key: string,
  activityId: string,
  now: Temporal.Instant,
): { code: string; seconds: number } {
  const slot = slotOf(now)
  const seconds = secondsShown - (Math.floor(now.epochMilliseconds / 1000) % secondsShown)
  return { code: `${activityId}.${slot.toString(36)}.${sign(key, activityId, slot)}`, seconds }
}

/** Whether this code was shown for this activity in these seconds or in those just before; an older one is refused. */
export function opensDoor(key: string, activityId: string, code: string, now: Temporal.Instant): boolean {
  const [id, slotText = "", signature = ""] = code.split(".")
  const slot = Number.parseInt(slotText, 36)
  const age = slotOf(now) - slot
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

const slotOf = (now: Temporal.Instant) => Math.floor(now.epochMilliseconds / 1000 / secondsShown)

const sign = (key: string, activityId: string, slot: number) =>
  createHmac("sm3", key).update(`${activityId}.${slot}`).digest("base64url")
