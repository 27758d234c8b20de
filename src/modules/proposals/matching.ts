import { type RawBuilder, sql } from "kysely"
import { toBigramQuery } from "../../base/text/bigrams.ts"

/**
 * The words anywhere in a proposal's text, or its number as it is written; `p` is the proposal's row. `id` is the column
 * that holds the proposal's id where the case is another.
 */
export function proposalMatches(orgId: number, q: string, id: RawBuilder<unknown> = sql`p.id`) {
  const query = toBigramQuery(q)
  const number = sql`p.number_text = ${q.trim()}`
  if (!query) return number
  return sql`(${number} or ${id} in (
    select m.case_id from search_matches(${orgId}, ${query}::tsquery, 5000) m))`
}
