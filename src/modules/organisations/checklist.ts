import { sql } from "kysely"
import type { Read } from "../../platform/database/db.ts"
import type { Check } from "./schema.ts"

interface Finding {
  readonly code: string
  readonly count: number
  readonly examples: string[] | null
}

/** Checks that count what there should be; the others count what should not be. */
const wanted: readonly string[] = [
  "organisation",
  "term",
  "rules",
  "session",
  "sectors",
  "members",
  "units",
  "dispatch_offices",
  "proposal_office",
  "system_administrator",
  "security_administrator",
  "audit_administrator",
]
const needed: readonly string[] = [
  "term",
  "session",
  "members",
  "units",
  "proposal_office",
  "security_administrator",
]

/** What is still missing before the work can begin, and what will be missed soon after; in the order of doing. */
export async function listChecks(read: Read, on: string): Promise<Check[]> {
  const { orgId } = read.scope
  const inForce = sql`(x.until is null or x.until >= ${on}::date)`
  const bodies = (kind: string) =>
    sql`select count(*)::int as count, null::text[] as examples from body x where x.org_id = ${orgId} and x.kind = ${kind} and ${inForce}`
  const holders = (role: string) =>
    sql`select count(distinct x.person_id)::int as count, null::text[] as examples from role_grant x
      where x.org_id = ${orgId} and x.role = ${role} and x.since <= ${on}::date and ${inForce}`
  const gaps = (from: ReturnType<typeof sql>) =>
    sql`select count(*)::int as count, (array_agg(x.name order by x.name))[1:3] as examples ${from}`
  const parts = {
    organisation: sql`select count(*)::int as count, null::text[] as examples from organisation x
      where x.id = ${orgId} and x.region_code <> '' and x.region_code <> '000000'`,
    term: sql`select count(*)::int as count, null::text[] as examples from term x
      where x.org_id = ${orgId} and x.starts_on <= ${on}::date and (x.ends_on is null or x.ends_on >= ${on}::date)`,
    session: sql`select count(*)::int as count, null::text[] as examples from session x
      where x.org_id = ${orgId} and x.opens_on >= ${on}::date - 400`,
    sectors: bodies("sector"),
    members: sql`select count(*)::int as count, null::text[] as examples from seat x
      where x.org_id = ${orgId} and x.state = 'in_office' and x.since <= ${on}::date and ${inForce}`,
    members_without_sector: gaps(sql`from person x join seat s on s.org_id = ${orgId} and s.person_id = x.id
      where x.org_id = ${orgId} and s.state = 'in_office' and s.sector_id is null`),
    members_without_account: gaps(sql`from person x join seat s on s.org_id = ${orgId} and s.person_id = x.id
      where x.org_id = ${orgId} and s.state = 'in_office' and x.account_id is null`),
    units: bodies("handling_unit"),
    units_without_liaison:
      gaps(sql`from body x where x.org_id = ${orgId} and x.kind = 'handling_unit' and ${inForce}
      and x.id not in (select g.body_id from role_grant g where g.org_id = ${orgId} and g.role = 'unit_liaison'
        and g.body_id is not null and (g.until is null or g.until >= ${on}::date))
      and x.id not in (select a.body_id from affiliation a where a.org_id = ${orgId} and a.post = 'liaison'
        and (a.until is null or a.until >= ${on}::date))`),
    units_without_track:
      gaps(sql`from body x where x.org_id = ${orgId} and x.kind = 'handling_unit' and ${inForce}
      and x.track is null`),
    units_without_duties:
      gaps(sql`from body x where x.org_id = ${orgId} and x.kind = 'handling_unit' and ${inForce}
      and x.duties = ''`),
    dispatch_offices: bodies("dispatch_office"),
    proposal_office: holders("proposal_office"),
    system_administrator: holders("system_administrator"),
    security_administrator: holders("security_administrator"),
    audit_administrator: holders("audit_administrator"),
    rules: sql`select count(distinct x.office)::int as count, null::text[] as examples from terms_version x
      where x.org_id = ${orgId} and (x.set_by is not null or x.preset is not null)`,
  }
  const { rows } = await sql<Finding>`${sql.join(
    Object.entries(parts).map(
      ([code, part]) => sql`select ${code}::text as code, found.count, found.examples from (${part}) found`,
    ),
    sql` union all `,
  )}`.execute(read.q)
  return Object.keys(parts).flatMap((code) => {
    const found = rows.find((row) => row.code === code)
    if (!found) return []
    const done = wanted.includes(code) ? found.count > 0 : found.count === 0
    return [{ code, done, needed: needed.includes(code), count: found.count, examples: found.examples ?? [] }]
  })
}
