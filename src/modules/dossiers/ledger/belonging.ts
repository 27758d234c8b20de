import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import { seatSpans } from "../../../platform/identity/seat-spans.ts"

interface Asked {
  readonly termId: string | undefined
  readonly bodies: readonly string[]
  readonly from: string
  readonly until: string
}

interface Belonging {
  readonly bodyId: string
  readonly personId: string
  readonly since: string
  readonly until: string | null
}

/** Members of the term who belonged to these bodies between two days: by their seat to a sector, by a post to others. */
export async function listBelonging(read: Read, asked: Asked): Promise<readonly Belonging[]> {
  const { termId, bodies, from, until } = asked
  if (termId === undefined || bodies.length === 0) return []
  const { orgId } = read.scope
  const { rows } = await sql<Belonging>`
    with held as materialized (
      select s.person_id, s.sector_id, s.since, s.until from ${seatSpans(orgId)} s
      where s.term_id = ${termId} and s.state <> 'nominated' and s.since <= ${until}::date
        and (s.until is null or s.until >= ${from}::date)
    ), wanted as (select unnest(${[...bodies]}::uuid[]) as id)
    select * from (
      select h.sector_id as "bodyId", h.person_id as "personId", h.since, h.until from held h
      where h.sector_id in (select wanted.id from wanted)
      union
      select a.body_id, a.person_id, greatest(a.since, h.since), least(a.until, h.until)
      from affiliation a join held h on h.person_id = a.person_id
      where a.org_id = ${orgId} and a.body_id in (select wanted.id from wanted) and a.since <= ${until}::date
        and (a.until is null or a.until >= ${from}::date)
    ) b where b.until is null or b.until >= b.since
    order by "bodyId", "personId", since`.execute(read.q)
  return rows
}

export const belongsOn = ({ since, until }: Pick<Belonging, "since" | "until">, day: string): boolean =>
  since <= day && (until === null || day <= until)

/** By body and member: from when to when, since a member may have come and gone. */
export function byBody(
  belonging: readonly Belonging[],
): ReadonlyMap<string, ReadonlyMap<string, readonly Belonging[]>> {
  return new Map(
    [...Map.groupBy(belonging, ({ bodyId }) => bodyId)].map(([id, of]) => [
      id,
      Map.groupBy(of, ({ personId }) => personId),
    ]),
  )
}
