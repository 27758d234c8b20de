import { sql } from "kysely"
import { type Actor, bodiesOf } from "../../../base/actor.ts"
import type { Page } from "../../../platform/database/cursor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { type CommonFilter, type CommonLine, commonConditions, listCases } from "../paging.ts"
import { visibleReplies } from "./visible.ts"

export const replySorts = ["-changedAt", "-issuedOn", "issuedOn"] as const
export type ReplySort = (typeof replySorts)[number]

export interface ReplyFilter extends CommonFilter {
  readonly assignmentId?: string | undefined
  readonly edition?: readonly string[] | undefined
  readonly class?: readonly string[] | undefined
  /** Issued, and not yet reviewed for publication. */
  readonly unpublished?: boolean | undefined
  readonly sort?: ReplySort | undefined
}

export interface ReplyLine extends CommonLine {
  readonly assignmentId: string
  readonly edition: string
  readonly attempt: number
  readonly documentNumber: string | null
  readonly resultClass: string | null
  readonly publishAttribute: string | null
  readonly issuedOn: string | null
  readonly publishedOn: string | null
}

const orders = {
  "-changedAt": { by: sql`c.changed_at`, down: true },
  "-issuedOn": { by: sql`coalesce(c.issued_on, '0001-01-01'::date)`, down: true },
  issuedOn: { by: sql`coalesce(c.issued_on, '9999-12-31'::date)`, down: false },
}

/** A page of the replies this actor may see. */
export async function listReplies(read: Read, actor: Actor, filter: ReplyFilter): Promise<Page<ReplyLine>> {
  const where = [visibleReplies(actor), ...commonConditions(filter)]
  if (filter.assignmentId) where.push(sql`c.assignment_id = ${filter.assignmentId}`)
  if (filter.edition?.length) where.push(sql`c.edition = any(${filter.edition}::text[])`)
  if (filter.class?.length) where.push(sql`c.result_class = any(${filter.class}::text[])`)
  if (filter.unpublished) where.push(sql`c.state = 'issued'`)
  if (filter.mine) where.push(sql`c.unit_id = any(${bodiesOf(actor, ["unit_liaison", "unit_head"])}::uuid[])`)
  return listCases<ReplyLine>(read, {
    table: "reply",
    columns: sql`c.assignment_id as "assignmentId", c.edition, c.attempt, c.document_number as "documentNumber",
      c.result_class as "resultClass", c.publish_attribute as "publishAttribute", c.issued_on as "issuedOn",
      c.published_on as "publishedOn"`,
    where,
    q: filter.q,
    order: orders[filter.sort ?? "-changedAt"],
    cursor: filter.cursor,
    limit: filter.limit,
  })
}
