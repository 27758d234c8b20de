import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../base/actor.ts"
import { beyond, type Order, orderBy, type Page, writeCursor } from "../../platform/database/cursor.ts"
import type { Read } from "../../platform/database/db.ts"
import { binding } from "./assignments/states.ts"
import { visibleProposals } from "./visible.ts"

/** The steps of assignment: a number, units, the assignment itself, and the notice that says so to each unit. */
export const stages = ["number", "units", "assign", "notice"] as const
export type Stage = (typeof stages)[number]

export interface StageFilter {
  readonly stage: Stage
  /** Of the units: those suggested before, those pre-assigned after pre-assignment. */
  readonly track?: string | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

interface NamedUnit {
  readonly unitId: string
  readonly name: string
  readonly track: string
}

export interface StageLine {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly numberText: string | null
  readonly subject: string
  readonly category: string | null
  readonly period: string | null
  readonly leadName: string
  readonly filedOn: string | null
  /** What review or proposer suggested, the first to lead. */
  readonly suggested: readonly NamedUnit[]
  readonly units: readonly (NamedUnit & {
    readonly assignmentId: string
    readonly version: number
    readonly role: string
    readonly part: string
  })[]
}

/** Binding assignments whose unit has no notice yet, on its way or issued; `a` is the assignment. */
const withoutNotice = (orgId: number) => sql`a.org_id = ${orgId} and a.state = any(${[...binding]}::text[])
  and a.id not in (select n.source_id from official_document n where n.org_id = ${orgId}
    and n.kind = 'assignment_notice' and n.source_procedure = 'assignment' and n.source_id is not null
    and n.state <> 'withdrawn')`

const inStage: Record<Exclude<Stage, "notice">, RawBuilder<unknown>> = {
  number: sql`p.state in ('filed', 'assigning', 'handling') and p.number is null`,
  units: sql`p.state = 'filed'`,
  assign: sql`p.state = 'assigning'`,
}

/** Filed proposals on their way to the units, in the order of their numbers; those without one by the day of filing. */
export async function listStage(read: Read, actor: Actor, filter: StageFilter): Promise<Page<StageLine>> {
  const orgId = read.scope.orgId
  const limit = filter.limit ?? 50
  const order: Order = { by: sql`coalesce(p.number, 2147483647)`, down: false }
  const id = sql`p.id`
  const where = sql`p.org_id = ${orgId} and ${visibleProposals(actor)} and ${stageOf(orgId, filter.stage)}
    ${ofTrack(orgId, filter)}`
  const { rows } = await sql<StageLine & { suggestedIds: string[]; sortedBy: string }>`
    select p.id, p.version, p.state, p.number_text as "numberText", p.subject, p.category, p.period,
      p.lead_name as "leadName", p.filed_on as "filedOn", p.suggested_unit_ids as "suggestedIds",
      (${order.by})::text as "sortedBy"
    from proposal p where ${where} ${beyond(order, id, filter.cursor)} ${orderBy(order, id)}
    limit ${limit + 1}`.execute(read.q)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const named = await nameUnits(read, [...new Set(page.flatMap((row) => row.suggestedIds))])
  const units = await listUnits(
    read,
    page.map((row) => row.id),
    filter.stage,
  )
  const counted = await sql<{ n: number }>`select count(*) as n from proposal p where ${where}`.execute(
    read.q,
  )
  return {
    items: page.map(({ suggestedIds, sortedBy: _, ...row }) => ({
      ...row,
      suggested: suggestedIds.flatMap((each) => named.get(each) ?? []),
      units: units.get(row.id) ?? [],
    })),
    total: counted.rows[0]?.n ?? 0,
    totalCapped: false,
    next: rows.length > limit && last ? writeCursor(last.sortedBy, last.id) : null,
  }
}

const stageOf = (orgId: number, stage: Stage): RawBuilder<unknown> =>
  stage === "notice"
    ? sql`p.id in (select a.proposal_id from assignment a where ${withoutNotice(orgId)})`
    : inStage[stage]

function ofTrack(orgId: number, { stage, track }: StageFilter): RawBuilder<unknown> {
  if (!track) return sql``
  if (stage === "assign")
    return sql`and p.id in (select a.proposal_id from assignment a
      where a.org_id = ${orgId} and a.state = 'pre_assigned' and a.track = ${track})`
  if (stage === "notice")
    return sql`and p.id in (select a.proposal_id from assignment a
      where ${withoutNotice(orgId)} and a.track = ${track})`
  // The first unit suggested decides on which side a case is likely to be handled.
  return sql`and (p.suggested_unit_ids ->> 0) in (select b.id::text from body b
    where b.org_id = ${orgId} and b.kind = 'handling_unit' and coalesce(b.track, 'other') = ${track})`
}

async function nameUnits(read: Read, ids: readonly string[]): Promise<Map<string, NamedUnit>> {
  if (ids.length === 0) return new Map()
  const rows = await read.q
    .selectFrom("body")
    .select(["id as unitId", "short_name as name", "track"])
    .where("org_id", "=", read.scope.orgId)
    .where("kind", "=", "handling_unit")
    .where("id", "in", [...ids])
    .execute()
  return new Map(rows.map((row) => [row.unitId, { ...row, track: row.track ?? "other" }]))
}

/** The units of proposals that this step is about: those still being talked about, or those that wait for their notice. */
async function listUnits(
  read: Read,
  ids: readonly string[],
  stage: Stage,
): Promise<Map<string, StageLine["units"][number][]>> {
  const found = new Map<string, StageLine["units"][number][]>()
  if (ids.length === 0) return found
  const orgId = read.scope.orgId
  const waits =
    stage === "notice" ? withoutNotice(orgId) : sql`a.org_id = ${orgId} and a.state = 'pre_assigned'`
  const { rows } = await sql<StageLine["units"][number] & { proposalId: string }>`
    select a.proposal_id as "proposalId", a.id as "assignmentId", a.version, a.unit_id as "unitId",
      b.short_name as name, a.track, a.role, a.part
    from assignment a join body b on b.org_id = ${orgId} and b.id = a.unit_id
    where ${waits} and a.proposal_id = any(${[...ids]}::uuid[])
    order by a.id`.execute(read.q)
  for (const { proposalId, ...unit } of rows) found.set(proposalId, [...(found.get(proposalId) ?? []), unit])
  return found
}

export interface SessionOverview {
  readonly session: {
    readonly id: string
    readonly term: number
    readonly number: number
    readonly year: number
  }
  readonly states: readonly { readonly state: string; readonly count: number }[]
  /** Cases without a number, decisions the dispatch offices owe, deadlines past. */
  readonly unnumbered: number
  readonly undecided: number
  readonly overdue: number
}

/** The newest session in one line: how many proposals stand in which state, and what is pressing. */
export async function findOverview(
  read: Read,
  actor: Actor,
  today: Temporal.PlainDate,
): Promise<SessionOverview | undefined> {
  const orgId = read.scope.orgId
  const session = await read.q
    .selectFrom("session")
    .innerJoin("term", (join) => join.onRef("term.id", "=", "session.term_id").on("term.org_id", "=", orgId))
    .select(["session.id", "term.number as term", "session.number", "session.year"])
    .where("session.org_id", "=", orgId)
    .orderBy("session.opens_on", "desc")
    .limit(1)
    .executeTakeFirst()
  if (!session) return undefined
  const states = await sql<{ state: string; count: number }>`
    select p.state, count(*) as count from proposal p
    where p.org_id = ${orgId} and p.session_id = ${session.id} and ${visibleProposals(actor)}
    group by p.state`.execute(read.q)
  const pressing = await sql<Pick<SessionOverview, "unnumbered" | "undecided" | "overdue">>`
    select
      (select count(*) from proposal p where p.org_id = ${orgId} and p.session_id = ${session.id}
        and ${inStage.number}) as unnumbered,
      (select count(*) from assignment a join proposal p on p.org_id = ${orgId} and p.id = a.proposal_id
        where a.org_id = ${orgId} and p.session_id = ${session.id}
        and (a.state = 'return_requested' or a.extension_asked is not null)) as undecided,
      (select count(*) from deadline d join assignment a on a.org_id = ${orgId} and a.id = d.case_id
        join proposal p on p.org_id = ${orgId} and p.id = a.proposal_id
        where d.org_id = ${orgId} and d.procedure = 'assignment' and d.status = 'open'
        and d.due_on < ${today.toString()}::date and p.session_id = ${session.id}) as overdue`.execute(read.q)
  const figures = pressing.rows[0] ?? { unnumbered: 0, undecided: 0, overdue: 0 }
  return { session, states: states.rows, ...figures }
}
