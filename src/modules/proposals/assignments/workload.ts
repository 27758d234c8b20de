import { sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { seesAll, unitsOf } from "./visible.ts"

/** One unit's duties, by role; what was handed to another unit or taken back is not counted. */
export interface UnitWorkload {
  readonly unitId: string
  readonly unitName: string
  readonly track: string | null
  readonly sole: number
  readonly lead: number
  readonly assist: number
  readonly separate: number
  readonly total: number
  /** Replied, or the opinion given. */
  readonly done: number
  /** With at least one deadline past. */
  readonly overdue: number
}

/** Formally assigned duties by unit, the busiest first: of all units for those who run the work, else of one's own. */
export async function listWorkloads(
  read: Read,
  actor: Actor,
  filter: { readonly sessionId?: string | undefined; readonly track?: string | undefined },
  today: Temporal.PlainDate,
): Promise<UnitWorkload[]> {
  const orgId = read.scope.orgId
  const session = filter.sessionId ? sql`and p.session_id = ${filter.sessionId}` : sql``
  const track = filter.track ? sql`and a.track = ${filter.track}` : sql``
  const all = seesAll(actor) || actor.grants.some((grant) => grant.role === "supervising_leader")
  const own = all ? sql`` : sql`and a.unit_id = any(${unitsOf(actor)}::uuid[])`
  const { rows } = await sql<UnitWorkload>`
    select b.id as "unitId", b.name as "unitName", b.track,
      count(*) filter (where a.role = 'sole') as sole, count(*) filter (where a.role = 'lead') as lead,
      count(*) filter (where a.role = 'assist') as assist, count(*) filter (where a.role = 'separate') as separate,
      count(*) as total,
      count(*) filter (where a.state in ('reply_issued', 'opinion_submitted')
        or (a.state = 'closed' and (a.replied_on is not null or a.opinion_on is not null))) as done,
      count(*) filter (where late.case_id is not null) as overdue
    from assignment a
      join proposal p on p.org_id = ${orgId} and p.id = a.proposal_id
      join body b on b.org_id = ${orgId} and b.id = a.unit_id
      left join (select distinct d.case_id from deadline d where d.org_id = ${orgId} and d.procedure = 'assignment'
        and d.name <> 'returnDecision' and d.status = 'open' and d.due_on < ${today.toString()}::date) late
        on late.case_id = a.id
    where a.org_id = ${orgId} and a.assigned_on is not null and a.state <> 'reassigned' ${session} ${track}
      ${own}
    group by b.id, b.name, b.track
    order by count(*) desc, b.name, b.id`.execute(read.q)
  return rows
}
