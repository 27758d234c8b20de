import { sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import type { Page } from "../../../platform/database/cursor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { type CommonFilter, type CommonLine, commonConditions, listCases } from "../paging.ts"
import { visibleFeedback } from "./visible.ts"

export const feedbackSorts = ["-openedAt", "openedAt"] as const

export interface FeedbackFilter extends CommonFilter {
  readonly replyId?: string | undefined
  readonly sort?: (typeof feedbackSorts)[number] | undefined
}

export interface FeedbackLine extends CommonLine {
  readonly replyId: string
  readonly proposerName: string
  readonly attempt: number
  readonly channel: string | null
  readonly givenOn: string | null
}

/** A page of the forms this actor may see: that they were given, never what they say. */
export async function listFeedback(
  read: Read,
  actor: Actor,
  filter: FeedbackFilter,
): Promise<Page<FeedbackLine>> {
  const where = [visibleFeedback(actor), ...commonConditions(filter)]
  if (filter.replyId) where.push(sql`c.reply_id = ${filter.replyId}`)
  if (filter.mine) where.push(sql`c.proposer_id = ${actor.personId}::uuid`)
  return listCases<FeedbackLine>(read, {
    table: "feedback",
    columns: sql`c.reply_id as "replyId", n.name as "proposerName", c.attempt, c.channel, c.given_on as "givenOn"`,
    joins: sql`join person n on n.org_id = ${read.scope.orgId} and n.id = c.proposer_id`,
    where,
    q: filter.q,
    order: { by: sql`c.opened_at`, down: filter.sort !== "openedAt" },
    cursor: filter.cursor,
    limit: filter.limit,
  })
}

export interface RatingCount {
  readonly unitId: string
  readonly axis: string
  readonly value: string
  readonly count: number
}

/**
 * How often each value was given, by unit and axis, through the one door that counts: in whole batches of `minimum` (3 at
 * least), so that no figure, and no difference between two figures, is one person's rating.
 */
export async function ratingCounts(
  read: Read,
  of: { readonly sessionId?: string | undefined; readonly unitId?: string | undefined },
  minimum: number,
): Promise<RatingCount[]> {
  const { rows } = await sql<RatingCount>`
    select r.unit_id as "unitId", r.axis, r.value, r.count
    from rating_counts(${of.sessionId ?? null}::uuid, ${of.unitId ?? null}::uuid, ${minimum}) r
    order by r.unit_id, r.axis, r.value`.execute(read.q)
  return rows
}

/** Forms sent, given, lapsed, awaited: 反馈率 and its base, for one unit or session. */
export async function countForms(
  read: Read,
  of: { readonly sessionId?: string | undefined; readonly unitId?: string | undefined },
): Promise<{ readonly sent: number; readonly given: number; readonly lapsed: number }> {
  const session = of.sessionId
    ? sql`join proposal p on p.org_id = ${read.scope.orgId} and p.id = f.proposal_id and p.session_id = ${of.sessionId}`
    : sql``
  const { rows } = await sql<{ sent: number; given: number; lapsed: number }>`
    select count(*) as sent, count(*) filter (where f.state = 'given') as given,
      count(*) filter (where f.state = 'lapsed') as lapsed
    from feedback f ${session}
    where f.org_id = ${read.scope.orgId} ${of.unitId ? sql`and f.unit_id = ${of.unitId}` : sql``}`.execute(
    read.q,
  )
  return rows[0] ?? { sent: 0, given: 0, lapsed: 0 }
}
