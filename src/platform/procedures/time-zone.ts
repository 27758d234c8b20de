import type { Read } from "../database/db.ts"

const zones = new Map<number, string>()

/** The organisation's time zone: it decides which day it is there. It is set once, so it is remembered. */
export async function timeZoneOf(read: Read): Promise<string> {
  const orgId = read.scope.orgId
  const known = zones.get(orgId)
  if (known) return known
  const row = await read.q
    .selectFrom("organisation")
    .select("time_zone")
    .where("id", "=", orgId)
    .executeTakeFirstOrThrow()
  zones.set(orgId, row.time_zone)
  return row.time_zone
}
