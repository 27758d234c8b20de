import { sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import { toDate } from "../../../base/clock.ts"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import { listGrants } from "../../../platform/identity/grants.ts"
import { findSignInTerms, needsSecondFactor } from "../../../platform/identity/policy.ts"
import { noteInRegister } from "../../../platform/procedures/register-fact.ts"
import type {} from "../../../platform/substitution/tables.ts"
import { type Duty, duties, dutyNames } from "../../../procedure/duties.ts"
import type { Clerk } from "../clerk.ts"
import { getProfile } from "../person-view.ts"
import type { NewSubstitution, Substitution, Substitutions } from "./schema.ts"

const dutiesOf = (roles: readonly { readonly role: string }[]): Duty[] =>
  dutyNames.filter((duty) => roles.some(({ role }) => (duties[duty] as readonly string[]).includes(role)))

/** Those who judge, and those whose work they judge, are kept apart. */
const judging: readonly Duty[] = ["proposing", "committee", "supervising"]

export async function nameSubstitute(clerk: Clerk, given: NewSubstitution): Promise<void> {
  const { house, tx, actor, today } = clerk
  const personId = actor.personId ?? ""
  const orgId = tx.scope.orgId
  const wrong = (code: string, field: string, params: Record<string, string> = {}) =>
    new Refusal("invalid", reason(code, { field, params }))
  if (given.substituteId === personId) throw wrong("substitute_self", "substituteId")
  const latest = Temporal.PlainDate.from(given.since).add({ months: 6 }).toString()
  if (given.since < today || given.until < given.since || given.until > latest)
    throw wrong("substitution_period", "until")
  const held = dutiesOf(actor.grants)
  const strange = given.duties.find((duty) => !held.includes(duty))
  if (strange) throw wrong("duty_not_held", "duties")
  const substitute = await getProfile(tx, given.substituteId)
  if (substitute.accountId === null) throw wrong("substitute_no_account", "substituteId")
  const theirs = await listGrants(tx, given.substituteId, Temporal.PlainDate.from(today))
  const ofUnit = theirs.some(({ role }) => role === "unit_liaison" || role === "unit_head")
  if (ofUnit && given.duties.some((duty) => judging.includes(duty)))
    throw wrong("substitute_of_unit", "substituteId")
  // Named one after the other, so that two of one duty cannot meet.
  await sql`select 1 from person p where p.org_id = ${orgId} and p.id = ${personId} for update`.execute(tx.q)
  for (const duty of new Set(given.duties)) {
    const other = (await listOf(tx, today, "person_id", personId)).find(
      (each) => each.duty === duty && !each.over && each.since <= given.until && each.until >= given.since,
    )
    if (other)
      throw new Refusal(
        "conflict",
        reason("substitution_held", { field: "duties", params: { name: other.substitute.name } }),
      )
    await tx.q
      .insertInto("substitution")
      .values({
        org_id: orgId,
        id: newId(),
        person_id: personId,
        substitute_id: given.substituteId,
        duty,
        since: given.since,
        until: given.until,
        reason: given.reason,
        named_by: personId,
        named_at: toDate(house.clock.now()),
        ended_at: null,
        ended_by: null,
      })
      .execute()
  }
  const data = { substitute: substitute.name, ...given }
  noteInRegister(house, tx, actor, { action: "name_substitute", subject: personId, data })
}

/** Ended by either of the two, before its last day. */
export async function endSubstitution({ house, tx, actor, today }: Clerk, id: string): Promise<void> {
  const orgId = tx.scope.orgId
  const row = await tx.q
    .selectFrom("substitution")
    .select(["person_id", "substitute_id", "duty", "until", "ended_at"])
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
  if (!row || (actor.personId !== row.person_id && actor.personId !== row.substitute_id))
    throw new Refusal("missing", reason("no_such_seat"))
  if (row.ended_at !== null || row.until < today) throw new Refusal("conflict", reason("substitution_over"))
  await tx.q
    .updateTable("substitution")
    .set({ ended_at: toDate(house.clock.now()), ended_by: actor.personId })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute()
  const data = { duty: row.duty, substituteId: row.substitute_id }
  noteInRegister(house, tx, actor, { action: "end_substitution", subject: row.person_id, data })
}

/** `proved`: whoever looks signed in with a second factor. */
export async function viewSubstitutions(
  read: Read,
  actor: Actor,
  today: string,
  proved: boolean,
): Promise<Substitutions> {
  const personId = actor.personId ?? ""
  const terms = await findSignInTerms(read, Temporal.PlainDate.from(today))
  const asks = (duty: Duty) =>
    !proved &&
    needsSecondFactor(
      terms,
      duties[duty].map((role) => ({ role, bodyId: null })),
    )
  const told = (lines: readonly Line[]) => lines.map((line) => ({ ...line, secondFactor: asks(line.duty) }))
  return {
    mine: told(await listOf(read, today, "person_id", personId)),
    others: told(await listOf(read, today, "substitute_id", personId)),
    duties: dutiesOf(actor.grants),
  }
}

type Line = Omit<Substitution, "secondFactor">

async function listOf(
  read: Read,
  today: string,
  column: "person_id" | "substitute_id",
  personId: string,
): Promise<Line[]> {
  const { orgId } = read.scope
  const { rows } = await sql<Line>`
    select s.id, s.duty, s.since, s.until, s.reason,
      json_build_object('id', p.id, 'name', p.name) as person,
      json_build_object('id', u.id, 'name', u.name) as substitute,
      s.ended_at is null and s.since <= ${today}::date and s.until >= ${today}::date as stands,
      s.ended_at is not null or s.until < ${today}::date as over
    from substitution s join person p on p.org_id = ${orgId} and p.id = s.person_id
    join person u on u.org_id = ${orgId} and u.id = s.substitute_id
    where s.org_id = ${orgId} and s.${sql.ref(column)} = ${personId}
    order by over, s.since, s.id limit 100`.execute(read.q)
  return rows
}
