import { sql } from "kysely"
import { newId } from "../../../base/id.ts"
import type { RegisterAction } from "../../../base/register-action-words.ts"
import type { Tx } from "../../../platform/database/db.ts"
import { announce } from "../../../platform/identity/announcements.ts"
import { noteInRegister } from "../../../platform/procedures/register-fact.ts"
import type { Clerk } from "../clerk.ts"
import { spellingsOf } from "../people.ts"
import type { PrivateField } from "../private/schema.ts"
import { insertPrivate } from "../private/writes.ts"
import { keepPast } from "../seats.ts"
import type { MemberPlan, MemberRow } from "./members.ts"

/** Said while thousands of rows are written: how many are, of how many. */
export type Report = (done: number, total: number) => void
const portion = 500

/** Writes the plan, a few statements for each portion of its rows; each person's entry is a fact of its own. */
export async function writeMembers(
  clerk: Clerk,
  plan: MemberPlan,
  source: string,
  report: Report,
): Promise<void> {
  const { tx } = clerk
  const added = plan.add.map((row) => ({ ...row, id: newId() }))
  const changed = plan.change.map(({ id, row }) => ({ ...row, id }))
  const total = added.length + changed.length
  for (let from = 0; from < added.length; from += portion) {
    await insertPeople(tx, added.slice(from, from + portion))
    report(Math.min(from + portion, added.length), total)
  }
  for (const [place, row] of changed.entries()) {
    await mergePerson(tx, row.id, row)
    if (place % portion === 0) report(added.length + place, total)
  }
  const told = [...added, ...changed]
  await insertSeats(clerk, plan.termId, told)
  await insertPrivate(
    tx,
    clerk.house,
    told.flatMap(({ id, personal }) =>
      (Object.entries(personal) as [PrivateField, string][]).map(([field, value]) => ({
        personId: id,
        field,
        value,
      })),
    ),
  )
  // The record says that personal data came with the roster, and which; never what it was.
  const note = (action: RegisterAction, { row, personal, id, ...said }: MemberRow & { id: string }) =>
    noteInRegister(clerk.house, tx, clerk.actor, {
      action,
      subject: id,
      data: { source, row, ...said, personal: Object.keys(personal) },
    })
  for (const row of added) note("import_person", row)
  for (const row of changed) note("import_change", row)
  await announce(tx.q, { org: tx.scope.orgId })
  report(total, total)
}

async function insertPeople(tx: Tx, rows: readonly (MemberRow & { id: string })[]): Promise<void> {
  const given = rows.map(({ personal: _, ...row }) => ({ ...row, spellings: spellingsOf(row.name) }))
  await sql`
    insert into person (org_id, id, name, name_pinyin, gender, birth_year, employer, post, party, email)
    select ${tx.scope.orgId}, g.id, g.name, g.spellings, g.gender, g."birthYear", coalesce(g.employer, ''),
      coalesce(g.post, ''), coalesce(g.party, ''), g.email
    from json_to_recordset(${JSON.stringify(given)}::json)
      as g (id uuid, name text, spellings text, gender text, "birthYear" int, employer text, post text, party text, email text)`.execute(
    tx.q,
  )
}

/** In office from the beginning of the term or the day that is said; nominated while the term has not begun. */
async function insertSeats(
  { tx, today }: Clerk,
  termId: string,
  rows: readonly (MemberRow & { id: string })[],
): Promise<void> {
  if (rows.length === 0) return
  const given = rows.map(({ id, sectorId, standing, since }) => ({
    seat: newId(),
    id,
    sectorId,
    standing,
    since,
  }))
  const moved = await sql<{ id: string }>`
    select s.id from json_to_recordset(${JSON.stringify(given)}::json) as g (id uuid, "sectorId" uuid, standing boolean)
    join seat s on s.org_id = ${tx.scope.orgId} and s.person_id = g.id and s.term_id = ${termId}
    where s.sector_id is distinct from coalesce(g."sectorId", s.sector_id) or (g.standing and not s.standing)`.execute(
    tx.q,
  )
  await keepPast(
    tx,
    moved.rows.map(({ id }) => id),
    today,
  )
  await sql`
    insert into seat (org_id, id, person_id, term_id, sector_id, standing, state, since)
    select ${tx.scope.orgId}, g.seat, g.id, ${termId}, g."sectorId", coalesce(g.standing, false),
      case when t.starts_on > ${today}::date then 'nominated' else 'in_office' end, coalesce(g.since, t.starts_on)
    from json_to_recordset(${JSON.stringify(given)}::json) as g (seat uuid, id uuid, "sectorId" uuid, standing boolean, since date)
    join term t on t.org_id = ${tx.scope.orgId} and t.id = ${termId}
    on conflict (org_id, person_id, term_id) do update set
      sector_id = coalesce(excluded.sector_id, seat.sector_id),
      standing = excluded.standing or seat.standing`.execute(tx.q)
}

async function mergePerson(tx: Tx, id: string, row: MemberRow): Promise<void> {
  await sql`
    update person set gender = coalesce(${row.gender}, gender), birth_year = coalesce(${row.birthYear}::int, birth_year),
      employer = coalesce(${row.employer}, employer), post = coalesce(${row.post}, post),
      party = coalesce(${row.party}, party), email = coalesce(${row.email}, email)
    where org_id = ${tx.scope.orgId} and id = ${id}`.execute(tx.q)
}
