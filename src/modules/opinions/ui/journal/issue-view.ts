import type { CaseView, Tone } from "../../../../kit/case-view.ts"
import type { JournalIssue } from "../../journal/record.ts"

export type IssueRecord = Pick<
  JournalIssue,
  | "kind"
  | "journal"
  | "title"
  | "note"
  | "numberText"
  | "urgent"
  | "addressees"
  | "copies"
  | "chain"
  | "step"
  | "composerName"
  | "reviewerName"
  | "signerName"
  | "signedOn"
  | "items"
> & {
  receipts: readonly { id: string; addressee: string; receivedOn: string; receivedBy: string; note: string }[]
  documents: readonly { id: string; number: string | null }[]
}
export type IssueView = CaseView<IssueRecord>

const tones: Readonly<Record<string, Tone>> = {
  composing: "waiting",
  issued: "done",
  archived: "done",
  cancelled: "stopped",
}

export function issueTone(state: string): Tone {
  return tones[state] ?? "active"
}
