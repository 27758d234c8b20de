import { z } from "zod"

/** 公文格式 with the red head and its imprint, or 信函格式 with the double red lines. */
export const layouts = ["official", "letter"] as const
export type Layout = (typeof layouts)[number]

const text = (most: number) => z.string().trim().min(1).max(most)
const day = z.iso.date()

/** A heading says its words only: 一、（一）1.（1）are counted by the layout. */
const heading = z.strictObject({ kind: z.literal("heading"), level: z.int().min(1).max(4), text: text(120) })
const paragraph = z.strictObject({ kind: z.literal("paragraph"), text: text(20_000) })
const table = z.strictObject({
  kind: z.literal("table"),
  caption: z.string().max(120).optional(),
  columns: z
    .array(z.strictObject({ title: z.string().max(60), width: z.number().min(0.2).max(20).optional() }))
    .min(1)
    .max(12),
  rows: z.array(z.array(z.string().max(2_000)).max(12)).max(2_000),
})
const block = z.discriminatedUnion("kind", [heading, paragraph, table])

/** What an official document says, whatever paper it is put on. Dates are YYYY-MM-DD. */
export const documentContent = z.strictObject({
  layout: z.enum(layouts),
  /** 发文机关标志, in red at the head. */
  issuerMark: text(60),
  /** 份号, six digits. */
  copyNumber: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  /** 密级和保密期限, as 秘密★1年. */
  secrecy: text(20).optional(),
  /** 知悉范围, at the head of every page. No classification, so it takes no place of one. */
  circulation: text(20).optional(),
  urgency: z.enum(["特急", "加急"]).optional(),
  /** A mark beneath those, as the class of a reply. */
  category: text(20).optional(),
  /** 发文字号; null until it is issued. */
  number: text(60).nullable(),
  /** 签发人, named on documents to a higher body only. */
  signers: z.array(text(20)).max(6).optional(),
  title: text(200),
  /** 主送. */
  addressees: z.array(text(60)).max(80),
  body: z.array(block).min(1).max(5_000),
  /** 附件说明: the names. */
  attachments: z.array(text(200)).max(60).optional(),
  /** Attachments bound with the text, each on pages of its own; they are named before the others. */
  annexes: z
    .array(z.strictObject({ title: text(200), body: z.array(block).min(1).max(5_000) }))
    .max(20)
    .optional(),
  /** 发文机关署名. */
  signatory: text(60),
  /** 成文日期; null until it is issued. */
  date: day.nullable(),
  /** 附注, in brackets below the date. */
  note: text(200).optional(),
  /** 抄送. */
  copies: z.array(text(60)).max(80).optional(),
  /** 印发机关和印发日期; not in letters. */
  printedBy: text(60).optional(),
})

export type DocumentContent = z.infer<typeof documentContent>
export type Block = z.infer<typeof block>

const digits = "〇一二三四五六七八九"

/** 1 to 99 as 一 … 九十九. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 || tens === 0 ? digits[ones] : ""}`
}

/** 一、 （一） 1. （1）: the number of a heading, by level. */
function headingNumber(level: number, count: number): string {
  if (level === 1) return `${chineseNumber(count)}、`
  if (level === 2) return `（${chineseNumber(count)}）`
  return level === 3 ? `${count}. ` : `（${count}）`
}

/** The body with its headings counted. */
export function numbered(body: readonly Block[]): readonly (Block & { readonly number?: string })[] {
  const counts = [0, 0, 0, 0]
  return body.map((each) => {
    if (each.kind !== "heading") return each
    const at = each.level - 1
    counts[at] = (counts[at] ?? 0) + 1
    counts.fill(0, at + 1)
    return { ...each, number: headingNumber(each.level, counts[at] ?? 1) }
  })
}

/** 附件说明: those that are bound with the text, then those that are sent beside it. */
export function attachmentNames({ attachments = [], annexes = [] }: DocumentContent): string[] {
  return [...new Set([...annexes.map(({ title }) => title), ...attachments])]
}

/** What stands at the head of an attachment's first page. */
export const annexMark = (at: number, names: readonly string[]): string =>
  names.length > 1 ? `附件${at + 1}` : "附件"

/** 附件：one name, or several with their numbers. */
export function attachmentLines(names: readonly string[]): readonly { number: string; name: string }[] {
  return names.map((name, at) => ({ number: names.length > 1 ? `${at + 1}. ` : "", name }))
}

const forms: readonly [number, RegExp][] = [
  [1, /^[一二三四五六七八九十]{1,3}、\s*/],
  [2, /^（[一二三四五六七八九十]{1,3}）\s*/],
  [3, /^\d{1,2}[.．]\s*(?!\d)/],
  [4, /^（\d{1,2}）\s*/],
]

/**
 * Plain text as blocks: a paragraph for each line; a short line that begins as a heading does and does not end as a
 * sentence is one. Numbers are counted anew by the layout.
 */
export function blocksOfText(text: string): Block[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line): Block => {
      const form = forms.find(([, pattern]) => pattern.test(line))
      const words = form ? line.replace(form[1], "") : ""
      if (form && words !== "" && words.length <= 40 && !/[。！？；：，]$/.test(words))
        return { kind: "heading", level: form[0], text: words }
      return { kind: "paragraph", text: line.slice(0, 20_000) }
    })
}
