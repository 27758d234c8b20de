import type { Read, Tx } from "../../platform/database/db.ts"
import { newLetterKey } from "./unsubscribe.ts"
import "./tables.ts"

/** Hours in which letters wait until morning, HH:MM by the organisation's clock; null: they go out at any hour. */
export interface QuietHours {
  readonly from: string
  readonly until: string
}

/** For whoever has said nothing. */
const usualQuiet: QuietHours = { from: "22:00", until: "07:00" }

export async function findQuiet(read: Read, personId: string): Promise<QuietHours | null> {
  const row = await read.q
    .selectFrom("notice_setting")
    .select(["quiet_from", "quiet_until"])
    .where("org_id", "=", read.scope.orgId)
    .where("person_id", "=", personId)
    .executeTakeFirst()
  if (!row) return usualQuiet
  const { quiet_from: from, quiet_until: until } = row
  return from && until ? { from: from.slice(0, 5), until: until.slice(0, 5) } : null
}

export async function setQuiet(tx: Tx, personId: string, quiet: QuietHours | null): Promise<void> {
  const hours = { quiet_from: quiet?.from ?? null, quiet_until: quiet?.until ?? null }
  await tx.q
    .insertInto("notice_setting")
    .values({ org_id: tx.scope.orgId, person_id: personId, ...hours, letter_key: newLetterKey() })
    .onConflict((conflict) => conflict.columns(["org_id", "person_id"]).doUpdateSet(hours))
    .execute()
}

/** Milliseconds until the quiet hours end; 0 when it is not quiet. Hours may go over midnight. */
export function quietFor(now: Temporal.Instant, zone: string, quiet: QuietHours | null): number {
  if (!quiet) return 0
  const here = now.toZonedDateTimeISO(zone)
  const time = here.toPlainTime()
  const [from, until] = [Temporal.PlainTime.from(quiet.from), Temporal.PlainTime.from(quiet.until)]
  const after = Temporal.PlainTime.compare(time, from) >= 0
  const before = Temporal.PlainTime.compare(time, until) < 0
  const overNight = Temporal.PlainTime.compare(from, until) > 0
  if (overNight ? !(after || before) : !(after && before)) return 0
  const end = here.withPlainTime(until)
  const morning = Temporal.ZonedDateTime.compare(end, here) > 0 ? end : end.add({ days: 1 })
  return morning.epochMilliseconds - here.epochMilliseconds
}
