import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { ProposalTerms } from "../terms.ts"
import { type Fate, noCounts, type ProposalCounts, type Slice, type Tally } from "./counts.ts"
import { readAssignments, readFeedback, readPromises, readRatings, readReplies } from "./reads-handling.ts"
import type { UnitLine } from "./schema.ts"
import { inScope, type StatisticsScope } from "./scope.ts"
import { unitLines } from "./units.ts"

export interface Flow {
  readonly month: string
  readonly received: number
  readonly filed: number
  readonly replied: number
}

export interface Counted {
  readonly counts: ProposalCounts
  readonly flow: readonly Flow[]
  readonly units: readonly UnitLine[]
}

const fateOfState: Readonly<Record<string, Fate>> = {
  merged: "merged",
  converted_opinion: "opinion",
  converted_advice: "advice",
  escalated: "escalated",
  resolved_on_site: "resolved",
  rejected: "rejected",
  withdrawn: "withdrawn",
  submitted: "in_review",
  first_review: "in_review",
  second_review: "in_review",
  final_review: "in_review",
  returned: "in_review",
}
/** Every state from filing on is a filed case, whatever became of it since. */
const fateOf = (state: string): Fate => fateOfState[state] ?? "filed"

/** Counts a scope: six queries, and one for the sealed ratings of each session. `today` settles what is overdue. */
export async function countProposals(
  read: Read,
  scope: StatisticsScope,
  terms: ProposalTerms,
  today: Temporal.PlainDate,
): Promise<Counted> {
  // A session is a small part of tables that are in memory: follow indexes, and sort without spilling.
  await sql`set local random_page_cost = 1.1`.execute(read.q)
  await sql`set local work_mem = '32MB'`.execute(read.q)
  const cases = await readCases(read, scope)
  const handling = await readAssignments(read, scope, terms, today)
  const replies = await readReplies(read, scope)
  const feedback = await readFeedback(read, scope)
  const ratings = await readRatings(read, scope, terms.feedbackMinimum)
  const promises = await readPromises(read, scope, today)
  const members = await readMembers(read, scope)
  const counts: ProposalCounts = {
    ...noCounts(),
    ...cases.counts,
    classified: inOrder(cases.counts.classified, terms.resultClasses),
    byKind: inOrder(cases.counts.byKind, terms.kinds),
    byCategory: inOrder(cases.counts.byCategory, terms.categories),
    replied: handling.replied,
    assignments: handling.assignments,
    meetings: handling.meetings,
    replies: inOrder(replies.classes, terms.resultClasses),
    recommendations: { ...replies.recommendations, all: cases.recommendations },
    feedback: { ...feedback.all, counted: ratings.counted(terms) },
    promises: promises.all,
    members,
  }
  const units = await unitLines(read, scope, terms, { handling, replies, feedback, ratings, promises })
  return { counts, flow: cases.flow, units }
}

interface CaseRow {
  readonly what: "case" | "received" | "filed" | "replied"
  readonly state: string | null
  readonly kind: string | null
  readonly category: string | null
  readonly period: string | null
  readonly class: string | null
  readonly month: string | null
  readonly count: number
  readonly recommendations: number
}

async function readCases(read: Read, scope: StatisticsScope) {
  const { rows } = await sql<CaseRow>`
    with c as materialized (
      select p.state, p.kind, p.category, p.period, p.result_class, p.submitted_on, p.filed_on, p.replied_on,
        jsonb_array_length(p.recommendations) as recommendations
      from proposal p where ${inScope(scope)})
    select 'case' as what, state, kind, category, period, result_class as class, null as month,
      count(*)::int as count, sum(recommendations)::int as recommendations from c group by 2, 3, 4, 5, 6
    union all select 'received', null, null, null, null, null, to_char(submitted_on, 'YYYY-MM'), count(*)::int, 0
      from c where submitted_on is not null group by 7
    union all select 'filed', null, null, null, null, null, to_char(filed_on, 'YYYY-MM'), count(*)::int, 0
      from c where filed_on is not null group by 7
    union all select 'replied', null, null, null, null, null, to_char(replied_on, 'YYYY-MM'), count(*)::int, 0
      from c where replied_on is not null group by 7`.execute(read.q)
  const cases = rows.filter(({ what }) => what === "case")
  const fates = { ...noCounts().fates }
  const classes = new Map<string, number>()
  const kinds = new Map<string, Slice>()
  const categories = new Map<string, Slice>()
  const periods = new Map<string, Slice>()
  let received = 0
  let recommendations = 0
  for (const row of cases) {
    const fate = fateOf(row.state ?? "")
    fates[fate] += row.count
    received += row.count
    slice(kinds, row.kind, fate, row.count)
    slice(categories, row.category, fate, row.count)
    slice(periods, row.period, fate, row.count)
    if (fate !== "filed") continue
    recommendations += row.recommendations
    if (row.class) classes.set(row.class, (classes.get(row.class) ?? 0) + row.count)
  }
  const counts = {
    received,
    fates,
    byKind: [...kinds.values()],
    byCategory: [...categories.values()],
    byPeriod: [...periods.values()],
    classified: [...classes].map(([code, count]) => ({ code, count })),
  }
  return { counts, recommendations, flow: flowOf(rows) }
}

function slice(slices: Map<string, Slice>, code: string | null, fate: Fate, count: number): void {
  const key = code ?? "unclassified"
  const before = slices.get(key) ?? { code: key, received: 0, filed: 0, merged: 0 }
  slices.set(key, {
    ...before,
    received: before.received + count,
    filed: before.filed + (fate === "filed" ? count : 0),
    merged: before.merged + (fate === "merged" ? count : 0),
  })
}

function flowOf(rows: readonly CaseRow[]): Flow[] {
  const months = new Map<string, Flow>()
  for (const { what, month, count } of rows) {
    if (what === "case" || month === null) continue
    const before = months.get(month) ?? { month, received: 0, filed: 0, replied: 0 }
    months.set(month, { ...before, [what]: count })
  }
  const [first, ...rest] = [...months.keys()].sort()
  const last = rest.at(-1) ?? first
  if (first === undefined || last === undefined) return []
  // A month in which nothing happened is a point of the line too.
  const flow: Flow[] = []
  for (let at = Temporal.PlainYearMonth.from(first); at.toString() <= last; at = at.add({ months: 1 })) {
    const month = at.toString()
    flow.push(months.get(month) ?? { month, received: 0, filed: 0, replied: 0 })
  }
  return flow
}

/** In the order in which the organisation lists them; what it no longer lists comes last. */
function inOrder<T extends Slice | Tally>(
  items: readonly T[],
  order: readonly { readonly code: string }[],
): T[] {
  const place = (code: string) => {
    const at = order.findIndex((each) => each.code === code)
    return at < 0 ? order.length : at
  }
  return items.toSorted((a, b) => place(a.code) - place(b.code) || (a.code < b.code ? -1 : 1))
}

/** Members of the terms counted, and how many of them proposed or co-signed. */
async function readMembers(read: Read, scope: StatisticsScope) {
  const termIds = [...new Set(scope.sessions.map(({ termId }) => termId))]
  const { rows } = await sql<{ all: number; proposed: number }>`
    with proposed as (select distinct c.person_id from case_party c
      where c.org_id = ${scope.orgId} and c.procedure = 'proposal' and c.person_id is not null
        and c.relation in ('lead_proposer', 'co_sponsor')
        and c.case_id in (select p.id from proposal p where ${inScope(scope)})),
    members as (select distinct s.person_id from seat s where s.org_id = ${scope.orgId}
      and s.term_id = any(${termIds}::uuid[]) and s.state in ('in_office', 'term_ended'))
    select count(*)::int as "all", count(proposed.person_id)::int as proposed
    from members left join proposed on proposed.person_id = members.person_id`.execute(read.q)
  return rows[0] ?? { all: 0, proposed: 0 }
}
