import type { Reason } from "../../../../base/reason.ts"
import type { Params, Words } from "../../../../base/words.ts"
import { type Available, wordOf } from "../../../../kit/case-view.ts"
import { replyCaseWords } from "./case-words.ts"
import { replyPageWords } from "./reply-words.ts"

export interface MissingPart {
  key: string
  words: Words
  params: Params
  /** Where on this page it is put right. */
  field: string | undefined
  /** Contacts are recorded on the assignment, the draft is sent by its own button. */
  elsewhere: "assignment" | "send" | undefined
}

const order = [
  "answers",
  "text",
  "unitClass",
  "publishAttribute",
  "publishReason",
  "documentNumber",
  "signer",
]
const onAssignment = ["contacts_missing", "meetings_missing"]

/** What the law still misses before the reply may be handed in, in the order of the page. */
export function missingParts(available: readonly Available[]): MissingPart[] {
  const reasons = available.find((offer) => offer.action === "submitReply")?.reasons ?? []
  const place = (field: string | undefined) => {
    const at = order.indexOf(field?.split(".")[0] ?? "")
    return at < 0 ? order.length : at
  }
  return reasons.map(partOf).sort((a, b) => place(a.field) - place(b.field))
}

function partOf(reason: Reason): MissingPart {
  const { code, field, params = {} } = reason
  const elsewhere = onAssignment.includes(code)
    ? "assignment"
    : code === "draft_not_sent"
      ? "send"
      : undefined
  const at = { key: `${code}:${field ?? ""}`, field, elsewhere } as const
  if (code !== "required" || !field) return { ...at, words: wordOf(replyCaseWords.reasons, code), params }
  const label = wordOf(replyCaseWords.fields, field)
  const { zh, en } = replyPageWords.missing.field
  return {
    ...at,
    words: { zh: zh.replace("{label}", label.zh), en: en.replace("{label}", label.en) },
    params: {},
  }
}
