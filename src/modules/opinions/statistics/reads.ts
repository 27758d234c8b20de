import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"

export interface Counted {
  readonly key: string
  readonly label: string | null
  readonly received: number
  readonly issued: number
  readonly adopted: number
  readonly instructed: number
}

interface OpinionStatistics {
  readonly year: number
  readonly total: Counted
  readonly channels: readonly Counted[]
  readonly levels: readonly {
    readonly level: string
    readonly adopted: number
    readonly instructed: number
  }[]
  readonly reporters: readonly Counted[]
  readonly units: readonly {
    readonly unit: string
    readonly asked: number
    readonly answered: number
    readonly late: number
  }[]
}

/**
 * A year of reports, counted from facts: what was handed in, issued, adopted and instructed on in that year, each matter
 * once. A proposal that became a report, or the other way round, is one matter.
 */
export async function countYear(read: Read, year: number, zone: string): Promise<OpinionStatistics> {
  const { orgId } = read.scope
  const from = sql`(${`${year}-01-01`}::timestamp at time zone ${zone})`
  const to = sql`(${`${year + 1}-01-01`}::timestamp at time zone ${zone})`
  const facts = sql`
    facts as (
      select f.matter_id, f.case_id, f.action, f.data->>'level' as level
      from fact f where f.org_id = ${orgId} and f.procedure = 'opinion_report' and f.at >= ${from} and f.at < ${to}
        and f.action in ('submit', 'receive', 'issue', 'recordAdoption', 'recordInstruction')
    ), told as (
      select f.matter_id, f.action, f.level, r.channel, r.reporter_name, r.reporter_affiliation
      from facts f join opinion_report r on r.org_id = ${orgId} and r.id = f.case_id
    )`
  const sums = sql`count(distinct matter_id) filter (where action in ('submit', 'receive'))::int as received,
    count(distinct matter_id) filter (where action = 'issue')::int as issued,
    count(distinct matter_id) filter (where action = 'recordAdoption')::int as adopted,
    count(distinct matter_id) filter (where action = 'recordInstruction')::int as instructed`
  const total =
    await sql<Counted>`with ${facts} select 'total' as key, null as label, ${sums} from told`.execute(read.q)
  const channels = await sql<Counted>`with ${facts}
    select channel as key, null as label, ${sums} from told group by channel order by 3 desc, 1`.execute(
    read.q,
  )
  const reporters = await sql<Counted>`with ${facts}
    select reporter_name as key, nullif(reporter_affiliation, '') as label, ${sums} from told
    where channel <> 'public' group by 1, 2 order by 4 desc, 3 desc, 1 limit 200`.execute(read.q)
  const levels = await sql<OpinionStatistics["levels"][number]>`with ${facts}
    select level, count(*) filter (where action = 'recordAdoption')::int as adopted,
      count(*) filter (where action = 'recordInstruction')::int as instructed
    from told where level is not null and action in ('recordAdoption', 'recordInstruction')
    group by 1 order by 2 desc, 1`.execute(read.q)
  const units = await sql<OpinionStatistics["units"][number]>`
    with sent as (
      select f.case_id from fact f where f.org_id = ${orgId} and f.procedure = 'opinion_transfer'
        and f.action = 'open' and f.at >= ${from} and f.at < ${to}
    ), late as (
      select distinct l.case_id from deadline l where l.org_id = ${orgId} and l.procedure = 'opinion_transfer'
        and l.name = 'reply' and l.flagged_on is not null
    )
    select b.short_name as unit, count(*)::int as asked, count(t.replied_on)::int as answered,
      count(late.case_id)::int as late
    from sent join opinion_transfer t on t.org_id = ${orgId} and t.id = sent.case_id
      join body b on b.org_id = ${orgId} and b.id = t.unit_id left join late on late.case_id = t.id
    group by 1 order by 2 desc, 1 limit 200`.execute(read.q)
  const none = { key: "total", label: null, received: 0, issued: 0, adopted: 0, instructed: 0 }
  return {
    year,
    total: total.rows[0] ?? none,
    channels: channels.rows,
    levels: levels.rows,
    reporters: reporters.rows,
    units: units.rows,
  }
}
