import type { Actor } from "../../base/actor.ts"
import { hasRole } from "../../base/actor.ts"
import type { Read } from "../../platform/database/db.ts"
import { leadProposer, runsTheWork } from "./policy.ts"
import type { Proposal } from "./record.ts"
import { textLength } from "./rules.ts"

/** What of a proposal is shown. Contact details only to those who need them to get in touch. */
export async function presentProposal(record: Proposal, actor: Actor, read: Read): Promise<object> {
  const needsContact =
    leadProposer.test(record, actor) || runsTheWork.test(record, actor) || hasRole(actor, "unit_liaison")
  const revisions = await listRevisions(read, record.id)
  const reviews = runsTheWork.test(record, actor) ? await listReviews(read, record.id) : []
  return {
    subject: record.subject,
    numberText: record.numberText,
    kind: record.kind,
    period: record.period,
    category: record.category,
    situation: record.situation,
    analysis: record.analysis,
    recommendations: record.recommendations,
    characters: textLength(record),
    leadName: record.leadName,
    leadSector: record.leadSector,
    contact: needsContact ? record.contact : null,
    publishConsent: record.publishConsent,
    meetingWished: record.meetingWished,
    researched: record.researched,
    sealConfirmed: record.sealConfirmed,
    suggestedUnitIds: record.suggestedUnitIds,
    cutoffAt: record.cutoffAt,
    submittedOn: record.submittedOn,
    filedOn: record.filedOn,
    assignedOn: record.assignedOn,
    repliedOn: record.repliedOn,
    concludedOn: record.concludedOn,
    resultClass: record.resultClass,
    attempt: record.attempt,
    isKey: record.isKey,
    keyCandidate: record.keyCandidate,
    outcomeGrounds: record.outcomeGrounds,
    outcomeReason: record.outcomeReason,
    outcomeTarget: record.outcomeTarget,
    mergedInto: record.mergedInto,
    proposedOutcome: record.proposedOutcome,
    assignments: record.assignments,
    openPromises: record.openPromises,
    revisions,
    reviews,
  }
}

function listRevisions(read: Read, proposalId: string) {
  return read.q
    .selectFrom("proposal_revision")
    .select(["id", "number", "why", "subject", "at"])
    .where("org_id", "=", read.scope.orgId)
    .where("proposal_id", "=", proposalId)
    .orderBy("number")
    .execute()
}

function listReviews(read: Read, proposalId: string) {
  return read.q
    .selectFrom("proposal_review")
    .select(["id", "round", "opinion", "proposed_outcome as outcome", "unit_ids as unitIds", "at"])
    .where("org_id", "=", read.scope.orgId)
    .where("proposal_id", "=", proposalId)
    .orderBy("id")
    .execute()
}
