import { sql } from "kysely"
import type { Read } from "../../platform/database/db.ts"
import type { House } from "../../platform/procedures/office.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import type { Duty } from "../../procedure/duties.ts"

interface Named {
  readonly id: string
  readonly name: string
}

export interface Standing {
  readonly for: Named
  readonly by: Named
  readonly duty: Duty
  readonly since: string
  readonly until: string
}

/** For whom this person stands in today, and who stands in for them; without a person, everybody. */
export async function listSubstitutions(house: House, read: Read, personId?: string): Promise<Standing[]> {
  const { orgId } = read.scope
  const day = house.clock.today(await timeZoneOf(read)).toString()
  const whose = personId ? sql`and ${personId}::uuid in (s.person_id, s.substitute_id)` : sql``
  const { rows } = await sql<Standing>`
    select jsonb_build_object('id', p.id, 'name', p.name) as for, jsonb_build_object('id', b.id, 'name', b.name) as by,
      s.duty, s.since, s.until
    from substitution s join person p on p.org_id = ${orgId} and p.id = s.person_id
      join person b on b.org_id = ${orgId} and b.id = s.substitute_id
    where s.org_id = ${orgId} ${whose} and s.ended_at is null
      and s.since <= ${day}::date and s.until >= ${day}::date
    order by s.since, s.id`.execute(read.q)
  return rows
}
