import { sql } from "kysely"
import type { Actor } from "../../base/actor.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "../../platform/database/db.ts"
import type { Vault } from "../../platform/vault/vault.ts"
import { mayShowPrivate } from "./keep.ts"
import { listMasked, maskedChange } from "./private/reads.ts"
import type { PersonView, Profile } from "./schema.ts"

async function findProfile(
  read: Read,
  id: string,
): Promise<(Profile & { accountId: string | null }) | undefined> {
  const row = await read.q
    .selectFrom("person")
    .select(["name", "gender", "birth_year", "employer", "post", "party", "email", "account_id"])
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", id)
    .executeTakeFirst()
  if (!row) return undefined
  const { birth_year, account_id, ...same } = row
  return { ...same, birthYear: birth_year, accountId: account_id }
}

export async function getProfile(read: Read, id: string): Promise<Profile & { accountId: string | null }> {
  const found = await findProfile(read, id)
  if (!found) throw new Refusal("missing", reason("no_such_person"))
  return found
}

/** A person with everything dated about them, and what was done about it by whom. */
export async function viewPerson(read: Read, vault: Vault, id: string, viewer: Actor): Promise<PersonView> {
  const { orgId } = read.scope
  const { accountId, ...profile } = await getProfile(read, id)
  const seats = await sql<PersonView["seats"][number]>`
    select s.id, t.number as term, s.sector_id as "sectorId", b.name as "sectorName", s.standing, s.state, s.since, s.until,
      coalesce(q.past, '[]'::json) as past
    from seat s left join (
      select o.seat_id, json_agg(json_build_object('sectorName', w.name, 'standing', o.standing, 'since', o.since,
        'until', o.until) order by o.since desc) as past
      from seat_past o join seat h on h.org_id = ${orgId} and h.id = o.seat_id
      left join body w on w.org_id = ${orgId} and w.id = o.sector_id
      where o.org_id = ${orgId} and h.person_id = ${id} group by o.seat_id
    ) q on q.seat_id = s.id
    join term t on t.org_id = ${orgId} and t.id = s.term_id
    left join body b on b.org_id = ${orgId} and b.id = s.sector_id
    where s.org_id = ${orgId} and s.person_id = ${id} order by t.number desc`.execute(read.q)
  const affiliations = await sql<PersonView["affiliations"][number]>`
    select a.id, a.body_id as "bodyId", b.name as "bodyName", b.kind, a.post, a.since, a.until
    from affiliation a join body b on b.org_id = ${orgId} and b.id = a.body_id
    where a.org_id = ${orgId} and a.person_id = ${id} order by a.until desc nulls first, a.since desc`.execute(
    read.q,
  )
  const grants = await sql<PersonView["grants"][number]>`
    select g.id, g.role, b.name as "bodyName", w.name as "grantedBy", g.since, g.until
    from role_grant g left join body b on b.org_id = ${orgId} and b.id = g.body_id
    left join person w on w.org_id = ${orgId} and w.id = g.granted_by
    where g.org_id = ${orgId} and g.person_id = ${id} order by g.until desc nulls first, g.since desc`.execute(
    read.q,
  )
  const guest = await sql<PersonView["guest"][number]>`
    select g.id, g.home_committee as "homeCommittee", g.home_level as "homeLevel", g.since, g.until from guest_member g
    where g.org_id = ${orgId} and g.person_id = ${id} order by g.until desc nulls first, g.since desc`.execute(
    read.q,
  )
  const photo = await read.q
    .selectFrom("person_photo")
    .select("hash")
    .where("org_id", "=", orgId)
    .where("person_id", "=", id)
    .executeTakeFirst()
  const changes = await sql<PersonView["changes"][number] & { at: Date }>`
    select c.id, c.field, c.old_value as "from", c.new_value as "to", c.state, c.asked_at as at, c.note
    from person_change c where c.org_id = ${orgId} and c.person_id = ${id}
    order by c.asked_at desc limit 100`.execute(read.q)
  const history = await sql<{ at: Date; by: string; action: string; data: Record<string, unknown> }>`
    select f.at, f.actor->>'name' as by, f.action, f.data from fact f
    where f.org_id = ${orgId} and f.case_id = ${id} and f.procedure = 'organisation'
    order by f.seq desc limit 200`.execute(read.q)
  const account = accountId === null ? undefined : await findAccount(read, accountId)
  const showsPrivate = mayShowPrivate(viewer, id)
  return {
    id,
    profile,
    seats: seats.rows,
    affiliations: affiliations.rows,
    grants: grants.rows,
    private: showsPrivate ? await listMasked(read, vault, id) : [],
    showsPrivate,
    photo: photo?.hash ?? null,
    guest: guest.rows,
    account: account ?? null,
    changes: changes.rows.map(({ at, ...row }) => ({
      ...row,
      ...maskedChange(read, vault, { ...row, personId: id }, showsPrivate),
      askedAt: at.toISOString(),
    })),
    history: history.rows.map((row) => ({ ...row, at: row.at.toISOString() })),
  }
}

async function findAccount(read: Read, id: string) {
  const row = await read.q
    .selectFrom("account")
    .select(["username", "blocked_at", "must_change_password"])
    .where("id", "=", id)
    .executeTakeFirst()
  return (
    row && { username: row.username, blocked: row.blocked_at !== null, mustChange: row.must_change_password }
  )
}
