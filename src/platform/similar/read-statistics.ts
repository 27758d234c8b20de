import { sql } from "kysely"
import type { Read, Tx } from "../database/db.ts"
import type { TermStatistics } from "./statistics.ts"
import { sayTheSame } from "./thesaurus.ts"

/** How common these terms, and the words that say the same, are among this organisation's cases of one procedure. */
export async function readStatistics(
  read: Read,
  procedure: string,
  terms: Iterable<string>,
): Promise<TermStatistics> {
  // The empty term, which counts the texts, is one of the list: beside it, by an "or", every term would be read.
  const asked = ["", ...new Set([...terms].flatMap((term) => sayTheSame(term)))]
  const rows = await read.q
    .selectFrom("search_term")
    .select(["term", "documents"])
    .where("org_id", "=", read.scope.orgId)
    .where("procedure", "=", procedure)
    .where((eb) => eb("term", "=", eb.fn.any(eb.val(asked))))
    .execute()
  const counts = new Map(rows.map((row) => [row.term, row.documents]))
  return { documents: counts.get("") ?? 0, frequency: (term) => counts.get(term) ?? 0 }
}

/**
 * Counts all terms anew. Counts that are a day old weigh as well as fresh ones, and counting once a night spares every
 * submission a hundred rows.
 */
export async function countTermsAgain(tx: Tx, procedure: string): Promise<void> {
  const orgId = tx.scope.orgId
  await tx.q
    .deleteFrom("search_term")
    .where("org_id", "=", orgId)
    .where("procedure", "=", procedure)
    .execute()
  await sql`
    insert into search_term (org_id, procedure, term, documents)
    select ${orgId}::bigint, ${procedure}::text, word, ndoc
    from ts_stat(format('select words from search_entry where org_id = %s and procedure = %L', ${orgId}::bigint, ${procedure}::text))
    where ndoc > 1
    union all
    select ${orgId}::bigint, ${procedure}::text, '', count(*)::int from search_entry
    where org_id = ${orgId} and procedure = ${procedure}
  `.execute(tx.q)
}
