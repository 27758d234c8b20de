import type { SearchText } from "../../../platform/procedures/visible.ts"
import type { OpinionReport } from "./record.ts"

/** What a report is found by once it has left its reporter's hands. */
export function reportSearchText(record: OpinionReport): SearchText | null {
  if (record.state === "draft" || record.state === "withdrawn") return null
  const { title, problem, cause, suggestion, numberText, reporterName, place } = record
  return {
    title,
    body: [problem, cause, suggestion, numberText, reporterName, place].filter(Boolean).join("\n"),
  }
}
