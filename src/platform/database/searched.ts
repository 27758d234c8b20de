import { type RawBuilder, sql } from "kysely"
import { toBigramQuery } from "../../base/text/bigrams.ts"
import { mostCounted } from "./cursor.ts"
import type { Read } from "./db.ts"

/** Beyond so many a search says nothing any more. */
const mostFound = 5_000
/** Which rows a list shows. */
export interface Chosen {
  readonly where: RawBuilder<unknown>
  /** Some of them, where counting all would cost more than the page. */
  readonly some?: RawBuilder<unknown>
}

/** The words that are looked for in the texts, and whose texts they are. */
export interface Words {
  readonly q: string | undefined
  /** Has the number, as it is written, in number_text. */
  readonly table: "proposal" | "opinion_report"
  /** The column that holds the case's id. */
  readonly id: RawBuilder<unknown>
  /**
   * That an index keeps every order of the list: words that stand in more texts than are counted fill a page after a few
   * texts in that order.
   */
  readonly inOrder?: boolean
}

/** These conditions and, if words are looked for, that the case holds them anywhere in its text or bears them as its number. */
export async function searched(
  read: Read,
  conditions: readonly RawBuilder<unknown>[],
  { q, table, id, inOrder }: Words,
): Promise<Chosen> {
  const all = (...more: RawBuilder<unknown>[]) => sql.join([...conditions, ...more], sql` and `)
  if (!q) return { where: all() }
  const { orgId } = read.scope
  const numbered = sql`select n.id from ${sql.table(table)} n where n.org_id = ${orgId} and n.number_text = ${q.trim()}`
  const query = toBigramQuery(q)
  if (!query) return { where: all(sql`${id} in (${numbered})`) }
  const most = inOrder ? mostCounted + 1 : mostFound
  const { rows } = await sql<{ id: string }>`${numbered}
    union select m.case_id from search_matches(${orgId}, ${query}::tsquery, ${most}) m`.execute(read.q)
  const found = all(sql`${id} = any(${rows.map((row) => row.id)}::uuid[])`)
  if (!inOrder || rows.length < most) return { where: found }
  return {
    where: all(sql`(${id} in (${numbered}) or search_holds(${orgId}, ${id}, ${query}::tsquery))`),
    some: found,
  }
}
