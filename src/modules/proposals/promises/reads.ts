import { sql } from "kysely"
import { type Actor, bodiesOf } from "../../../base/actor.ts"
import type { Page } from "../../../platform/database/cursor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { type CommonFilter, type CommonLine, commonConditions, listCases } from "../paging.ts"
import { keptRate } from "./rules.ts"
import { visibleFollowUps } from "./visible.ts"

export const followUpSorts = ["due", "-due", "-changedAt", "-timesDue"] as const

export interface FollowUpFilter extends CommonFilter {
  readonly replyId?: string | undefined
  readonly sessionId?: string | undefined
  readonly open?: boolean | undefined
  /** Open, and past its date. */
  readonly overdue?: boolean | undefined
  readonly dueBy?: string | undefined
  readonly sort?: (typeof followUpSorts)[number] | undefined
}

export interface FollowUpLine extends CommonLine {
  readonly replyId: string
  readonly promise: string
  readonly owner: string
  readonly dueOn: string
  readonly firstDueOn: string
  readonly reportedOn: string | null
  readonly keptOn: string | null
  readonly timesDue: number
}

const orders = {
  due: { by: sql`c.due_on`, down: false },
  "-due": { by: sql`c.due_on`, down: true },
  "-changedAt": { by: sql`c.changed_at`, down: true },
  "-timesDue": { by: sql`c.times_due`, down: true },
}

const open = sql`c.state not in ('kept', 'dropped')`

/** A page of the promises this actor may see, the next due first. */
export async function listFollowUps(
  read: Read,
  actor: Actor,
  filter: FollowUpFilter,
  today: Temporal.PlainDate,
): Promise<Page<FollowUpLine>> {
  const where = [visibleFollowUps(actor), ...commonConditions(filter)]
  if (filter.replyId) where.push(sql`c.reply_id = ${filter.replyId}`)
  if (filter.sessionId) where.push(sql`p.session_id = ${filter.sessionId}`)
  if (filter.open || filter.overdue) where.push(open)
  if (filter.overdue) where.push(sql`c.due_on < ${today.toString()}::date`)
  if (filter.dueBy) where.push(sql`c.due_on <= ${filter.dueBy}::date`)
  if (filter.mine) where.push(sql`c.unit_id = any(${bodiesOf(actor, ["unit_liaison", "unit_head"])}::uuid[])`)
  return listCases<FollowUpLine>(read, {
    table: "follow_up",
    columns: sql`c.reply_id as "replyId", c.promise, c.owner, c.due_on as "dueOn", c.first_due_on as "firstDueOn",
      c.reported_on as "reportedOn", c.kept_on as "keptOn", c.times_due as "timesDue"`,
    where,
    q: filter.q,
    order: orders[filter.sort ?? "due"],
    cursor: filter.cursor,
    limit: filter.limit,
  })
}

/** Open promises by how long ago they were first made. */
const ages = ["under_half_year", "under_one_year", "under_two_years", "older"] as const

interface Counts {
  readonly all: number
  readonly kept: number
  readonly dropped: number
  readonly open: number
  readonly overdue: number
  readonly nextDue: string | null
  readonly byAge: Readonly<Record<(typeof ages)[number], number>>
}

export interface LedgerLine extends Counts {
  readonly unitId: string
  readonly unitName: string
  /** 办成率: kept ÷ all; null without any. */
  readonly keptRate: number | null
}

export interface Ledger {
  readonly units: readonly LedgerLine[]
  readonly total: Omit<LedgerLine, "unitId" | "unitName">
}

/** 承诺台账: by unit what was promised, kept, dropped, is open and since when, and what is due next. */
export async function readLedger(
  read: Read,
  actor: Actor,
  of: { readonly sessionId?: string | undefined; readonly unitId?: string | undefined },
  today: Temporal.PlainDate,
): Promise<Ledger> {
  const { orgId } = read.scope
  const where = [sql`c.org_id = ${orgId}`, visibleFollowUps(actor)]
  if (of.sessionId) where.push(sql`p.session_id = ${of.sessionId}`)
  if (of.unitId) where.push(sql`c.unit_id = ${of.unitId}`)
  const since = (months: number) => sql`c.opened_at > ${today.subtract({ months }).toString()}::date`
  const { rows } = await sql<Flat>`
    select c.unit_id as "unitId", b.name as "unitName", count(*) as "all",
      count(*) filter (where c.state = 'kept') as kept, count(*) filter (where c.state = 'dropped') as dropped,
      count(*) filter (where ${open}) as "open",
      count(*) filter (where ${open} and c.due_on < ${today.toString()}::date) as overdue,
      min(c.due_on) filter (where ${open} and c.due_on >= ${today.toString()}::date) as "nextDue",
      count(*) filter (where ${open} and ${since(6)}) as under_half_year,
      count(*) filter (where ${open} and not ${since(6)} and ${since(12)}) as under_one_year,
      count(*) filter (where ${open} and not ${since(12)} and ${since(24)}) as under_two_years,
      count(*) filter (where ${open} and not ${since(24)}) as older
    from follow_up c join proposal p on p.org_id = ${orgId} and p.id = c.proposal_id
      join body b on b.org_id = ${orgId} and b.id = c.unit_id
    where ${sql.join(where, sql` and `)}
    group by c.unit_id, b.name, b.sort order by b.sort, b.name`.execute(read.q)
  const units = rows.map(({ under_half_year, under_one_year, under_two_years, older, ...row }) => ({
    ...row,
    keptRate: keptRate(row),
    byAge: { under_half_year, under_one_year, under_two_years, older },
  }))
  return { units, total: sum(units) }
}

type Flat = Omit<LedgerLine, "byAge" | "keptRate"> & Record<(typeof ages)[number], number>

function sum(units: readonly LedgerLine[]): Ledger["total"] {
  const add = (of: (unit: LedgerLine) => number) => units.reduce((total, unit) => total + of(unit), 0)
  const counts = {
    all: add((unit) => unit.all),
    kept: add((unit) => unit.kept),
    dropped: add((unit) => unit.dropped),
    open: add((unit) => unit.open),
    overdue: add((unit) => unit.overdue),
  }
  const next = units.flatMap((unit) => unit.nextDue ?? []).sort()
  return {
    ...counts,
    keptRate: keptRate(counts),
    nextDue: next[0] ?? null,
    byAge: {
      under_half_year: add((unit) => unit.byAge.under_half_year),
      under_one_year: add((unit) => unit.byAge.under_one_year),
      under_two_years: add((unit) => unit.byAge.under_two_years),
      older: add((unit) => unit.byAge.older),
    },
  }
}
