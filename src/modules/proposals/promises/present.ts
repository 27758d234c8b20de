import type { Actor } from "../../../base/actor.ts"
import { ofUnit } from "../policy.ts"
import type { FollowUp } from "./record.ts"

export async function presentFollowUp(record: FollowUp, actor: Actor): Promise<object> {
  return {
    proposalId: record.proposalId,
    replyId: record.replyId,
    subject: record.proposal.subject,
    numberText: record.proposal.numberText,
    unitId: record.unitId,
    unitName: record.unitName,
    recommendation: record.recommendation,
    promise: record.promise,
    owner: record.owner,
    dueOn: record.dueOn,
    firstDueOn: record.firstDueOn,
    progress: record.progress,
    evidence: record.evidence,
    attachments: record.attachments,
    done: record.done,
    newDueOn: record.newDueOn,
    reportedOn: record.reportedOn,
    decision: record.decision,
    keptOn: record.keptOn,
    timesDue: record.timesDue,
    supplementId: record.supplementId,
    // 补充答复: the unit may tell the proposers in a letter what it has reported.
    supplementOffered:
      record.reportedOn !== null && record.supplementId === null && ofUnit.test(record, actor),
  }
}
