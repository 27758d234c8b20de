import { type RawBuilder, sql } from "kysely"
import { toBigramQuery } from "../../base/text/bigrams.ts"
import type { Read } from "../../platform/database/db.ts"

/** Beyond so many a search says nothing any more. */
const mostMatching = 5_000

/**
 * That a proposal holds the words anywhere in its text, or bears this number as it is written; `id` is the column that
 * holds the proposal's id. The text is searched here and now, once, however often the condition is used.
 */
export async function matching(read: Read, q: string, id: RawBuilder<unknown>): Promise<RawBuilder<unknown>> {
  const { orgId } = read.scope
  const query = toBigramQuery(q)
  const numbered = sql`select p.id from proposal p where p.org_id = ${orgId} and p.number_text = ${q.trim()}`
  const { rows } = await sql<{ id: string }>`${numbered} ${
    query
      ? sql`union select m.case_id from search_matches(${orgId}, ${query}::tsquery, ${mostMatching}) m`
      : sql``
  }`.execute(read.q)
  return sql`${id} = any(${rows.map((row) => row.id)}::uuid[])`
}
