import { type RawBuilder, sql } from "kysely"
import { z } from "zod"

/** What the lists of this office are asked and answer. */
export const several = z
  .union([z.string().max(60), z.array(z.string().max(60)).max(30)])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .optional()

export const flag = z
  .enum(["true", "false"])
  .transform((value) => value === "true")
  .optional()

/** The title of the report that a case hangs on holds these words; `at` is the case's column. */
export function ofReportLike(orgId: number, at: RawBuilder<unknown>, q: string): RawBuilder<boolean> {
  return sql<boolean>`${at} in (select r.id from opinion_report r where r.org_id = ${orgId}
    and position(lower(${q.trim()}) in lower(coalesce(r.edited->>'title', r.title))) > 0)`
}

export const paging = {
  q: z.string().max(100).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
}
