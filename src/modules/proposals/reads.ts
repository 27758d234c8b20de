import { type RawBuilder, sql } from "kysely"
import { type Actor, speakerOf } from "../../base/actor.ts"
import { beyond, type Order, orderBy, type Page, pageOf } from "../../platform/database/cursor.ts"
import type { Read } from "../../platform/database/db.ts"
import { searched } from "../../platform/database/searched.ts"
import { visibleProposals } from "./visible.ts"

export interface ProposalFilter {
  readonly q?: string | undefined
  readonly state?: readonly string[] | undefined
  readonly kind?: readonly string[] | undefined
  readonly category?: readonly string[] | undefined
  readonly period?: string | undefined
  readonly sessionId?: string | undefined
  readonly unitId?: string | undefined
  readonly mine?: boolean | undefined
  readonly key?: boolean | undefined
  readonly sort?: ProposalSort | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

export const proposalSorts = [
  "-changedAt",
  "number",
  "-number",
  "-filedOn",
  "filedOn",
  "-submittedOn",
] as const
export type ProposalSort = (typeof proposalSorts)[number]

export interface ProposalLine {
  readonly id: string
  readonly numberText: string | null
  readonly subject: string
  readonly state: string
  readonly kind: string
  readonly period: string | null
  readonly category: string | null
  readonly leadName: string
  readonly leadSector: string
  readonly submittedOn: string | null
  readonly filedOn: string | null
  readonly repliedOn: string | null
  readonly resultClass: string | null
  readonly isKey: boolean
  readonly proposedOutcome: string | null
  readonly version: number
  readonly changedAt: string
  readonly units: readonly { readonly name: string; readonly role: string; readonly state: string }[]
}

/** What each order sorts by. Nothing sorts last, whichever way; the id breaks ties. */
const orders: Record<ProposalSort, Order> = {
  "-changedAt": { by: sql`p.changed_at`, down: true },
  number: { by: sql`coalesce(p.number, 2147483647)`, down: false },
  "-number": { by: sql`coalesce(p.number, 0)`, down: true },
  "-filedOn": { by: sql`coalesce(p.filed_on, '0001-01-01'::date)`, down: true },
  filedOn: { by: sql`coalesce(p.filed_on, '9999-12-31'::date)`, down: false },
  "-submittedOn": { by: sql`coalesce(p.submitted_on, '0001-01-01'::date)`, down: true },
}

/** A page of the proposals this actor may see. Filters narrow, `q` searches the whole text, the count stops at 1,000. */
export async function listProposals(
  read: Read,
  actor: Actor,
  filter: ProposalFilter,
): Promise<Page<ProposalLine>> {
  const limit = filter.limit ?? 20
  const order = orders[filter.sort ?? "-changedAt"]
  const id = sql`p.id`
  const words = { q: filter.q, table: "proposal", id, inOrder: true } as const
  const { where, some } = await searched(read, conditions(read, actor, filter), words)
  const rows = await sql<Omit<ProposalLine, "units"> & { sortedBy: string }>`
    select p.id, p.number_text as "numberText", p.subject, p.state, p.kind, p.period, p.category,
      p.lead_name as "leadName", p.lead_sector as "leadSector", p.submitted_on as "submittedOn",
      p.filed_on as "filedOn", p.replied_on as "repliedOn", p.result_class as "resultClass", p.is_key as "isKey",
      p.proposed_outcome as "proposedOutcome", p.version,
      to_char(p.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "changedAt",
      (${order.by})::text as "sortedBy"
    from proposal p where ${where} ${beyond(order, id, filter.cursor)}
    ${orderBy(order, id)} limit ${limit + 1}`.execute(read.q)
  const from = (chosen: RawBuilder<unknown>) => sql`from proposal p where ${chosen}`
  const page = await pageOf(
    read,
    rows.rows,
    { limit, cursor: filter.cursor },
    from(where),
    some && from(some),
  )
  const units = await unitsOf(
    read,
    page.items.map((row) => row.id),
  )
  return { ...page, items: page.items.map((row) => ({ ...row, units: units.get(row.id) ?? [] })) }
}

function conditions(read: Read, actor: Actor, filter: ProposalFilter): RawBuilder<unknown>[] {
  const { orgId } = read.scope
  const parts: RawBuilder<unknown>[] = [sql`p.org_id = ${orgId}`, visibleProposals(actor)]
  if (filter.state?.length) parts.push(sql`p.state = any(${filter.state}::text[])`)
  if (filter.kind?.length) parts.push(sql`p.kind = any(${filter.kind}::text[])`)
  if (filter.category?.length) parts.push(sql`p.category = any(${filter.category}::text[])`)
  if (filter.period) parts.push(sql`p.period = ${filter.period}`)
  if (filter.sessionId) parts.push(sql`p.session_id = ${filter.sessionId}`)
  if (filter.key) parts.push(sql`p.is_key`)
  const speaker = speakerOf(actor)
  if (filter.mine) {
    parts.push(sql`p.id in (select c.case_id from case_party c where c.org_id = ${orgId}
      and c.person_id = ${speaker} and c.procedure = 'proposal')`)
  }
  if (filter.unitId) {
    parts.push(sql`p.id in (select a.proposal_id from assignment a
      where a.org_id = ${orgId} and a.unit_id = ${filter.unitId})`)
  }
  return parts
}

async function unitsOf(
  read: Read,
  ids: readonly string[],
): Promise<Map<string, ProposalLine["units"][number][]>> {
  const found = new Map<string, ProposalLine["units"][number][]>()
  if (ids.length === 0) return found
  const orgId = read.scope.orgId
  const rows = await read.q
    .selectFrom("assignment")
    .innerJoin("body", (join) =>
      join.onRef("body.id", "=", "assignment.unit_id").on("body.org_id", "=", orgId),
    )
    .select([
      "assignment.proposal_id as id",
      "body.short_name as name",
      "assignment.role",
      "assignment.state",
    ])
    .where("assignment.org_id", "=", orgId)
    .where("assignment.proposal_id", "in", [...ids])
    .where("assignment.state", "not in", ["reassigned"])
    .orderBy("assignment.id")
    .execute()
  for (const { id, ...unit } of rows) found.set(id, [...(found.get(id) ?? []), unit])
  return found
}
