import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import { chineseNumber } from "../../../platform/documents/content.ts"
import type { Addressee } from "../../documents/public.ts"

/** What every document about a proposal says of it: session, number, subject. */
export async function matterOf(read: Read, proposalId: string): Promise<Record<string, string>> {
  const orgId = read.scope.orgId
  const { rows } = await sql<{
    short: string
    term: number
    session: number
    subject: string
    number: string | null
  }>`
    select o.short_name as short, t.number as term, s.number as session, p.subject, p.number_text as number
    from proposal p
      join session s on s.org_id = ${orgId} and s.id = p.session_id
      join term t on t.org_id = ${orgId} and t.id = s.term_id
      join organisation o on o.id = ${orgId}
    where p.org_id = ${orgId} and p.id = ${proposalId}`.execute(read.q)
  const [row] = rows
  if (!row) throw new Error(`no proposal ${proposalId}`)
  return {
    session: `${row.short}${chineseNumber(row.term)}届${chineseNumber(row.session)}次会议`,
    // 第0001号: the template says 第 and 号 itself.
    number: (row.number ?? "").replace(/^第|号$/g, ""),
    subject: row.subject,
  }
}

/** People as letters address them, bodies by their name; those whom the terms name, else all who signed. */
export async function proposersOf(read: Read, caseId: string): Promise<Addressee[]> {
  const orgId = read.scope.orgId
  const rows = await read.q
    .selectFrom("case_party as c")
    .leftJoin("person as n", (join) => join.onRef("n.id", "=", "c.person_id").on("n.org_id", "=", orgId))
    .leftJoin("body as b", (join) => join.onRef("b.id", "=", "c.body_id").on("b.org_id", "=", orgId))
    .select([
      "c.relation",
      "c.person_id as personId",
      "c.body_id as bodyId",
      "n.name as person",
      "b.name as body",
    ])
    .where("c.org_id", "=", orgId)
    .where("c.case_id", "=", caseId)
    .where("c.relation", "in", ["addressee", "signing_body", "lead_proposer", "co_sponsor"])
    .orderBy("c.since")
    .orderBy("c.position")
    .execute()
  const named = rows.filter(({ relation }) => relation === "addressee")
  const order = ["signing_body", "lead_proposer", "co_sponsor"]
  const all =
    named.length > 0 ? named : rows.toSorted((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation))
  return all.map(({ personId, bodyId, person, body }) => ({
    name: body ?? `${person ?? ""}委员`,
    personId,
    bodyId,
  }))
}
