import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { MonthOfAttendance } from "../schema.ts"

/** How meetings that one must attend were attended, month by month; those that are settled, since only they are known. */
export async function attendanceByMonth(read: Read, year: number): Promise<MonthOfAttendance[]> {
  const { orgId } = read.scope
  const { rows } = await sql<MonthOfAttendance>`
    select extract(month from v.on_date)::int as month, count(*)::int as called,
      count(*) filter (where a.outcome = 'attended')::int as attended,
      count(*) filter (where a.outcome = 'on_leave')::int as excused,
      count(*) filter (where a.outcome = 'absent')::int as absent
    from activity v join attendance a on a.org_id = ${orgId} and a.activity_id = v.id
    where v.org_id = ${orgId} and v.state = 'settled' and v.must_attend and a.outcome is not null
      and v.on_date between ${`${year}-01-01`} and ${`${year}-12-31`}
    group by 1 order by 1`.execute(read.q)
  return rows
}
