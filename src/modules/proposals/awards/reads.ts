import { sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { visibleAwards } from "./visible.ts"

export interface AwardLine {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly sessionId: string
  readonly title: string
  readonly publishedOn: string | null
  readonly proposals: number
  readonly units: number
}

/** Rounds of awards one may see, newest first. There are one or two a year: the newest hundred are all. */
export async function listAwards(read: Read, actor: Actor, sessionId?: string): Promise<AwardLine[]> {
  const { orgId } = read.scope
  const { rows } = await sql<AwardLine>`
    select w.id, w.version, w.state, w.session_id as "sessionId", w.title, w.published_on as "publishedOn",
      coalesce(d.proposals, 0) as proposals, coalesce(d.units, 0) as units
    from award w left join (
      select c.award_id, count(c.proposal_id) as proposals, count(c.unit_id) as units from award_candidate c
      where c.org_id = ${orgId} and c.proposed group by c.award_id) d on d.award_id = w.id
    where w.org_id = ${orgId} and ${visibleAwards(actor)} ${sessionId ? sql`and w.session_id = ${sessionId}` : sql``}
    order by w.opened_at desc, w.id desc limit 100`.execute(read.q)
  return rows
}
