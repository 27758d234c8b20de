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
import type { NewPerson, ProfileChange } from "./schema.ts"
import { addSeat } from "./seats.ts"

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
