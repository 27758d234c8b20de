import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import { beyond, type Order, orderBy, type Page, pageOf } from "../../../platform/database/cursor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { searched } from "../../../platform/database/searched.ts"
import type { AssignmentRole } from "./record.ts"
import { unitsOf, visibleAssignments } from "./visible.ts"

export const assignmentSorts = ["due", "-due", "-assignedOn", "assignedOn", "number", "unit"] as const
export type AssignmentSort = (typeof assignmentSorts)[number]

export interface AssignmentFilter {
  /** Words of the proposal's text, or its number. */
  readonly q?: string | undefined
  readonly state?: readonly string[] | undefined
  readonly role?: readonly string[] | undefined
  readonly track?: string | undefined
  readonly unitId?: string | undefined
  readonly proposalId?: string | undefined
  readonly sessionId?: string | undefined
  /** Of the actor's own units. */
  readonly mine?: boolean | undefined
  /** Where the unit still has something to do. */
  readonly open?: boolean | undefined
  readonly overdue?: boolean | undefined
  /** With something due up to this day. */
  readonly dueBy?: string | undefined
  /** Where the dispatch office has to decide on a return or an extension. */
  readonly undecided?: boolean | undefined
  readonly sort?: AssignmentSort | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

export interface AssignmentLine {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly proposalId: string
  readonly numberText: string | null
  readonly subject: string
  readonly isKey: boolean
  readonly leadName: string
  readonly unitId: string
  readonly unitName: string
  readonly track: string
  readonly role: AssignmentRole
  readonly assignedOn: string | null
  readonly repliedOn: string | null
  readonly extensionAsked: string | null
  readonly attempt: number
  /** What is due next: the deadline's name and day. */
  readonly due: { readonly name: string; readonly on: string; readonly provisional: boolean } | null
  /** Calendar days past that day; 0 when it is not overdue. */
  readonly daysOverdue: number
}

const never = sql`'9999-12-31'::date`
const orders: Record<AssignmentSort, Order> = {
  due: { by: sql`coalesce(d.due_on, ${never})`, down: false },
  "-due": { by: sql`coalesce(d.due_on, '0001-01-01'::date)`, down: true },
  "-assignedOn": { by: sql`coalesce(a.assigned_on, ${never})`, down: true },
  assignedOn: { by: sql`coalesce(a.assigned_on, ${never})`, down: false },
  number: { by: sql`coalesce(p.number, 2147483647)`, down: false },
  unit: { by: sql`b.name_pinyin || b.name`, down: false },
}

/** A page of the assignments this actor may see: for a unit what is due, for an office what to press. */
export async function listAssignments(
  read: Read,
  actor: Actor,
  filter: AssignmentFilter,
  today: Temporal.PlainDate,
): Promise<Page<AssignmentLine>> {
  const orgId = read.scope.orgId
  const limit = filter.limit ?? 20
  const sort = filter.sort ?? "due"
  const order = orders[sort]
  const id = sql`a.id`
  const day = today.toString()
  const words = { q: filter.q, table: "proposal", id: sql`a.proposal_id` } as const
  const { where, some } = await searched(read, conditions(read, actor, filter, day), words)
  const byDue = Boolean(filter.overdue || filter.dueBy)
  const { rows } = await sql<Omit<AssignmentLine, "due" | "daysOverdue"> & { sortedBy: string }>`
    select a.id, a.version, a.state, a.proposal_id as "proposalId", p.number_text as "numberText", p.subject,
      p.is_key as "isKey", p.lead_name as "leadName", a.unit_id as "unitId", b.name as "unitName", a.track, a.role,
      a.assigned_on as "assignedOn", a.replied_on as "repliedOn", a.extension_asked as "extensionAsked", a.attempt,
      (${order.by})::text as "sortedBy"
    from assignment a ${joinProposal(orgId)}
      join body b on b.org_id = ${orgId} and b.id = a.unit_id
      ${byDue || sort.endsWith("due") ? joinDue(orgId) : sql``}
    where ${where} ${beyond(order, id, filter.cursor)} ${orderBy(order, id)} limit ${limit + 1}`.execute(
    read.q,
  )
  // What is counted is joined with no more than the filter asks about.
  const from = (chosen: RawBuilder<unknown>) => sql`from assignment a
    ${filter.sessionId ? joinProposal(orgId) : sql``} ${byDue ? joinDue(orgId) : sql``} where ${chosen}`
  const page = await pageOf(read, rows, { limit, cursor: filter.cursor }, from(where), some && from(some))
  const due = await dueOf(
    read,
    page.items.map((row) => row.id),
    day,
  )
  return { ...page, items: page.items.map((row) => ({ ...row, ...(due.get(row.id) ?? notDue) })) }
}

const joinProposal = (orgId: number) => sql`join proposal p on p.org_id = ${orgId} and p.id = a.proposal_id`

const joinDue = (orgId: number) => sql`
  left join (select n.case_id, min(n.due_on) as due_on from deadline n
    where n.org_id = ${orgId} and n.procedure = 'assignment' and n.status = 'open' group by n.case_id) d
    on d.case_id = a.id`

type Due = Pick<AssignmentLine, "due" | "daysOverdue">
const notDue: Due = { due: null, daysOverdue: 0 }

/** Of the deadlines that run, the next one of each of these assignments. */
async function dueOf(read: Read, ids: readonly string[], today: string): Promise<Map<string, Due>> {
  const { rows } = await sql<{ id: string; name: string; on: string; provisional: boolean; days: number }>`
    select distinct on (n.case_id) n.case_id as id, n.name, n.due_on as on,
      coalesce((n.computation ->> 'provisional')::boolean, false) as provisional,
      greatest(0, ${today}::date - n.due_on) as days
    from deadline n where n.org_id = ${read.scope.orgId} and n.case_id = any(${ids}::uuid[]) and n.status = 'open'
    order by n.case_id, n.due_on, n.id`.execute(read.q)
  return new Map(rows.map(({ id, days, ...due }) => [id, { due, daysOverdue: days }]))
}

function conditions(
  read: Read,
  actor: Actor,
  filter: AssignmentFilter,
  today: string,
): RawBuilder<unknown>[] {
  const { orgId } = read.scope
  const parts: RawBuilder<unknown>[] = [sql`a.org_id = ${orgId}`, visibleAssignments(actor)]
  if (filter.state?.length) parts.push(sql`a.state = any(${filter.state}::text[])`)
  if (filter.role?.length) parts.push(sql`a.role = any(${filter.role}::text[])`)
  if (filter.track) parts.push(sql`a.track = ${filter.track}`)
  if (filter.unitId) parts.push(sql`a.unit_id = ${filter.unitId}`)
  if (filter.proposalId) parts.push(sql`a.proposal_id = ${filter.proposalId}`)
  if (filter.sessionId) parts.push(sql`p.session_id = ${filter.sessionId}`)
  if (filter.mine) parts.push(sql`a.unit_id = any(${unitsOf(actor)}::uuid[])`)
  if (filter.open) {
    parts.push(sql`a.state in ('awaiting_signoff', 'signed', 'return_denied', 'in_progress')`)
  }
  if (filter.overdue) parts.push(sql`d.due_on < ${today}::date`)
  if (filter.dueBy) parts.push(sql`d.due_on <= ${filter.dueBy}::date`)
  if (filter.undecided) parts.push(sql`(a.state = 'return_requested' or a.extension_asked is not null)`)
  return parts
}
