import { type RawBuilder, sql } from "kysely"
import { toNameQuery } from "../../base/text/pinyin.ts"
import type { Read } from "../../platform/database/db.ts"
import { seatSpans } from "../../platform/identity/seat-spans.ts"
import type { MemberLine, MemberQuery } from "./schema.ts"

const mostCounted = 100_000
/** A name asked for by one letter fits thousands: more than these are not looked at. */
const mostNamed = 1_000

/** The term whose seats are meant: the one asked for, else the one of that day, else the latest. */
export async function findTerm(read: Read, on: string, asked?: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select t.id from term t where t.org_id = ${read.scope.orgId} and (${asked ?? null}::uuid is null or t.id = ${asked ?? null})
    order by (t.starts_on <= ${on}::date and (t.ends_on is null or t.ends_on >= ${on}::date)) desc, t.number desc
    limit 1`.execute(read.q)
  return rows[0]?.id
}

/** A page of people in the order of pinyin, with how many there are. */
export async function listMembers(
  read: Read,
  on: string,
  asked: MemberQuery & { readonly holders?: readonly string[] | undefined },
) {
  const { orgId } = read.scope
  const term = await findTerm(read, on, asked.term)
  const query = asked.holders ? undefined : toNameQuery(asked.q)
  const seatWhere: RawBuilder<unknown>[] = [
    ...(asked.state ? [sql`s.state = ${asked.state}`] : []),
    ...(asked.sector === "none"
      ? [sql`s.sector_id is null`]
      : asked.sector
        ? [sql`s.sector_id = ${asked.sector}`]
        : []),
    ...(asked.standing ? [sql`s.standing = ${asked.standing === "true"}`] : []),
  ]
  const personWhere: RawBuilder<unknown>[] = [
    sql`p.org_id = ${orgId}`,
    ...(asked.account === "none" ? [sql`p.account_id is null`] : []),
    ...(asked.account === "some" ? [sql`p.account_id is not null`] : []),
    ...(asked.party ? [sql`p.party = ${asked.party}`] : []),
    ...(asked.holders
      ? [sql`p.id = any(${[...asked.holders]}::uuid[])`]
      : query
        ? [sql`p.id in (select n.person_id from people_named(${orgId}, ${query}::tsquery, ${mostNamed}) n)`]
        : []),
    ...(asked.who === "others" ? [sql`s.id is null`] : []),
    ...(asked.who === "members" ? [sql`s.id is not null`] : []),
    ...seatWhere,
  ]
  const join = asked.who === "members" || seatWhere.length > 0 ? sql`join` : sql`left join`
  const from = sql`person p ${join} seat s on s.org_id = ${orgId} and s.person_id = p.id and s.term_id = ${term ?? null}`
  const where = sql.join(personWhere, sql` and `)
  const cursor = readCursor(asked.cursor)
  const beyond = cursor ? sql`and (p.name_pinyin, p.id) > (${cursor.name}, ${cursor.id}::uuid)` : sql``
  // Names are found by a prefix: what fits is gathered once, for the page and for its count alike.
  const counted = query !== undefined && !cursor
  const { rows } = await sql<MemberLine & { key: string; found: number | null }>`
    select few.id, few.name, few.gender, few.birth_year as "birthYear", few.employer, few.post, few.party,
      few.account_id is not null as "hasAccount", f.hash as photo, few.state, few.standing, b.name as "sectorName",
      few.since, few.name_pinyin as key, few.found
    from (
      select p.id, p.name, p.gender, p.birth_year, p.employer, p.post, p.party, p.account_id, p.name_pinyin,
        s.state, s.standing, s.since, s.sector_id, ${counted ? sql`count(*) over ()` : sql`null::bigint`} as found
      from ${from} where ${where} ${beyond} order by p.name_pinyin, p.id limit ${asked.limit + 1}
    ) few left join body b on b.org_id = ${orgId} and b.id = few.sector_id
      left join person_photo f on f.org_id = ${orgId} and f.person_id = few.id
    order by few.name_pinyin, few.id`.execute(read.q)
  const shown = rows.slice(0, asked.limit)
  const last = shown.at(-1)
  const whole = !cursor && rows.length <= asked.limit
  const total = whole ? shown.length : (rows[0]?.found ?? (await count(read, from, where, asked, term)))
  return {
    items: shown.map(({ key: _, found: __, ...line }): MemberLine => line),
    total,
    totalCapped: total >= mostCounted || (query !== undefined && total >= mostNamed),
    next: rows.length > asked.limit && last ? JSON.stringify([last.key, last.id]) : null,
  }
}

/** The common counts — everybody of the term, or by what their seat says — are read from the seats' indexes alone. */
async function count(
  read: Read,
  from: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
  asked: MemberQuery & { readonly holders?: readonly string[] | undefined },
  term: string | undefined,
): Promise<number> {
  const { orgId } = read.scope
  const seatsAlone =
    asked.who === "members" &&
    !asked.account &&
    !asked.party &&
    !asked.holders &&
    toNameQuery(asked.q) === undefined &&
    term
  if (seatsAlone) {
    const sector =
      asked.sector === "none"
        ? sql`and s.sector_id is null`
        : asked.sector
          ? sql`and s.sector_id = ${asked.sector}`
          : sql``
    const state = asked.state ? sql`and s.state = ${asked.state}` : sql``
    const standing = asked.standing ? sql`and s.standing = ${asked.standing === "true"}` : sql``
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from seat s where s.org_id = ${orgId} and s.term_id = ${term} ${sector} ${state} ${standing}`.execute(
      read.q,
    )
    return rows[0]?.n ?? 0
  }
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select 1 from ${from} where ${where} limit ${mostCounted}) few`.execute(read.q)
  return rows[0]?.n ?? 0
}

function readCursor(text: string | undefined): { name: string; id: string } | undefined {
  if (!text) return undefined
  try {
    const [name, id] = JSON.parse(text) as unknown[]
    return typeof name === "string" && typeof id === "string" && /^[0-9a-f-]{36}$/.test(id)
      ? { name, id }
      : undefined
  } catch {
    return undefined
  }
}

/** Who belonged to a body on a day: by affiliation, and for a sector by seat. */
export async function listBelonging(read: Read, bodyId: string, on: string) {
  const { orgId } = read.scope
  const { rows } = await sql<{ id: string; name: string; post: string; since: string; until: string | null }>`
    select p.id, p.name, f.post, f.since, f.until from (
      select a.person_id, a.post, a.since, a.until from affiliation a
      where a.org_id = ${orgId} and a.body_id = ${bodyId}
        and a.since <= ${on}::date and (a.until is null or a.until >= ${on}::date)
      union all
      select s.person_id, 'member', s.since, s.until from ${seatSpans(orgId)} s
      where s.sector_id = ${bodyId} and s.state <> 'nominated'
        and s.since <= ${on}::date and (s.until is null or s.until >= ${on}::date)
    ) f join person p on p.org_id = ${orgId} and p.id = f.person_id
    order by p.name_pinyin, p.id`.execute(read.q)
  return rows
}
