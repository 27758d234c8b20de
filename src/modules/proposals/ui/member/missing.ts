import type { Reason } from "../../../../base/reason.ts"
import type { Params, Words } from "../../../../base/words.ts"
import { type Available, wordOf } from "../../../../kit/case-view.ts"
import { proposalCaseWords } from "../words.ts"
import { writeWords } from "./words.ts"

export const partKeys = [
  "subject",
  "situation",
  "analysis",
  "recommendations",
  "details",
  "cosigners",
  "check",
] as const
export type PartKey = (typeof partKeys)[number]

export interface Missing {
  key: string
  part: PartKey
  field: string | undefined
  words: Words
  params: Params
}

/** Where each field is written. */
const partOf: Readonly<Record<string, PartKey>> = {
  kind: "subject",
  subject: "subject",
  situation: "situation",
  analysis: "analysis",
  recommendations: "recommendations",
  category: "details",
  contact: "details",
  sealConfirmed: "details",
  suggestedUnitIds: "details",
}

/** The way in which this proposal is handed in now: for the first time or again, if at all. */
export function submission(available: readonly Available[]): Available | undefined {
  return available.find((offer) => offer.action === "submit" || offer.action === "resubmit")
}

/** What the law still misses before submission, in the order of the writing, each with the place to put it right. */
export function missingOf(available: readonly Available[]): Missing[] {
  const found = (submission(available)?.reasons ?? []).map(missing)
  return found.sort((a, b) => partKeys.indexOf(a.part) - partKeys.indexOf(b.part))
}

function missing(reason: Reason): Missing {
  const { code, field, params = {} } = reason
  const part = field ? (partOf[field] ?? "check") : code === "no_cosponsor_confirmed" ? "cosigners" : "check"
  const at = { key: `${code}:${field ?? ""}`, part, field }
  if (code !== "required" || field === undefined)
    return { ...at, words: wordOf(proposalCaseWords.reasons, code), params }
  if (field === "category") return { ...at, words: writeWords.missingCategory, params: {} }
  if (field === "contact") return { ...at, words: writeWords.missingContact, params: {} }
  const label = wordOf(proposalCaseWords.fields, field)
  const { zh, en } = writeWords.missingField
  return {
    ...at,
    words: { zh: zh.replace("{label}", label.zh), en: en.replace("{label}", label.en) },
    params: {},
  }
}
