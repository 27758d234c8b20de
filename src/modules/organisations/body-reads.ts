import { sql } from "kysely"
import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "../../platform/database/db.ts"
import { seatSpans } from "../../platform/identity/seat-spans.ts"
import type { Body, BodyKind } from "./schema.ts"

/** Every body of the asked kind on a day, with its other names and how many belong to it; ended ones when asked. */
export async function listBodies(
  read: Read,
  asked: {
    readonly kind?: BodyKind | undefined
    readonly id?: string
    readonly ended: boolean
    readonly on: string
  },
): Promise<Body[]> {
  const { orgId } = read.scope
  const where = [
    sql`b.org_id = ${orgId}`,
    ...(asked.kind ? [sql`b.kind = ${asked.kind}`] : []),
    ...(asked.id ? [sql`b.id = ${asked.id}`] : []),
    ...(asked.ended ? [] : [sql`(b.until is null or b.until >= ${asked.on}::date)`]),
  ]
  const { rows } = await sql<Body>`
    with other as (
      select n.body_id, json_agg(json_build_object('id', n.id, 'name', n.name, 'since', n.since, 'until', n.until)
        order by n.until desc nulls first, n.name) as names
      from body_name n where n.org_id = ${orgId} group by n.body_id
    ), belonging as (
      select f.body_id, count(distinct f.person_id)::int as people from (
        select a.body_id, a.person_id from affiliation a where a.org_id = ${orgId}
          and a.since <= ${asked.on}::date and (a.until is null or a.until >= ${asked.on}::date)
        union all
        select s.sector_id, s.person_id from ${seatSpans(orgId)} s
        where s.sector_id is not null and s.state <> 'nominated'
          and s.since <= ${asked.on}::date and (s.until is null or s.until >= ${asked.on}::date)
      ) f group by f.body_id
    )
    select b.id, b.kind, b.name, b.short_name as "shortName", b.track, b.duties, b.family, b.sort, b.since, b.until, b.functional,
      coalesce(o.names, '[]'::json) as names, coalesce(p.people, 0) as people
    from body b left join other o on o.body_id = b.id left join belonging p on p.body_id = b.id
    where ${sql.join(where, sql` and `)}
    order by b.until is not null, b.kind, b.sort, b.name_pinyin, b.name`.execute(read.q)
  return rows
}

export async function getBody(read: Read, id: string, on: string): Promise<Body> {
  const [body] = await listBodies(read, { id, ended: true, on })
  if (!body) throw new Refusal("missing", reason("no_such_body"))
  return body
}
