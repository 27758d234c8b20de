import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { FundApplication } from "./record.ts"

/** The application as the law sees it, with what was paid, in one query. */
export async function loadFund(read: Read, id: string, lock: boolean): Promise<FundApplication | undefined> {
  const orgId = read.scope.orgId
  const { rows } = await sql<FundApplication>`
    select f.id, f.state, f.version, f.procedure_version as "procedureVersion", f.terms_id as "termsId",
      f.matter_id as "matterId", f.proposal_id as "proposalId", f.unit_id as "unitId", b.name as "unitName", f.project,
      f.purpose, f.estimate, f.own_money as "ownMoney", f.other_money as "otherMoney", f.asked,
      f.visited_on as "visitedOn", f.visit_people as "visitPeople", f.visit_findings as "visitFindings", f.eligible,
      f.meeting, f.decided_on as "decidedOn", f.granted, f.stages, f.outcome_reason as "outcomeReason",
      f.accepted_on as "acceptedOn", f.acceptance, f.photo_ids as "photoIds", f.audit_note as "auditNote",
      jsonb_build_object('subject', p.subject, 'numberText', p.number_text) as proposal,
      coalesce((select jsonb_agg(jsonb_build_object('stage', y.stage, 'amount', y.amount, 'paidOn', y.paid_on,
          'note', y.note) order by y.paid_on, y.id)
        from fund_payment y where y.org_id = ${orgId} and y.fund_application_id = ${id}), '[]') as paid,
      coalesce((select jsonb_agg(jsonb_build_object('relation', c.relation, 'personId', c.person_id, 'bodyId', c.body_id)
          order by c.since, c.position)
        from case_party c where c.org_id = ${orgId} and c.case_id = ${id}), '[]') as parties
    from fund_application f
      join proposal p on p.org_id = ${orgId} and p.id = f.proposal_id
      join body b on b.org_id = ${orgId} and b.id = f.unit_id
    where f.org_id = ${orgId} and f.id = ${id}
    ${lock ? sql`for update of f` : sql``}`.execute(read.q)
  return rows[0]
}
