import type { Answer } from "../record/handling.ts"
import type { Reply } from "./views.ts"

/** A reply as it stands in the editor: one answer for each recommendation, those without a disposition not begun. */
export interface ReplyDraft {
  text: string
  answers: DraftAnswer[]
  unitClass: string
  documentNumber: string
  signer: string
  contactName: string
  contactPhone: string
  publishAttribute: string
  publishReason: string
}

export interface DraftAnswer {
  recommendationId: string
  disposition: string
  text: string
  dueOn: string
  owner: string
}

export function draftOf(record: Reply): ReplyDraft {
  return {
    text: record.text,
    answers: record.recommendations.map(({ id }) => {
      const given = record.answers.find((each) => each.recommendationId === id)
      return {
        recommendationId: id,
        disposition: given?.disposition ?? "",
        text: given?.text ?? "",
        dueOn: given?.dueOn ?? "",
        owner: given?.owner ?? "",
      }
    }),
    unitClass: record.unitClass ?? "",
    documentNumber: record.documentNumber ?? "",
    signer: record.signer ?? "",
    contactName: record.contactName ?? "",
    contactPhone: record.contactPhone ?? "",
    publishAttribute: record.publishAttribute ?? "",
    publishReason: record.publishReason ?? "",
  }
}

/** What is planned or done in part is a promise: it has a date and somebody who answers for it. */
export function isPromise(disposition: string): boolean {
  return disposition === "planned" || disposition === "partial"
}

interface SaveInput extends Partial<Omit<ReplyDraft, "answers">> {
  answers?: Answer[]
}

/** The whole draft as `save` takes it: answers that were begun, a date and an owner only where something is promised. */
function inputOf(draft: ReplyDraft): SaveInput {
  const { answers, publishAttribute, text, ...fields } = draft
  const trimmed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.trim()]))
  return {
    ...trimmed,
    text,
    answers: answers
      .filter((each) => each.disposition !== "")
      .map(({ dueOn, owner, ...each }) => ({
        ...each,
        text: each.text.trim(),
        ...(isPromise(each.disposition) && dueOn ? { dueOn } : {}),
        ...(isPromise(each.disposition) && owner.trim() ? { owner: owner.trim() } : {}),
      })),
    ...(publishAttribute ? { publishAttribute } : {}),
  }
}

/** What has changed since the last save, so that two people at one letter disturb each other least. */
export function changesOf(draft: ReplyDraft, saved: ReplyDraft): SaveInput {
  const [now, before] = [inputOf(draft), inputOf(saved)]
  const changed = (Object.keys(now) as (keyof SaveInput)[]).filter(
    (key) => JSON.stringify(now[key]) !== JSON.stringify(before[key]),
  )
  return Object.fromEntries(changed.map((key) => [key, now[key]]))
}
