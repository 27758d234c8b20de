import { sql } from "kysely"
import type { Grant, Role } from "../../base/actor.ts"
import type { Read } from "../../platform/database/db.ts"
import { rolesOf } from "../../platform/identity/grants.ts"

/** A role as it is held on a day: from what, since when, until when, and by whose hand. Dates are YYYY-MM-DD. */
export interface Holding extends Grant {
  readonly personId: string
  readonly person: string
  readonly source: "grant" | "seat" | "post"
  readonly bodyName: string | null
  readonly since: string
  readonly until: string | null
  readonly grantedBy: string | null
}

/** Every role held on the day, of one person or of everybody; the session gate reads the same three tables. */
export async function listHoldings(
  read: Read,
  today: Temporal.PlainDate,
  personId?: string,
): Promise<Holding[]> {
  const { orgId } = read.scope
  const day = today.toString()
  const whose = personId ? sql`and h.person_id = ${personId}::uuid` : sql``
  const on = sql`h.since <= ${day}::date and (h.until is null or h.until >= ${day}::date) ${whose}`
  const { rows } = await sql<Row>`
    select 'grant' as source, 'grant' as kind, h.role as said, h.person_id, p.name as person, h.body_id,
      b.name as body_name, h.since, h.until, w.name as granted_by
    from role_grant h join person p on p.org_id = ${orgId} and p.id = h.person_id
      left join body b on b.org_id = ${orgId} and b.id = h.body_id
      left join person w on w.org_id = ${orgId} and w.id = h.granted_by
    where h.org_id = ${orgId} and ${on}
    union all
    select 'seat', 'seat', case when h.standing then 'standing' else 'seated' end, h.person_id, p.name, null, null,
      h.since, h.until, null
    from seat h join person p on p.org_id = ${orgId} and p.id = h.person_id
    where h.org_id = ${orgId} and h.state = 'in_office' and ${on}
    union all
    select 'post', b.kind, h.post, h.person_id, p.name, b.id, b.name, h.since, h.until, null
    from affiliation h join person p on p.org_id = ${orgId} and p.id = h.person_id
      join body b on b.org_id = ${orgId} and b.id = h.body_id
    where h.org_id = ${orgId} and h.post <> 'member' and ${on}
    order by person, since`.execute(read.q)
  return rows.flatMap((row) =>
    rolesOf(row.kind, row.said).map((role) => ({
      role,
      bodyId: row.body_id,
      personId: row.person_id,
      person: row.person,
      source: row.source,
      bodyName: row.body_name,
      since: row.since,
      until: row.until,
      grantedBy: row.granted_by,
    })),
  )
}

interface Row {
  readonly source: "grant" | "seat" | "post"
  readonly kind: string
  readonly said: string
  readonly person_id: string
  readonly person: string
  readonly body_id: string | null
  readonly body_name: string | null
  readonly since: string
  readonly until: string | null
  readonly granted_by: string | null
}

export const grantOf = ({ role, bodyId }: { role: Role; bodyId: string | null }): Grant => ({ role, bodyId })
