import { toBigramVector } from "../../../base/text/bigrams.ts"
import { proposalHtml, replyHtml } from "../../../modules/proposals/publication/publish.ts"
import { redactHtml, redactText } from "../../../modules/proposals/publication/redaction.ts"
import type { Proposal } from "../../../modules/proposals/record.ts"
import type { Reply } from "../../../modules/proposals/replies/record.ts"
import type { ReplyInputs } from "../../../modules/proposals/replies/schema.ts"
import { toPlainText } from "../../../platform/richtext/text.ts"
import { recordOf } from "../clerk.ts"
import { getCase, idAt, type MirroredDeed, type Row } from "../world.ts"

/** What the public reads, as `publication/publish.ts` writes it down. */
export function publicationRow({
  world,
  of,
  record,
  input,
  moment,
}: MirroredDeed<ReplyInputs["publish"]>): Row {
  const reply = record as Reply
  const { committee } = of
  const proposal = recordOf(world, getCase(world, reply.proposalId)) as Proposal
  const passages = input.redactions ?? []
  const theirs = redactHtml(input.proposalText ?? proposalHtml(proposal), passages)
  const ours = redactHtml(input.replyText ?? replyHtml(reply), passages)
  const subject = redactText(proposal.subject, passages)
  const { categories, resultClasses } = committee.terms
  return {
    org_id: committee.id,
    id: idAt(moment.at),
    proposal_id: reply.proposalId,
    reply_id: of.id,
    year: committee.sessions.get(proposal.sessionId)?.year,
    number_text: proposal.numberText ?? "",
    subject: subject.text,
    proposer: proposal.leadName,
    category: categories.find(({ code }) => code === proposal.category)?.label.zh ?? "",
    unit_name: reply.unitName,
    result_class: reply.resultClass,
    class_label: resultClasses.find(({ code }) => code === reply.resultClass)?.label.zh ?? "",
    edition: reply.edition,
    document_number: reply.documentNumber ?? "",
    replied_on: reply.issuedOn,
    proposal_html: theirs.html,
    reply_html: ours.html,
    redacted: theirs.cuts + ours.cuts + subject.cuts > 0,
    published_on: moment.today.toString(),
    withdrawn_on: null,
    bigrams: toBigramVector(
      subject.text,
      proposal.leadName,
      reply.unitName,
      toPlainText(theirs.html),
      toPlainText(ours.html),
    ),
  }
}
