import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { ProposalTerms } from "../terms.ts"
import { noCounts, type PromiseAge, type Tally } from "./counts.ts"
import { inScope, ownShare, type StatisticsScope, sealedBy } from "./scope.ts"

/** What was done with the cases of a scope, by unit where a unit's table needs it. */
export interface UnitHandling {
  readonly unitId: string
  readonly role: "sole" | "lead" | "assist" | "separate"
  readonly count: number
  readonly replied: number
  readonly inTime: number
  readonly overdue: number
  readonly met: number
}

interface HandlingRow extends Omit<UnitHandling, "unitId" | "role"> {
  readonly what: "unit" | "proposal"
  readonly unitId: string | null
  readonly role: UnitHandling["role"] | null
  readonly unknown: number
}

export type Handling = Awaited<ReturnType<typeof readAssignments>>

/**
 * Assignments with their contacts and due dates. A proposal is answered in full when every answering unit replied by its
 * due date and had the contacts and meetings that the terms require; an assignment without a due date cannot show that.
 */
export async function readAssignments(
  read: Read,
  scope: StatisticsScope,
  terms: ProposalTerms,
  today: Temporal.PlainDate,
) {
  const { orgId } = scope
  const { rows } = await sql<HandlingRow>`
    with handled as materialized (
      select a.id, a.proposal_id, a.unit_id, a.role, coalesce(a.replied_on, a.opinion_on) as done_on
      from assignment a
      where a.org_id = ${orgId} and a.assigned_on is not null and a.state not in ('pre_assigned', 'reassigned')
        and not (a.state = 'closed' and a.replied_on is null and a.opinion_on is null)
        and a.proposal_id in (select p.id from proposal p where ${inScope(scope)}) ${ownShare(scope, "a")}),
    due as (select d.case_id, max(d.due_on) as on from deadline d
      where d.org_id = ${orgId} and d.procedure = 'assignment' and d.name in ('reply', 'opinion')
        and d.status <> 'cancelled' and d.case_id in (select handled.id from handled) group by d.case_id),
    contacts as (select c.assignment_id, count(*) as times,
        count(*) filter (where c.kind = any(${terms.meetingKinds}::text[])) as meetings
      from contact c where c.org_id = ${orgId} and c.disputed_reason is null
        and c.assignment_id in (select handled.id from handled) group by c.assignment_id),
    judged as materialized (
      select h.proposal_id, h.unit_id, h.role, h.done_on is not null as done, due.on is null as undated,
        coalesce(h.done_on <= due.on, false) as in_time,
        coalesce(h.done_on is null and due.on < ${today.toString()}::date, false) as overdue,
        coalesce(contacts.meetings, 0) > 0 as met,
        coalesce(contacts.times, 0) >= ${terms.contactsRequired}
          and coalesce(contacts.meetings, 0) >= ${terms.meetingsRequired} as by_procedure
      from handled h left join due on due.case_id = h.id left join contacts on contacts.assignment_id = h.id),
    answered as (
      select proposal_id, bool_and(done) as done, bool_and(in_time and by_procedure) as in_full, bool_or(undated) as undated
      from judged where role <> 'assist' group by proposal_id)
    select 'unit' as what, unit_id as "unitId", role, count(*)::int as count, count(*) filter (where done)::int as replied,
      count(*) filter (where in_time)::int as "inTime", count(*) filter (where overdue)::int as overdue,
      count(*) filter (where met)::int as met, 0 as unknown
    from judged group by unit_id, role
    union all
    select 'proposal', null, null, count(*)::int, count(*) filter (where done)::int,
      count(*) filter (where done and in_full)::int, 0, 0, count(*) filter (where done and undated)::int
    from answered`.execute(read.q)
  const units = rows.filter((row): row is HandlingRow & UnitHandling => row.what === "unit")
  const whole = rows.find(({ what }) => what === "proposal")
  const assignments = { ...noCounts().assignments }
  for (const { role, count } of units) assignments[role] += count
  const answering = units.filter(({ role }) => role !== "assist")
  return {
    units,
    assignments,
    replied: { any: whole?.replied ?? 0, full: whole?.inTime ?? 0, unknown: whole?.unknown ?? 0 },
    meetings: {
      answering: answering.reduce((sum, { count }) => sum + count, 0),
      met: answering.reduce((sum, { met }) => sum + met, 0),
    },
  }
}

export type Replies = Awaited<ReturnType<typeof readReplies>>

/** The newest formal reply of each assignment 件次, by class; and the recommendations as they were answered, each once. */
export async function readReplies(read: Read, scope: StatisticsScope) {
  const { orgId } = scope
  const { rows } = await sql<{ what: string; unitId: string | null; code: string | null; count: number }>`
    with latest as materialized (
      select distinct on (r.assignment_id) r.assignment_id, r.proposal_id, r.unit_id, r.result_class, r.answers
      from reply r
      where r.org_id = ${orgId} and r.edition <> 'supplementary' and r.issued_on is not null
        and r.proposal_id in (select p.id from proposal p where ${inScope(scope)}) ${ownShare(scope, "r")}
      order by r.assignment_id, r.attempt desc)
    select 'class' as what, unit_id as "unitId", coalesce(result_class, 'unclassified') as code, count(*)::int as count
    from latest group by 2, 3
    union all
    select 'answer', null, disposition, count(*)::int
    from (select distinct proposal_id, answer->>'recommendationId' as recommendation, answer->>'disposition' as disposition
      from latest cross join jsonb_array_elements(latest.answers) as answer) as answers
    group by 3`.execute(read.q)
  const units = rows.flatMap(({ what, unitId, code, count }) =>
    what === "class" && unitId && code ? [{ unitId, code, count }] : [],
  )
  const answered = (code: string) =>
    rows.find((row) => row.what === "answer" && row.code === code)?.count ?? 0
  return {
    units,
    classes: tally(units),
    recommendations: {
      adopted: answered("adopted"),
      partial: answered("partial"),
      planned: answered("planned"),
    },
  }
}

export type Feedback = Awaited<ReturnType<typeof readFeedback>>

/** Forms sent and returned. What they say is sealed. */
export async function readFeedback(read: Read, scope: StatisticsScope) {
  const { rows: units } = await sql<{ unitId: string; sent: number; returned: number }>`
    select f.unit_id as "unitId", count(*)::int as sent, count(f.given_on)::int as returned
    from feedback f
    where f.org_id = ${scope.orgId} and f.proposal_id in (select p.id from proposal p where ${inScope(scope)})
      ${ownShare(scope, "f")}
    group by f.unit_id`.execute(read.q)
  const all = { sent: 0, returned: 0 }
  for (const { sent, returned } of units) {
    all.sent += sent
    all.returned += returned
  }
  return { units, all }
}

export interface Rating {
  readonly unitId: string
  readonly axis: string
  readonly code: string
  readonly count: number
}

export type Ratings = Awaited<ReturnType<typeof readRatings>>

/** Ratings in whole batches of the minimum, through the one door there is, which knows sessions and units and nothing else. */
export async function readRatings(read: Read, scope: StatisticsScope, minimum: number) {
  const rows: Rating[] = []
  if (!sealedBy(scope)) {
    for (const { id } of scope.sessions) {
      const found = await sql<Rating>`
        select unit_id as "unitId", axis, value as code, count::int
        from rating_counts(${id}::uuid, ${scope.unit ?? null}::uuid, ${minimum})`.execute(read.q)
      rows.push(...found.rows)
    }
  }
  return {
    rows,
    counted: ({ feedbackAxes, feedbackScale }: ProposalTerms) => {
      if (sealedBy(scope)) return null
      const axes = new Set([...feedbackAxes.map(({ code }) => code), ...rows.map(({ axis }) => axis)])
      return [...axes].map((axis) => {
        const values = tally(rows.filter((each) => each.axis === axis))
        const known = feedbackScale.map(({ code }) => ({ code, count: 0 }))
        return { axis, values: tally([...known, ...values]) }
      })
    },
  }
}

export type Promises = Awaited<ReturnType<typeof readPromises>>

/** The promise ledger: made, kept, dropped; open ones by how long ago they were given. */
export async function readPromises(read: Read, scope: StatisticsScope, today: Temporal.PlainDate) {
  const day = today.toString()
  const { rows } = await sql<{
    unitId: string
    state: string
    age: PromiseAge
    overdue: boolean
    count: number
  }>`
    select f.unit_id as "unitId", f.state,
      case when f.opened_at::date > ${day}::date - 90 then 'under_90'
        when f.opened_at::date > ${day}::date - 180 then 'under_180'
        when f.opened_at::date > ${day}::date - 365 then 'under_365' else 'over_365' end as age,
      f.due_on < ${day}::date as overdue, count(*)::int as count
    from follow_up f
    where f.org_id = ${scope.orgId} and f.proposal_id in (select p.id from proposal p where ${inScope(scope)})
      ${ownShare(scope, "f")}
    group by 1, 2, 3, 4`.execute(read.q)
  const open = { ...noCounts().promises.open }
  let [made, kept, dropped, overdue] = [0, 0, 0, 0]
  for (const row of rows) {
    made += row.count
    if (row.state === "kept") kept += row.count
    else if (row.state === "dropped") dropped += row.count
    else {
      open[row.age] += row.count
      if (row.overdue) overdue += row.count
    }
  }
  return { units: rows, all: { made, kept, dropped, overdue, open } }
}

function tally(items: readonly Tally[]): Tally[] {
  const sums = new Map<string, number>()
  for (const { code, count } of items) sums.set(code, (sums.get(code) ?? 0) + count)
  return [...sums].map(([code, count]) => ({ code, count }))
}
