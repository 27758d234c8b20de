import type { Actor } from "../../../base/actor.ts"
import { ofUnit, runsTheWork } from "../policy.ts"
import type { FundApplication } from "./record.ts"

/** What of an application is shown; the audit's note only to those who run the work and the unit. */
export async function presentFund(record: FundApplication, actor: Actor): Promise<object> {
  const inside = runsTheWork.test(record, actor) || ofUnit.test(record, actor)
  const paid = record.paid.reduce((sum, each) => sum + each.amount, 0)
  return {
    proposalId: record.proposalId,
    subject: record.proposal.subject,
    numberText: record.proposal.numberText,
    unitId: record.unitId,
    unitName: record.unitName,
    project: record.project,
    purpose: record.purpose,
    estimate: record.estimate,
    ownMoney: record.ownMoney,
    otherMoney: record.otherMoney,
    asked: record.asked,
    visitedOn: record.visitedOn,
    visitPeople: record.visitPeople,
    visitFindings: record.visitFindings,
    eligible: record.eligible,
    meeting: record.meeting,
    decidedOn: record.decidedOn,
    granted: record.granted,
    stages: record.stages,
    payments: record.paid,
    paid,
    left: (record.granted ?? 0) - paid,
    outcomeReason: record.outcomeReason,
    acceptedOn: record.acceptedOn,
    acceptance: record.acceptance,
    photoIds: record.photoIds,
    auditNote: inside ? record.auditNote : null,
  }
}
