import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import {
  beyond,
  countUpTo,
  mostCounted,
  type Order,
  orderBy,
  type Page,
  writeCursor,
} from "../../../platform/database/cursor.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { DueComputation } from "../../../rulebook/calendar/calendar.ts"
import type { AssignmentRole } from "./record.ts"
import { visibleAssignments } from "./visible.ts"

export interface BoardFilter {
  readonly track?: string | undefined
  readonly unitId?: string | undefined
  readonly name?: readonly string[] | undefined
  readonly overdue?: boolean | undefined
  readonly dueFrom?: string | undefined
  readonly dueBy?: string | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

/** One running deadline of one assignment, with how its day came about and why the unit may be late. */
export interface BoardLine {
  readonly deadlineId: string
  readonly name: string
  readonly basis: string
  readonly due: DueComputation
  readonly daysOverdue: number
  readonly paused: boolean
  readonly id: string
  readonly version: number
  readonly state: string
  readonly role: AssignmentRole
  readonly track: string
  readonly proposalId: string
  readonly numberText: string | null
  readonly subject: string
  readonly unitId: string
  readonly unitName: string
  readonly receiver: string | null
  readonly leaderInCharge: string | null
  /** What stands behind a late case, as far as the record says it. */
  readonly reasons: readonly LateReason[]
}

export type LateReason =
  | "never_acknowledged"
  | "no_contact"
  | "return_was_denied"
  | "extension_undecided"
  | "extended_before"
  | "handled_again"

/** The deadlines board: every running deadline of the assignments this actor may see, the most urgent first. */
export async function listDeadlines(
  read: Read,
  actor: Actor,
  filter: BoardFilter,
  today: Temporal.PlainDate,
): Promise<Page<BoardLine>> {
  const orgId = read.scope.orgId
  const limit = filter.limit ?? 20
  const order: Order = { by: sql`d.due_on`, down: false }
  const id = sql`d.id`
  const day = today.toString()
  const from = sql`from deadline d
      join assignment a on a.org_id = ${orgId} and a.id = d.case_id
      join proposal p on p.org_id = ${orgId} and p.id = a.proposal_id
      join body b on b.org_id = ${orgId} and b.id = a.unit_id
    where ${conditions(orgId, actor, filter, day)}`
  type Row = Omit<BoardLine, "reasons"> & LateFigures & { dueOn: string }
  const { rows } = await sql<Row>`
    select d.id as "deadlineId", d.name, d.basis, d.computation as due, d.due_on as "dueOn",
      greatest(0, ${day}::date - d.due_on) as "daysOverdue", d.status = 'paused' as paused, a.id, a.version, a.state,
      a.role, a.track, a.proposal_id as "proposalId", p.number_text as "numberText", p.subject, a.unit_id as "unitId",
      b.name as "unitName", a.receiver, a.leader_in_charge as "leaderInCharge", a.returns, a.extensions, a.attempt,
      a.extension_asked as "extensionAsked", a.acknowledged_on as "acknowledgedOn",
      a.id in (select k.assignment_id from contact k where k.org_id = ${orgId}) as contacted
    ${from} ${beyond(order, id, filter.cursor)} ${orderBy(order, id)} limit ${limit + 1}`.execute(read.q)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const more = rows.length > limit
  const total = !filter.cursor && !more ? page.length : await countUpTo(read, from)
  return {
    items: page.map(
      ({ dueOn: _, returns, extensions, attempt, extensionAsked, acknowledgedOn, contacted, ...line }) => ({
        ...line,
        // A decision on a return is owed by the dispatch office, so nothing about the unit explains it.
        reasons:
          line.name === "returnDecision"
            ? []
            : lateReasons({ returns, extensions, attempt, extensionAsked, acknowledgedOn, contacted }),
      }),
    ),
    total,
    totalCapped: total >= mostCounted,
    next: more && last ? writeCursor(last.dueOn, last.deadlineId) : null,
  }
}

interface LateFigures {
  readonly returns: number
  readonly extensions: number
  readonly attempt: number
  readonly extensionAsked: string | null
  readonly acknowledgedOn: string | null
  readonly contacted: boolean
}

function lateReasons(of: LateFigures): LateReason[] {
  const reasons: LateReason[] = []
  if (of.acknowledgedOn === null) reasons.push("never_acknowledged")
  else if (!of.contacted) reasons.push("no_contact")
  if (of.returns > 0) reasons.push("return_was_denied")
  if (of.extensionAsked !== null) reasons.push("extension_undecided")
  if (of.extensions > 0) reasons.push("extended_before")
  if (of.attempt > 1) reasons.push("handled_again")
  return reasons
}

function conditions(orgId: number, actor: Actor, filter: BoardFilter, today: string): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [
    sql`d.org_id = ${orgId}`,
    sql`d.procedure = 'assignment'`,
    filter.overdue ? sql`d.status = 'open'` : sql`d.status in ('open', 'paused')`,
    visibleAssignments(actor),
  ]
  if (filter.track) parts.push(sql`a.track = ${filter.track}`)
  if (filter.unitId) parts.push(sql`a.unit_id = ${filter.unitId}`)
  if (filter.name?.length) parts.push(sql`d.name = any(${filter.name}::text[])`)
  if (filter.overdue) parts.push(sql`d.due_on < ${today}::date`)
  if (filter.dueFrom) parts.push(sql`d.due_on >= ${filter.dueFrom}::date`)
  if (filter.dueBy) parts.push(sql`d.due_on <= ${filter.dueBy}::date`)
  return sql.join(parts, sql` and `)
}
