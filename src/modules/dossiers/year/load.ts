import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { ServiceYear } from "./record.ts"

/** The relation of those who owe their yearly report; whoever hands it in is a party no longer. */
export const reporter = "reporter"
/** The relation of the bodies that a year scores: those who speak for them see it and are told. */
export const assessed = "assessed"

export async function loadYear(read: Read, id: string, lock: boolean): Promise<ServiceYear | undefined> {
  const { orgId } = read.scope
  const { rows } = await sql<ServiceYear>`
    select y.id, y.state, y.version, y.procedure_version as "procedureVersion", y.terms_id as "termsId",
      y.matter_id as "matterId", y.year, y.subject, y.title, y.rule_book_id as "ruleBookId", y.scored_on as "scoredOn",
      y.objections_from as "objectionsFrom", y.meeting, y.approved_on as "approvedOn", y.notified_on as "notifiedOn",
      y.outcome_reason as "outcomeReason", y.letters_total as "lettersTotal", y.letters_issued as "lettersIssued", '[]'::jsonb as parties,
      (select count(*)::int from service_score s where s.org_id = ${orgId} and s.service_year_id = ${id}) as scored,
      (select count(*)::int from service_objection o
        where o.org_id = ${orgId} and o.service_year_id = ${id} and o.state = 'waiting') as waiting,
      (select count(*)::int from service_measure m
        where m.org_id = ${orgId} and m.service_year_id = ${id} and m.state = 'proposed') as undecided,
      (select coalesce(jsonb_agg(coalesce(p.person_id, p.body_id)), '[]') from case_party p
        where p.org_id = ${orgId} and p.case_id = ${id} and p.relation = ${reporter}) as reporters,
      (select coalesce(jsonb_agg(p.body_id), '[]') from case_party p
        where p.org_id = ${orgId} and p.case_id = ${id} and p.relation = ${assessed}) as assessed
    from service_year y where y.org_id = ${orgId} and y.id = ${id}
    ${lock ? sql`for update of y` : sql``}`.execute(read.q)
  return rows[0]
}

/** The bodies `b` that stand in this relation to the year, as the register orders them. */
export function bodiesInYear(read: Read, yearId: string, relation: string) {
  const { orgId } = read.scope
  return read.q
    .selectFrom("case_party as p")
    .innerJoin("body as b", (join) => join.onRef("b.id", "=", "p.body_id").on("b.org_id", "=", orgId))
    .where("p.org_id", "=", orgId)
    .where("p.case_id", "=", yearId)
    .where("p.relation", "=", relation)
    .orderBy("b.sort")
    .orderBy("b.id")
}
