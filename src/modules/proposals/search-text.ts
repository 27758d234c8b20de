import type { SearchText } from "../../platform/procedures/visible.ts"
import { toPlainText } from "../../platform/richtext/text.ts"
import type { Proposal } from "./record.ts"

/** What a proposal is found by once it has left its author's hands: its number, who brought it, and the whole text. */
export function proposalSearchText(record: Proposal): SearchText | null {
  if (record.state === "draft" || record.state === "cosigning") return null
  const passages = [record.situation, record.analysis, ...record.recommendations.map(({ text }) => text)].map(
    toPlainText,
  )
  const signed = [record.numberText, record.leadName].filter(Boolean).join(" ")
  return { title: record.subject, body: [...passages, signed].filter(Boolean).join("\n") }
}
