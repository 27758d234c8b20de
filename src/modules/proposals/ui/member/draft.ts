import type { Picked } from "../../../../kit/fields/directory-picker.tsx"
import type { Draft } from "../../schema.ts"
import type { ProposalRecord, Recommendation } from "../record/proposal-view.ts"

/** The proposal as it stands in the writer's form. */
export interface DraftForm {
  kind: string
  subject: string
  situation: string
  analysis: string
  recommendations: Recommendation[]
  category: string
  contact: string
  publishConsent: boolean
  meetingWished: boolean
  researched: boolean
  sealConfirmed: boolean
  suggestedUnits: Picked[]
}

/** The saved record as a form. Units are saved as ids; their names are found elsewhere and may come later. */
export function formOf(record: ProposalRecord, nameOf: (id: string) => string): DraftForm {
  return {
    kind: record.kind,
    subject: record.subject,
    situation: record.situation,
    analysis: record.analysis,
    recommendations: record.recommendations.map(({ id, text }) => ({ id, text })),
    category: record.category ?? "",
    contact: record.contact ?? "",
    publishConsent: record.publishConsent,
    meetingWished: record.meetingWished,
    researched: record.researched,
    sealConfirmed: record.sealConfirmed,
    suggestedUnits: record.suggestedUnitIds.map((id) => ({ id, name: nameOf(id) })),
  }
}

/** The whole form as `save` takes it. A category not chosen yet is left out: it has no empty value. */
function inputOf(form: DraftForm): Draft {
  const { suggestedUnits, category, ...rest } = form
  return {
    ...rest,
    subject: form.subject.trim(),
    contact: form.contact.trim(),
    recommendations: form.recommendations.map(({ id, text }) => ({ id, text: text.trim() })),
    suggestedUnitIds: suggestedUnits.map((unit) => unit.id),
    ...(category ? { category } : {}),
  }
}

/** What has changed since the last save, as `save` takes it: two devices then disturb each other least. */
export function changesOf(form: DraftForm, saved: DraftForm): Draft {
  const [now, before] = [inputOf(form), inputOf(saved)]
  const changed = (Object.keys(now) as (keyof Draft)[]).filter(
    (key) => JSON.stringify(now[key]) !== JSON.stringify(before[key]),
  )
  return Object.fromEntries(changed.map((key) => [key, now[key]])) as Draft
}

/** Characters as the office counts them, and as the guard of the limit does: without mark-up and white space. */
export function textLength(form: Pick<DraftForm, "situation" | "analysis" | "recommendations">): number {
  const texts = [form.situation, form.analysis, ...form.recommendations.map((each) => each.text)]
  return texts.reduce((sum, html) => sum + plainLength(html), 0)
}

function plainLength(html: string): number {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&[a-z#0-9]+;/gi, "x")
    .replace(/\s/g, "").length
}

export function movedTo<T>(items: readonly T[], from: number, to: number): T[] {
  if (to < 0 || to >= items.length) return [...items]
  const rest = items.filter((_, index) => index !== from)
  return [...rest.slice(0, to), items[from] as T, ...rest.slice(to)]
}
