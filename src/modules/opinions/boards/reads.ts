import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import { termsFromVector } from "../../../platform/similar/terms.ts"
import { plainText } from "../reports/similar.ts"
import type { OpinionTerms } from "../terms.ts"
import { gatherSubjects } from "./gathering.ts"

interface QuotaLine {
  readonly personId: string
  readonly name: string
  readonly affiliation: string
  readonly as: "standing" | "member" | "source"
  readonly wanted: number
  readonly handedIn: number
  readonly used: number
}

/** 篇数: who is asked for how many reports this year, and what they have handed in. Those who lack most come first. */
export async function listQuotas(
  read: Read,
  terms: OpinionTerms,
  today: Temporal.PlainDate,
): Promise<QuotaLine[]> {
  const { orgId } = read.scope
  const from = `${today.year}-01-01`
  const day = today.toString()
  const { rows } = await sql<QuotaLine>`
    with bound as (
      select s.person_id, case when s.standing then 'standing' else 'member' end as as_what,
        case when s.standing then ${terms.quotaStanding}::int else ${terms.quotaMember}::int end as wanted,
        coalesce(b.short_name, '') as affiliation
      from seat s left join body b on b.org_id = ${orgId} and b.id = s.sector_id
      where s.org_id = ${orgId} and s.state = 'in_office'
      union all
      select o.person_id, 'source', ${terms.quotaSource}::int, o.name from opinion_source o
      where o.org_id = ${orgId} and o.since <= ${day}::date and (o.until is null or o.until >= ${day}::date)
    ), done as (
      select c.person_id, count(*)::int as handed_in, count(r.issued_on)::int as used
      from opinion_report r join case_party c on c.org_id = ${orgId} and c.case_id = r.id and c.relation = 'reporter'
      where r.org_id = ${orgId} and r.submitted_on >= ${from}::date and r.state <> 'withdrawn' group by 1
    )
    select b.person_id as "personId", n.name, b.affiliation, b.as_what as as, b.wanted,
      coalesce(d.handed_in, 0) as "handedIn", coalesce(d.used, 0) as used
    from bound b join person n on n.org_id = ${orgId} and n.id = b.person_id
      left join done d on d.person_id = b.person_id
    where b.wanted > 0
    order by b.wanted - coalesce(d.handed_in, 0) desc, n.name_pinyin, n.name, b.person_id limit 500`.execute(
    read.q,
  )
  return rows
}

interface TopicLine {
  readonly topic: string | null
  readonly received: number
  readonly issued: number
  readonly adopted: number
}

/** 选题: what this year's reports are about, and what of them was used. */
export async function listTopics(read: Read, today: Temporal.PlainDate): Promise<TopicLine[]> {
  const { orgId } = read.scope
  const { rows } = await sql<TopicLine>`
    select r.topic, count(*)::int as received, count(r.issued_on)::int as issued, count(a.report_id)::int as adopted
    from opinion_report r left join (select distinct d.report_id from opinion_adoption d where d.org_id = ${orgId}) a
      on a.report_id = r.id
    where r.org_id = ${orgId} and r.submitted_on >= ${`${today.year}-01-01`}::date and r.state <> 'withdrawn'
    group by 1 order by 2 desc, 1`.execute(read.q)
  return rows
}

export interface Subject {
  readonly terms: readonly string[]
  readonly reports: readonly {
    readonly id: string
    readonly title: string
    readonly state: string
    readonly submittedOn: string | null
    readonly reporterName: string
  }[]
}

const mostCompared = 1_500

/** 集中反映: matters on which several reports have come within the weeks that the terms name, with the reports behind. */
export async function listSubjects(
  read: Read,
  terms: OpinionTerms,
  today: Temporal.PlainDate,
): Promise<Subject[]> {
  const { orgId } = read.scope
  const since = today.subtract({ weeks: terms.gatheringWeeks }).toString()
  const { rows } = await sql<{
    id: string
    title: string
    state: string
    submittedOn: string
    reporterName: string
    problem: string
    cause: string
    suggestion: string
    words: string
  }>`
    select r.id, r.title, r.state, r.submitted_on as "submittedOn", r.reporter_name as "reporterName", r.problem,
      r.cause, r.suggestion, e.words::text as words
    from opinion_report r join search_entry e on e.org_id = ${orgId} and e.case_id = r.id
    where r.org_id = ${orgId} and r.submitted_on >= ${since}::date and r.state <> 'withdrawn'
    order by r.submitted_on desc, r.id desc limit ${mostCompared}`.execute(read.q)
  const known = new Map(rows.map((row) => [row.id, row]))
  const candidates = rows.map((row) => ({
    id: row.id,
    title: row.title,
    text: plainText(row),
    terms: termsFromVector(row.words),
  }))
  return gatherSubjects(candidates, terms.gatheringReports).map(({ ids, terms: words }) => ({
    terms: words,
    reports: ids.flatMap((id) => {
      const row = known.get(id)
      if (!row) return []
      const { title, state, submittedOn, reporterName } = row
      return [{ id, title, state, submittedOn, reporterName }]
    }),
  }))
}
