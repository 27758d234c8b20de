import { sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { visibleAssignments } from "./visible.ts"

/** How many deadlines of one unit fall into one week: its Monday, or `late` for what is past due, `paused` for what rests. */
export interface WeekCount {
  readonly unitId: string
  readonly unitName: string
  readonly week: string
  readonly count: number
}

/** The deadlines board as figures: units by weeks, of the deadlines that run and that this actor may see. */
export async function countDueWeeks(
  read: Read,
  actor: Actor,
  filter: { readonly track?: string | undefined; readonly name?: readonly string[] | undefined },
  today: Temporal.PlainDate,
): Promise<WeekCount[]> {
  const orgId = read.scope.orgId
  const day = today.toString()
  const track = filter.track ? sql`and a.track = ${filter.track}` : sql``
  const name = filter.name?.length ? sql`and d.name = any(${filter.name}::text[])` : sql``
  const { rows } = await sql<WeekCount>`
    select unit.id as "unitId", unit.short_name as "unitName", due.week, due.count
    from (
      select a.unit_id, case when d.status = 'paused' then 'paused' when d.due_on < ${day}::date then 'late'
          else (d.due_on - (extract(isodow from d.due_on)::int - 1))::text end as week, count(*) as count
      from deadline d join assignment a on a.org_id = ${orgId} and a.id = d.case_id
      where d.org_id = ${orgId} and d.procedure = 'assignment' and d.status in ('open', 'paused')
        and ${visibleAssignments(actor)} ${track} ${name}
      group by 1, 2) due
    join body unit on unit.org_id = ${orgId} and unit.id = due.unit_id
    order by unit.sort, unit.name, due.week`.execute(read.q)
  return rows
}
