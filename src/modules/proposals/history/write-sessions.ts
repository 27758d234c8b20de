import { newId } from "../../../base/id.ts"
import type { Tx } from "../../../platform/database/db.ts"
import type { KnownSession } from "./sessions.ts"

/**
 * Makes the terms 届 and sessions 次 that past papers belong to. The file knows years only: a term begins with the year of
 * its first session, a session takes January, and the calendar's office can set the days right. Returns their ids by
 * `term/number`.
 */
export async function ensureSessions(
  tx: Tx,
  sessions: readonly KnownSession[],
): Promise<Map<string, string>> {
  const orgId = tx.scope.orgId
  const ids = new Map<string, string>()
  if (sessions.length === 0) return ids
  const known = await tx.q.selectFrom("term").select(["id", "number"]).where("org_id", "=", orgId).execute()
  const terms = new Map(known.map((each) => [each.number, each.id]))
  for (const { term, number, year } of sessions) {
    const termId = terms.get(term) ?? newId()
    if (!terms.has(term)) {
      const start = year - number + 1
      await tx.q
        .insertInto("term")
        .values({
          org_id: orgId,
          id: termId,
          number: term,
          starts_on: `${start}-01-01`,
          ends_on: `${start + 4}-12-31`,
        })
        .execute()
      terms.set(term, termId)
    }
    const id = newId()
    await tx.q
      .insertInto("session")
      .values({
        org_id: orgId,
        id,
        term_id: termId,
        number,
        year,
        opens_on: `${year}-01-01`,
        closes_on: `${year}-01-31`,
        collection_opens_on: `${year - 1}-10-01`,
        cutoff_at: new Date(`${year}-01-31T15:59:59Z`),
      })
      .execute()
    ids.set(`${term}/${number}`, id)
  }
  return ids
}
