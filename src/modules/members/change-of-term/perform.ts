import { sql } from "kysely"
import { toDate } from "../../../base/clock.ts"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read, Tx } from "../../../platform/database/db.ts"
import { announce } from "../../../platform/identity/announcements.ts"
import { noteInRegister } from "../../../platform/procedures/register-fact.ts"
import type { Clerk } from "../clerk.ts"
import { mustKeepPeople } from "../keep.ts"
import { rehearse } from "./plan.ts"
import { findWaitingRoles } from "./roles.ts"
import type { PerformedChange, Rehearsal, TermChangeAsked } from "./schema.ts"

/**
 * The change of term in one transaction, exactly as rehearsed: it is rehearsed again under the lock of the register, and
 * when anything differs nothing is done.
 */
export async function performChange(clerk: Clerk, asked: TermChangeAsked, digest: string): Promise<void> {
  const { house, tx, actor, today } = clerk
  mustKeepPeople(actor)
  const { orgId } = tx.scope
  await sql`select 1 from organisation o where o.id = ${orgId} for no key update`.execute(tx.q)
  const plan = await rehearse(house, tx, today, asked)
  if (plan.digest !== digest) throw new Refusal("conflict", reason("rehearsal_outdated"))
  if (!plan.ready) throw new Refusal("conflict", reason("term_not_begun", { params: { on: asked.firstDay } }))
  const openedId = await writeTerms(tx, plan)
  await writeSeats(tx, plan)
  await writeEnds(tx, plan)
  const id = newId()
  await tx.q
    .insertInto("term_change")
    .values({
      org_id: orgId,
      id,
      closed_term_id: plan.closing.id,
      opened_term_id: openedId,
      last_day: asked.lastDay,
      first_day: asked.firstDay,
      digest,
      plan: JSON.stringify({ asked, counts: plan.counts, people: plan.people }),
      by_person_id: actor.personId ?? "",
      at: toDate(house.clock.now()),
    })
    .execute()
  await announce(tx.q, { org: orgId })
  const { closing, opening, counts } = plan
  const terms = { closed: closing.number, opened: opening.number }
  noteInRegister(house, tx, actor, {
    action: "change_of_term",
    subject: id,
    data: { ...terms, ...asked, digest, counts },
  })
  for (const person of plan.people) {
    const { personId, outcome, affiliations, roles, cases } = person
    noteInRegister(house, tx, actor, {
      action: "change_of_term_person",
      subject: personId,
      data: { ...terms, outcome, lastDay: asked.lastDay, affiliations, roles, cases },
    })
  }
}

async function writeTerms(tx: Tx, { closing, opening }: Rehearsal): Promise<string> {
  const { orgId } = tx.scope
  await tx.q
    .updateTable("term")
    .set({ ends_on: closing.lastDay })
    .where("org_id", "=", orgId)
    .where("id", "=", closing.id)
    .execute()
  if (opening.id !== null) return opening.id
  const id = newId()
  await tx.q
    .insertInto("term")
    .values({ org_id: orgId, id, number: opening.number, starts_on: opening.firstDay, ends_on: null })
    .execute()
  return id
}

async function writeSeats(tx: Tx, { closing, opening, people }: Rehearsal): Promise<void> {
  const { orgId } = tx.scope
  const ended = people.flatMap(({ seatId }) => seatId ?? [])
  // Whoever was nominated and never took the seat did not serve the term: they leave it.
  await sql`
    update seat set until = ${closing.lastDay}::date,
      state = case when state = 'nominated' then 'left' else 'term_ended' end
    where org_id = ${orgId} and id = any(${ended}::uuid[])`.execute(tx.q)
  const begun = people.flatMap(({ nextSeatId }) => nextSeatId ?? [])
  await sql`
    update seat set state = 'in_office', since = ${opening.firstDay}::date
    where org_id = ${orgId} and id = any(${begun}::uuid[]) and state = 'nominated'`.execute(tx.q)
}

/** Posts in bodies end here; roles are rights, and wait for the security administrator (`roles.ts`). */
async function writeEnds(tx: Tx, { closing, people }: Rehearsal): Promise<void> {
  const { orgId } = tx.scope
  const affiliations = people.flatMap((person) => person.affiliations.map(({ id }) => id))
  await sql`update affiliation set until = ${closing.lastDay}::date
    where org_id = ${orgId} and id = any(${affiliations}::uuid[])`.execute(tx.q)
}

/** Changes of term that were performed, newest first. */
export async function listChanges(read: Read, today: string): Promise<PerformedChange[]> {
  const { orgId } = read.scope
  const { rows } = await sql<Omit<PerformedChange, "at" | "rolesWaiting"> & { at: Date }>`
    select x.id, c.number as closed, o.number as opened, x.last_day as "lastDay", x.first_day as "firstDay",
      p.name as by, x.at, x.plan->'counts' as counts
    from term_change x join term c on c.org_id = ${orgId} and c.id = x.closed_term_id
    join term o on o.org_id = ${orgId} and o.id = x.opened_term_id
    join person p on p.org_id = ${orgId} and p.id = x.by_person_id
    where x.org_id = ${orgId} order by x.at desc`.execute(read.q)
  const changes: PerformedChange[] = []
  for (const { at, ...row } of rows) {
    const waiting = await findWaitingRoles(read, row.id, today)
    changes.push({ ...row, at: at.toISOString(), rolesWaiting: waiting?.length ?? 0 })
  }
  return changes
}
