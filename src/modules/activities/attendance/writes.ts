import { sql } from "kysely"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Deed } from "../../../platform/procedures/office.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { keyOf, opensDoor } from "../check-in/code.ts"
import { activityTerms } from "../terms.ts"
import type { Attendance } from "./record.ts"
import { halfDayAt } from "./rules/half-days.ts"

type Of<I> = Deed<Attendance, I>

/** By the code at the door: of this activity, shown a moment ago, for the half-day that it is now. */
async function checkIn(deed: Of<{ readonly code: string }>): Promise<void> {
  const { house, tx, record, input } = deed
  const now = house.clock.now()
  const key = await keyOf(tx, record.activityId)
  const { codeLives } = await getTerms(tx, activityTerms, record.termsId)
  if (!key || !opensDoor(key, record.activityId, input.code, now, codeLives))
    throw new Refusal("invalid", reason("code_expired", { field: "code" }))
  const local = now.toZonedDateTimeISO(await timeZoneOf(tx))
  const half = halfDayAt(
    record.activity,
    local.toPlainDate().toString(),
    local.toPlainTime().toString({ smallestUnit: "minute" }),
  )
  if (!half) throw new Refusal("conflict", reason("no_half_day_now"))
  if (record.checkedIn.includes(half)) throw new Refusal("conflict", reason("checked_in_already"))
  await insert(deed, half, "code")
}

async function present(
  deed: Of<{ readonly halfDay: string; readonly how: "list" | "import" }>,
): Promise<void> {
  if (deed.record.checkedIn.includes(deed.input.halfDay))
    throw new Refusal("conflict", reason("checked_in_already"))
  await insert(deed, deed.input.halfDay, deed.input.how)
}

async function insert(
  { tx, record, actor, at }: Of<unknown>,
  halfDay: string,
  how: "code" | "list" | "import",
) {
  await tx.q
    .insertInto("check_in")
    .values({
      org_id: tx.scope.orgId,
      id: newId(),
      attendance_id: record.id,
      half_day: halfDay,
      how,
      at,
      by_person_id: actor.personId,
      struck_at: null,
      struck_reason: null,
    })
    .execute()
}

async function strikeCheckIn({
  tx,
  record,
  input,
  at,
}: Of<{ readonly halfDay: string; readonly reason: string }>) {
  await tx.q
    .updateTable("check_in")
    .set({ struck_at: at, struck_reason: input.reason })
    .where("org_id", "=", tx.scope.orgId)
    .where("attendance_id", "=", record.id)
    .where("half_day", "=", input.halfDay)
    .where("struck_at", "is", null)
    .execute()
}

/** The place in the queue is the moment of signing up. */
async function signUp({ tx, record, at }: Of<unknown>): Promise<void> {
  if (record.state !== "waiting_list") return
  await sql`update attendance set queued_at = ${at} where org_id = ${tx.scope.orgId} and id = ${record.id}`.execute(
    tx.q,
  )
}

export const keptWrites = { checkIn, present, strikeCheckIn }
export const enrolmentWrites = { ...keptWrites, signUp }
