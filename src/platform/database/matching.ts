import { type RawBuilder, sql } from "kysely"
import { toBigramQuery } from "../../base/text/bigrams.ts"
import type { Read } from "./db.ts"

/** Beyond so many a search says nothing any more. */
const mostMatching = 5_000

/**
 * That a case holds the words anywhere in its text, or bears them as its number as it is written. `table` has the number
 * in number_text; `id` is the column that holds the case's id. The text is searched here and now, once, however often the
 * condition is used.
 */
export async function matching(
  read: Read,
  q: string,
  table: "proposal" | "opinion_report",
  id: RawBuilder<unknown>,
): Promise<RawBuilder<unknown>> {
  const { orgId } = read.scope
  const query = toBigramQuery(q)
  const numbered = sql`select n.id from ${sql.table(table)} n where n.org_id = ${orgId} and n.number_text = ${q.trim()}`
  const { rows } = await sql<{ id: string }>`${numbered} ${
    query
      ? sql`union select m.case_id from search_matches(${orgId}, ${query}::tsquery, ${mostMatching}) m`
      : sql``
  }`.execute(read.q)
  return sql`${id} = any(${rows.map((row) => row.id)}::uuid[])`
}
