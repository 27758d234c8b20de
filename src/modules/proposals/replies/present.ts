import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { anyOf } from "../../../procedure/policy.ts"
import { contactsWanted, countContacts } from "../assignments/rules.ts"
import * as who from "../policy.ts"
import { proposalTerms } from "../terms.ts"
import { assistHead } from "./policy.ts"
import type { Reply } from "./record.ts"

/** Between offices and units: what a proposer who reads the letter is not shown. */
const inside = anyOf<Reply, Actor>(who.runsTheWork, who.ofUnit, assistHead)

export async function presentReply(record: Reply, actor: Actor, read: Read): Promise<object> {
  const terms = await getTerms(read, proposalTerms, record.termsId)
  const isInside = inside.test(record, actor)
  return {
    proposalId: record.proposalId,
    subject: record.proposal.subject,
    numberText: record.proposal.numberText,
    assignmentId: record.assignmentId,
    unitId: record.unitId,
    unitName: record.unitName,
    edition: record.edition,
    attempt: record.attempt,
    followUpId: record.followUpId,
    draftSentOn: record.draftSentOn,
    proposerComment: record.proposerComment,
    text: record.text,
    recommendations: record.recommendations,
    answers: record.answers,
    unitClass: isInside ? record.unitClass : null,
    resultClass: record.resultClass,
    resultClasses: terms.resultClasses,
    documentNumber: record.documentNumber,
    signer: record.signer,
    contactName: record.contactName,
    contactPhone: record.contactPhone,
    publishAttribute: record.publishAttribute,
    publishReason: isInside ? record.publishReason : null,
    checkerNote: isInside ? record.checkerNote : null,
    issuedOn: record.issuedOn,
    publishedOn: record.publishedOn,
    contacts: {
      ...countContacts(record.assignment.contacts, terms, record.attempt),
      contactsRequired: contactsWanted(terms, record.attempt).count,
      meetingsRequired: contactsWanted(terms, record.attempt).meetings,
    },
    assists: isInside ? record.assists : [],
    countersigns: isInside ? await listCountersigns(read, record.id) : [],
  }
}

function listCountersigns(read: Read, replyId: string) {
  const orgId = read.scope.orgId
  return read.q
    .selectFrom("countersign")
    .innerJoin("body", (join) =>
      join.onRef("body.id", "=", "countersign.unit_id").on("body.org_id", "=", orgId),
    )
    .select([
      "countersign.id",
      "countersign.round",
      "countersign.verdict",
      "countersign.note",
      "countersign.at",
      "body.name as unitName",
    ])
    .where("countersign.org_id", "=", orgId)
    .where("countersign.reply_id", "=", replyId)
    .orderBy("countersign.at")
    .orderBy("countersign.id")
    .execute()
}
