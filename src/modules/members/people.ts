import { sql } from "kysely"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import { nameKeys, namePinyin } from "../../base/text/pinyin.ts"
import type { Read, Tx } from "../../platform/database/db.ts"
import { announce } from "../../platform/identity/announcements.ts"
import { differences, noteInRegister } from "../../platform/procedures/register-fact.ts"
import type { Vault } from "../../platform/vault/vault.ts"
import type { Clerk } from "./clerk.ts"
import { mustKeepPeople } from "./keep.ts"
import { getProfile } from "./person-view.ts"
import { findByPrivate } from "./private/reads.ts"
import { birthDateOf, columnOf, type PrivateGiven } from "./private/schema.ts"
import { writePrivate } from "./private/writes.ts"
import { type NewPerson, type NewSeat, nextStates, type ProfileChange, type SeatChange } from "./schema.ts"

/** All spellings a person is found by; the first is the one the list is sorted by. */
export function spellingsOf(name: string): string {
  const { full, initials } = namePinyin(name, "person")
  return [...new Set([full, initials, ...nameKeys(name)])].join(" ")
}

interface Sought {
  readonly name: string
  readonly birthYear?: number | null | undefined
  readonly private?: PrivateGiven | undefined
}

/**
 * People who may be the same: of this name, and of this day or year of birth unless one of the two is unknown; and
 * whoever has this ID number, whatever the name.
 */
export async function listLookalikes(read: Read, vault: Vault, sought: Sought) {
  const { orgId } = read.scope
  const { idNumber, birthDate } = sought.private ?? {}
  const born = birthDate ?? (idNumber ? birthDateOf(idNumber) : undefined)
  const year = born ? Number(born.slice(0, 4)) : (sought.birthYear ?? null)
  const prints = born ? vault.fingerprints(born, { orgId, field: columnOf.birthDate }) : null
  const holders = idNumber ? await findByPrivate(read, vault, "idNumber", idNumber) : []
  const { rows } = await sql<{
    id: string
    name: string
    birthYear: number | null
    employer: string
    post: string
  }>`
    select p.id, p.name, p.birth_year as "birthYear", p.employer, p.post
    from person p left join person_private d on d.org_id = ${orgId} and d.person_id = p.id and d.field = 'birth_date'
    where p.org_id = ${orgId} and (p.id = any(${holders}::uuid[]) or (p.name = ${sought.name}
      and (p.birth_year is null or ${year}::int is null or p.birth_year = ${year})
      and (d.fingerprint is null or ${prints}::text[] is null or d.fingerprint = any(${prints}::text[]))))
    order by p.id limit 10`.execute(read.q)
  return rows
}

export async function createPerson(clerk: Clerk, given: NewPerson): Promise<string> {
  const { house, tx, actor } = clerk
  mustKeepPeople(actor)
  const { seat, distinct, private: personal = {}, ...said } = given
  const birthYear = said.birthYear ?? null
  if (!distinct) {
    const [alike] = await listLookalikes(tx, house.vault, given)
    if (alike) {
      const params = { name: alike.name, id: alike.id, detail: `${alike.employer}${alike.post}` }
      throw new Refusal("conflict", reason("person_alike", { field: "name", params }))
    }
  }
  const id = newId()
  await tx.q
    .insertInto("person")
    .values({
      org_id: tx.scope.orgId,
      id,
      account_id: null,
      name: said.name,
      name_pinyin: spellingsOf(said.name),
      gender: said.gender ?? null,
      birth_year: birthYear,
      employer: said.employer ?? "",
      post: said.post ?? "",
      party: said.party ?? "",
      email: said.email ?? null,
    })
    .execute()
  const fields = await writePrivate(clerk, id, personal)
  const data = fields.length > 0 ? { ...said, fields } : said
  noteInRegister(house, tx, actor, { action: "create_person", subject: id, data })
  if (seat) await addSeat(clerk, id, seat)
  return id
}

export async function changePerson(clerk: Clerk, id: string, given: ProfileChange): Promise<void> {
  const { house, tx, actor } = clerk
  mustKeepPeople(actor)
  const changed = differences(await getProfile(tx, id), given)
  if (!changed) return
  await writeProfile(tx, id, given)
  noteInRegister(house, tx, actor, { action: "change_person", subject: id, data: { changed } })
}

export async function writeProfile(tx: Tx, id: string, given: ProfileChange): Promise<void> {
  const { birthYear, name, ...same } = given
  const set = {
    ...same,
    ...(birthYear === undefined ? {} : { birth_year: birthYear }),
    ...(name === undefined ? {} : { name, name_pinyin: spellingsOf(name) }),
  }
  const defined = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined))
  await tx.q
    .updateTable("person")
    .set(defined)
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .execute()
  if (name !== undefined) await announce(tx.q, { org: tx.scope.orgId, person: id })
}

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
  const sector = given.sectorId === undefined ? undefined : await sectorName(tx, given.sectorId)
  await tx.q.updateTable("seat").set(set).where("org_id", "=", orgId).where("id", "=", seatId).execute()
  await announce(tx.q, { org: orgId, person: personId })
  noteInRegister(house, tx, actor, {
    action: "change_seat",
    subject: personId,
    data: { changed, sector, on },
  })
}

async function sectorName(read: Read, id: string | null): Promise<string | null> {
  if (id === null) return null
  const found = await findBody(read, id)
  if (found?.kind !== "sector") throw new Refusal("invalid", reason("no_such_choice", { field: "sectorId" }))
  return found.name
}

export async function findBody(read: Read, id: string) {
  return read.q
    .selectFrom("body")
    .select(["kind", "name", "until"])
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", id)
    .executeTakeFirst()
}

export async function addAffiliation(
  clerk: Clerk,
  personId: string,
  given: { readonly bodyId: string; readonly post: string; readonly since: string },
): Promise<void> {
  const { house, tx, actor } = clerk
  mustKeepPeople(actor)
  await getProfile(tx, personId)
  const body = await findBody(tx, given.bodyId)
  if (!body || body.until !== null)
    throw new Refusal("invalid", reason("no_such_choice", { field: "bodyId" }))
  // These posts carry rights of their own, which only the security administrator gives.
  if (["liaison", "head", "representative", "convener"].includes(given.post))
    throw new Refusal("forbidden", reason("post_carries_role", { field: "post" }))
  const row = { org_id: tx.scope.orgId, id: newId(), person_id: personId, body_id: given.bodyId }
  await tx.q
    .insertInto("affiliation")
    .values({ ...row, post: given.post, since: given.since, until: null })
    .execute()
  await announce(tx.q, { org: tx.scope.orgId, person: personId })
  const data = { body: body.name, post: given.post, since: given.since }
  noteInRegister(house, tx, actor, { action: "add_affiliation", subject: personId, data })
}

export async function endAffiliation(
  clerk: Clerk,
  personId: string,
  id: string,
  until: string,
): Promise<void> {
  const { house, tx, actor } = clerk
  mustKeepPeople(actor)
  const orgId = tx.scope.orgId
  const row = await tx.q
    .selectFrom("affiliation")
    .select(["body_id", "post", "since"])
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal("missing", reason("no_such_seat"))
  if (until < row.since) throw new Refusal("invalid", reason("days_out_of_order", { field: "until" }))
  await tx.q
    .updateTable("affiliation")
    .set({ until })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute()
  await announce(tx.q, { org: orgId, person: personId })
  const body = await findBody(tx, row.body_id)
  const data = { body: body?.name ?? null, post: row.post, until }
  noteInRegister(house, tx, actor, { action: "end_affiliation", subject: personId, data })
}
