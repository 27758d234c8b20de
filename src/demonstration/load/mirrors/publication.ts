import { proposalHtml, replyHtml } from "../../../modules/proposals/publication/publish.ts"
import type { Proposal } from "../../../modules/proposals/record.ts"
import type { Reply } from "../../../modules/proposals/replies/record.ts"
import type { ReplyInputs } from "../../../modules/proposals/replies/schema.ts"
import type { Published } from "../world.ts"
import { getCase, idAt, type MirroredDeed, type Row, recordOf } from "../world.ts"

/**
 * What the public reads, as `publication/publish.ts` writes it down: the row, and the texts that are still to be rid of
 * contact data.
 */
export function publicationOf({ world, of, record, input, moment }: MirroredDeed<ReplyInputs["publish"]>): {
  readonly row: Row
  readonly texts: Published
} {
  const reply = record as Reply
  const { committee } = of
  const proposal = recordOf(world, getCase(world, reply.proposalId)) as Proposal
  const { categories, resultClasses } = committee.terms
  const row = {
    org_id: committee.id,
    id: idAt(moment.at),
    proposal_id: reply.proposalId,
    reply_id: of.id,
    year: committee.sessions.get(proposal.sessionId)?.year,
    number_text: proposal.numberText ?? "",
    proposer: proposal.leadName,
    category: categories.find(({ code }) => code === proposal.category)?.label.zh ?? "",
    unit_name: reply.unitName,
    result_class: reply.resultClass,
    class_label: resultClasses.find(({ code }) => code === reply.resultClass)?.label.zh ?? "",
    edition: reply.edition,
    document_number: reply.documentNumber ?? "",
    replied_on: reply.issuedOn,
    published_on: moment.today.toString(),
    withdrawn_on: null,
  }
  const texts = {
    proposalHtml: input.proposalText ?? proposalHtml(proposal),
    replyHtml: input.replyText ?? replyHtml(reply),
    subject: proposal.subject,
    proposer: proposal.leadName,
    unitName: reply.unitName,
    passages: input.redactions ?? [],
  }
  return { row, texts }
}
