import { writtenDate } from "../../../base/written-date.ts"
import type { Read } from "../../../platform/database/db.ts"
import { toPlainText } from "../../../platform/richtext/text.ts"
import { type Block, blocksOfText, type DocumentRequest } from "../../documents/public.ts"
import type { Reply } from "../replies/record.ts"
import { replyWords } from "../replies/words.ts"
import { matterOf, proposersOf } from "./matter.ts"

const dispositions: Readonly<Record<string, { readonly zh: string }>> = replyWords.choices

/** 答复函 as the unit sent it, under its own number: its text, then each recommendation with what is done about it. */
export async function replyLetter(read: Read, reply: Reply): Promise<DocumentRequest> {
  const { contactName, contactPhone, documentNumber, resultClass, issuedOn, signer } = reply
  return {
    kind: "reply_letter",
    fields: {
      ...(await matterOf(read, reply.proposalId)),
      unit: reply.unitName,
      contactName: contactName ?? "",
      contactPhone: contactPhone ?? "",
    },
    slots: { 答复: [...letterText(reply.text), ...answersOf(reply)] },
    addressees: await proposersOf(read, reply.id),
    number: documentNumber || null,
    ...(issuedOn ? { date: issuedOn } : {}),
    ...(resultClass ? { category: `答复类别：${resultClass}` } : {}),
    ...(contactName ? {} : { note: null }),
    ...(signer ? { signers: [signer] } : {}),
    source: { procedure: "reply", caseId: reply.id, matterId: reply.matterId },
  }
}

/** The letter's own text often begins with the address, which stands above it already. */
function letterText(html: string): Block[] {
  const lines = toPlainText(html).split("\n")
  const addressed = /(委员|单位|委员会|同志).{0,20}：$/.test(lines[0] ?? "")
  return blocksOfText(lines.slice(addressed ? 1 : 0).join("\n"))
}

/** 逐条答复: each recommendation, the disposition, what is promised by when. */
function answersOf({ recommendations, answers }: Reply): Block[] {
  const said = recommendations.flatMap(({ id, text }, at): Block[] => {
    const answer = answers.find((each) => each.recommendationId === id)
    if (!answer) return []
    const promise = answer.dueOn ? `（${answer.owner ?? ""}负责，${writtenDate(answer.dueOn)}前完成）` : ""
    const verdict = dispositions[answer.disposition]?.zh ?? answer.disposition
    return [
      { kind: "paragraph", text: `建议${at + 1}：${text}` },
      { kind: "paragraph", text: `答复（${verdict}）：${answer.text}${promise}` },
    ]
  })
  return said.length > 0 ? [{ kind: "heading", level: 1, text: "对所提建议的逐条答复" }, ...said] : []
}
