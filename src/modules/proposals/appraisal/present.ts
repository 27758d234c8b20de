import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { ofUnit } from "../policy.ts"
import { proposalTerms } from "../terms.ts"
import { judge } from "./procedure.ts"
import type { Appraisal } from "./record.ts"
import { bandOf, meanOf } from "./rules.ts"

/** 背靠背: until it is closed each side is shown its own points and nobody is shown both. */
export async function presentAppraisal(record: Appraisal, actor: Actor, read: Read): Promise<object> {
  const { appraisalBands } = await getTerms(read, proposalTerms, record.termsId)
  const closed = record.state === "closed"
  const unit = ofUnit.test(record, actor)
  const side = (scores: Readonly<Record<string, number>> | null, comment: string, shown: boolean) => {
    if (!shown || scores === null) return null
    const mean = meanOf(scores)
    return { scores, comment, mean, band: bandOf(mean, appraisalBands) }
  }
  return {
    sessionId: record.sessionId,
    proposalId: record.proposalId,
    assignmentId: record.assignmentId,
    subject: record.proposal.subject,
    numberText: record.proposal.numberText,
    unitId: record.unitId,
    unitName: record.unitName,
    closedOn: record.closedOn,
    bands: appraisalBands,
    ofProposal: side(record.proposalScores, record.proposalComment, closed || unit),
    ofHandling: side(record.handlingScores, record.handlingComment, closed || judge.test(record, actor)),
    rectifyReason: record.rectifyReason,
    rectified: record.rectified,
  }
}
