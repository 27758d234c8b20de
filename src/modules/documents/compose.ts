import { type Reason, Refusal, reason } from "../../base/reason.ts"
import { fill } from "../../base/words.ts"
import {
  type Block,
  blocksOfText,
  type DocumentContent,
  documentContent,
} from "../../platform/documents/content.ts"
import { reasonsOfIssues } from "../../platform/http/zod-reasons.ts"
import type { TemplateContent } from "./templates/template.ts"

export interface Addressee {
  readonly name: string
  readonly bodyId?: string | null | undefined
  readonly personId?: string | null | undefined
}

/** What whoever makes a document gives the template. */
export interface Filling {
  /** For the {fields} of the template; one that is used and not given is refused. */
  readonly fields: Readonly<Record<string, string>>
  /** For the lines in double brackets, by their name. */
  readonly slots?: Readonly<Record<string, readonly Block[]>>
  readonly addressees: readonly Addressee[]
  readonly copies?: readonly Addressee[]
  readonly attachments?: readonly string[]
  /** Attachments that are bound with the text. */
  readonly annexes?: DocumentContent["annexes"]
  /** 知悉范围, at the head of every page. */
  readonly circulation?: DocumentContent["circulation"]
  readonly urgency?: DocumentContent["urgency"]
  /** A mark at the head, as 答复类别：A. */
  readonly category?: string
  readonly note?: string | null
  /** 版头, where whoever makes it has one of its own; left out or empty: the template's. */
  readonly issuerMark?: string
  readonly signers?: readonly string[]
}

const slot = /^\[\[([^\]]{1,40})\]\]$/

/** The template with its fields and slots filled: the document's content, without number and date. Pure. */
export function compose(template: TemplateContent, filling: Filling): DocumentContent {
  const missing = new Set<string>()
  const filled = (text: string) => {
    const said = fill(text, filling.fields)
    for (const [, name = ""] of said.matchAll(/\{(\w+)\}/g)) if (!(name in filling.fields)) missing.add(name)
    return said
  }
  const body = template.body
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .flatMap((line): readonly Block[] => {
      const name = slot.exec(line)?.[1]
      return name === undefined ? blocksOfText(filled(line)) : (filling.slots?.[name] ?? [])
    })
  const note = filling.note === undefined ? template.note : filling.note
  const copies = [...template.copies.map(filled), ...(filling.copies ?? []).map(({ name }) => name)]
  const content = {
    layout: template.layout,
    issuerMark: filled(filling.issuerMark || template.issuerMark),
    number: null,
    title: filled(template.title),
    addressees: filling.addressees.map(({ name }) => name),
    body,
    signatory: filled(template.signatory),
    date: null,
    ...(filling.attachments?.length ? { attachments: [...filling.attachments] } : {}),
    ...(filling.annexes?.length ? { annexes: filling.annexes } : {}),
    ...(filling.circulation ? { circulation: filling.circulation } : {}),
    ...(filling.urgency ? { urgency: filling.urgency } : {}),
    ...(filling.category ? { category: filling.category } : {}),
    ...(filling.signers?.length ? { signers: [...filling.signers] } : {}),
    ...(note ? { note: filled(note) } : {}),
    ...(copies.length > 0 ? { copies: [...new Set(copies)] } : {}),
    ...(template.printedBy ? { printedBy: filled(template.printedBy) } : {}),
  }
  if (missing.size > 0) {
    const fields = [...missing].join("、")
    throw new Refusal("invalid", reason("template_field_missing", { params: { fields } }))
  }
  return checkedContent(content)
}

/** The content when it is whole and within its limits; otherwise the reasons, by field. */
export function checkedContent(content: unknown): DocumentContent {
  const parsed = documentContent.safeParse(content)
  if (parsed.success) return parsed.data
  throw new Refusal("invalid", reasonsOfIssues(parsed.error.issues) as Reason[])
}
