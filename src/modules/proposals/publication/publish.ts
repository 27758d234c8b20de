import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import { toBigramVector } from "../../../base/text/bigrams.ts"
import { writtenDate } from "../../../base/written-date.ts"
import type { Read, Tx } from "../../../platform/database/db.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { escaped } from "../../../platform/richtext/blocks.ts"
import { toPlainText } from "../../../platform/richtext/text.ts"
import { loadProposal } from "../load.ts"
import type { Proposal } from "../record.ts"
import type { Reply } from "../replies/record.ts"
import type { ReplyInputs } from "../replies/schema.ts"
import { choices } from "../replies/words/fields.ts"
import { proposalTerms } from "../terms.ts"
import { redactHtml, redactText } from "./redaction.ts"
import type {} from "./tables.ts"

/** Proposal and reply as the public will read them: without contact data and without the passages taken out. */
export async function prepareForPublic(read: Read, reply: Reply, input: ReplyInputs["publish"]) {
  const proposal = await loadProposal(read, reply.proposalId, false)
  if (!proposal) throw new Refusal("conflict", reason("not_numbered"))
  const passages = input.redactions ?? []
  const theirs = redactHtml(input.proposalText ?? proposalHtml(proposal), passages)
  const ours = redactHtml(input.replyText ?? replyHtml(reply), passages)
  const subject = redactText(proposal.subject, passages)
  const missed = passages.find(
    ({ find }) => ![...theirs.found, ...ours.found].includes(find) && !proposal.subject.includes(find),
  )
  return { proposal, theirs, ours, subject, missed }
}

/** Writes down what the public reads, as it was reviewed. Nothing links it back. */
export async function publishReply(
  tx: Tx,
  reply: Reply,
  input: ReplyInputs["publish"],
  today: Temporal.PlainDate,
): Promise<void> {
  const { proposal, theirs, ours, subject, missed } = await prepareForPublic(tx, reply, input)
  // A passage that is not found was perhaps mistyped, and would stand in the public text.
  if (missed)
    throw new Refusal(
      "invalid",
      reason("redaction_not_found", { field: "redactions", params: { find: missed.find } }),
    )
  const terms = await getTerms(tx, proposalTerms, reply.termsId)
  const session = await tx.q
    .selectFrom("session")
    .select("year")
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", proposal.sessionId)
    .executeTakeFirstOrThrow()
  await tx.q
    .insertInto("publication")
    .values({
      org_id: tx.scope.orgId,
      id: newId(),
      proposal_id: proposal.id,
      reply_id: reply.id,
      year: session.year,
      number_text: proposal.numberText ?? "",
      subject: subject.text,
      proposer: proposal.leadName,
      category: terms.categories.find((each) => each.code === proposal.category)?.label.zh ?? "",
      unit_name: reply.unitName,
      result_class: reply.resultClass,
      class_label: terms.resultClasses.find((each) => each.code === reply.resultClass)?.label.zh ?? "",
      edition: reply.edition,
      document_number: reply.documentNumber ?? "",
      replied_on: reply.issuedOn,
      proposal_html: theirs.html,
      reply_html: ours.html,
      redacted: theirs.cuts + ours.cuts + subject.cuts > 0,
      published_on: today.toString(),
      withdrawn_on: null,
      bigrams: toBigramVector(
        subject.text,
        proposal.leadName,
        reply.unitName,
        toPlainText(theirs.html),
        toPlainText(ours.html),
      ),
    })
    .execute()
}

export async function takeDownReply(tx: Tx, replyId: string, today: Temporal.PlainDate): Promise<void> {
  await tx.q
    .updateTable("publication")
    .set({ withdrawn_on: today.toString() })
    .where("org_id", "=", tx.scope.orgId)
    .where("reply_id", "=", replyId)
    .where("withdrawn_on", "is", null)
    .execute()
}

export function proposalHtml(proposal: Proposal): string {
  const advice = proposal.recommendations.map(({ text }) => `<li>${escaped(text)}</li>`).join("")
  return `<h3>情况</h3>${proposal.situation}<h3>问题及分析</h3>${proposal.analysis}<h3>建议</h3><ol>${advice}</ol>`
}

export function replyHtml(reply: Reply): string {
  const answers = reply.recommendations.flatMap(({ id, text }) => {
    const answer = reply.answers.find((each) => each.recommendationId === id)
    if (!answer) return []
    const by = answer.dueOn ? `（${writtenDate(answer.dueOn)}前完成）` : ""
    const said = `${choices[answer.disposition].zh}${by}：${answer.text}`
    return [`<li><p><em>${escaped(text)}</em></p><p>${escaped(said)}</p></li>`]
  })
  return reply.text + (answers.length > 0 ? `<h3>逐条答复</h3><ol>${answers.join("")}</ol>` : "")
}
