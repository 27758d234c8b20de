import { toBigramVector } from "../../../base/text/bigrams.ts"
import { redactHtml, redactText } from "../../../modules/proposals/publication/rules.ts"
import type { Recommendation } from "../../../modules/proposals/record.ts"
import type { Reply } from "../../../modules/proposals/replies/record.ts"
import type { ReplyInputs } from "../../../modules/proposals/replies/schema.ts"
import { choices } from "../../../modules/proposals/replies/words/fields.ts"
import { escaped } from "../../../platform/richtext/blocks.ts"
import { toPlainText } from "../../../platform/richtext/text.ts"
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
  const { row: proposal, committee } = getCase(world, reply.proposalId)
  const passages = input.redactions ?? []
  const theirs = redactHtml(input.proposalText ?? proposalHtml(proposal), passages)
  const ours = redactHtml(input.replyText ?? replyHtml(reply), passages)
  const subject = redactText(proposal.subject as string, passages)
  const { categories, resultClasses } = committee.terms
  return {
    org_id: committee.id,
    id: idAt(moment.at),
    proposal_id: reply.proposalId,
    reply_id: of.id,
    year: committee.sessions.get(proposal.sessionId as string)?.year,
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
      proposal.leadName as string,
      reply.unitName,
      toPlainText(theirs.html),
      toPlainText(ours.html),
    ),
  }
}

function proposalHtml(proposal: Row): string {
  const recommendations = proposal.recommendations as Recommendation[]
  const advice = recommendations.map(({ text }) => `<li>${escaped(text)}</li>`).join("")
  return `<h3>情况</h3>${proposal.situation}<h3>问题及分析</h3>${proposal.analysis}<h3>建议</h3><ol>${advice}</ol>`
}

function replyHtml(reply: Reply): string {
  const answers = reply.recommendations.flatMap(({ id, text }) => {
    const answer = reply.answers.find((each) => each.recommendationId === id)
    if (!answer) return []
    const by = answer.dueOn ? `（完成时限：${answer.dueOn}）` : ""
    const said = `${choices[answer.disposition].zh}${by}：${answer.text}`
    return [`<li><p><em>${escaped(text)}</em></p><p>${escaped(said)}</p></li>`]
  })
  return reply.text + (answers.length > 0 ? `<h3>逐条答复</h3><ol>${answers.join("")}</ol>` : "")
}
