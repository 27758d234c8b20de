import { sql } from "kysely"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Read, Tx } from "../../platform/database/db.ts"
import { announce } from "../../platform/identity/announcements.ts"
import { seatSpans } from "../../platform/identity/seat-spans.ts"
import { differences, noteInRegister } from "../../platform/procedures/register-fact.ts"
import { findBody } from "./affiliations.ts"
import type { Clerk } from "./clerk.ts"
import { mustKeepPeople } from "./keep.ts"
import { getProfile } from "./person-view.ts"
import { type NewSeat, nextStates, type SeatChange } from "./schema.ts"

export async function addSeat(clerk: Clerk, personId: string, given: NewSeat): Promise<void> {
  const { house, tx, actor } = clerk
  mustKeepPeople(actor)
  await getProfile(tx, personId)
  const orgId = tx.scope.orgId
  const term = await tx.q
    .selectFrom("term")
    .select(["id", "number"])
    .where("org_id", "=", orgId)
    .where("id", "=", given.termId)
    .executeTakeFirst()
  if (!term) throw new Refusal("invalid", reason("no_such_choice", { field: "termId" }))
  const sector = await sectorName(tx, given.sectorId)
  const held = await tx.q
    .selectFrom("seat")
    .select("id")
    .where("org_id", "=", orgId)
    .where("person_id", "=", personId)
    .where("term_id", "=", given.termId)
    .executeTakeFirst()
  if (held)
    throw new Refusal("conflict", reason("seat_held", { field: "termId", params: { term: term.number } }))
  const row = {
    org_id: orgId,
    id: newId(),
    person_id: personId,
    term_id: given.termId,
    sector_id: given.sectorId,
  }
  await tx.q
    .insertInto("seat")
    .values({ ...row, standing: given.standing, state: given.state, since: given.since, until: null })
    .execute()
  await announce(tx.q, { org: orgId, person: personId })
  const { standing, state, since } = given
  const data = { term: term.number, sector, standing, state, since }
  noteInRegister(house, tx, actor, { action: "add_seat", subject: personId, data })
}

/** A new sector or standing, or the next state from a day on; who left keeps the seat with its end. */
export async function changeSeat(
  clerk: Clerk,
  personId: string,
  seatId: string,
  given: SeatChange,
): Promise<void> {
  const { house, tx, actor, today } = clerk
  mustKeepPeople(actor)
  const orgId = tx.scope.orgId
  const before = await tx.q
    .selectFrom("seat")
    .select(["sector_id", "standing", "state", "since"])
    .where("org_id", "=", orgId)
    .where("id", "=", seatId)
    .where("person_id", "=", personId)
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw new Refusal("missing", reason("no_such_seat"))
  const on = given.on ?? today
  const moves = given.state !== undefined && given.state !== before.state
  if (moves && !nextStates[before.state].includes(given.state ?? before.state))
    throw new Refusal("conflict", reason("seat_state", { field: "state" }))
  if (moves && on < before.since) throw new Refusal("invalid", reason("days_out_of_order", { field: "on" }))
  const set = {
    ...(given.sectorId === undefined ? {} : { sector_id: given.sectorId }),
    ...(given.standing === undefined ? {} : { standing: given.standing }),
    ...(moves && given.state === "in_office" ? { state: given.state, since: on } : {}),
    ...(moves && given.state !== "in_office" ? { state: given.state ?? before.state, until: on } : {}),
  }
  const changed = differences(before, set)
  if (!changed) return
  if (before.state === "in_office" && ("sector_id" in changed || "standing" in changed)) {
    if (on > today) throw new Refusal("invalid", reason("seat_change_ahead", { field: "on" }))
    await keepPast(tx, [seatId], on)
  }
  const sector = given.sectorId === undefined ? undefined : await sectorName(tx, given.sectorId)
  await tx.q.updateTable("seat").set(set).where("org_id", "=", orgId).where("id", "=", seatId).execute()
  await announce(tx.q, { org: orgId, person: personId })
  noteInRegister(house, tx, actor, {
    action: "change_seat",
    subject: personId,
    data: { changed, sector, on },
  })
}

/**
 * What these seats said is kept with its last day, the one before `on`. What is corrected on the very day from which it
 * held was never so, and leaves nothing.
 */
export async function keepPast(tx: Tx, seatIds: readonly string[], on: string): Promise<void> {
  const { orgId } = tx.scope
  const { rows } = await sql<{ seat_id: string; sector_id: string | null; standing: boolean; since: string }>`
    select n.seat_id, n.sector_id, n.standing, n.since from ${seatSpans(orgId)} n
    join seat s on s.org_id = ${orgId} and s.id = n.seat_id
    where n.seat_id = any(${[...seatIds]}::uuid[]) and s.state = 'in_office'
      and not exists (select 1 from seat_past q where q.org_id = ${orgId} and q.seat_id = n.seat_id and q.since >= n.since)
      and n.since < ${on}::date`.execute(tx.q)
  if (rows.length === 0) return
  const until = Temporal.PlainDate.from(on).subtract({ days: 1 }).toString()
  await tx.q
    .insertInto("seat_past")
    .values(rows.map((row) => ({ ...row, org_id: orgId, id: newId(), until })))
    .execute()
}

async function sectorName(read: Read, id: string | null): Promise<string | null> {
  if (id === null) return null
  const found = await findBody(read, id)
  if (found?.kind !== "sector") throw new Refusal("invalid", reason("no_such_choice", { field: "sectorId" }))
  return found.name
}
