import { sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import type { Page } from "../../../platform/database/cursor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { type CommonFilter, type CommonLine, commonConditions, listCases } from "../paging.ts"
import { visibleFunds } from "./visible.ts"

export interface FundLine extends CommonLine {
  readonly project: string
  readonly estimate: number
  readonly asked: number
  readonly granted: number | null
  readonly paid: number
}

/** A page of the applications one may see, newest first. */
export async function listFunds(read: Read, actor: Actor, filter: CommonFilter): Promise<Page<FundLine>> {
  const { orgId } = read.scope
  return listCases<FundLine>(read, {
    table: "fund_application",
    columns: sql`c.project, c.estimate, c.asked, c.granted, coalesce(y.paid, 0)::bigint as paid`,
    joins: sql`left join (select t.fund_application_id, sum(t.amount) as paid from fund_payment t
      where t.org_id = ${orgId} group by 1) y on y.fund_application_id = c.id`,
    where: [visibleFunds(actor), ...commonConditions(filter)],
    q: filter.q,
    order: { by: sql`c.opened_at`, down: true },
    cursor: filter.cursor,
    limit: filter.limit,
  })
}
