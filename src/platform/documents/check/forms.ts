/** The written forms that the standard prescribes. Each function answers null, or what is found and what is expected. */
export interface FormProblem {
  readonly found: string
  readonly expected: string
}

const chinese = "[一二三四五六七八九十]{1,3}"

const headingForms: readonly [number, RegExp][] = [
  [1, new RegExp(`^${chinese}、`)],
  [2, new RegExp(`^（${chinese}）`)],
  [3, /^\d{1,2}[.．](?!\d)/],
  [4, /^（\d{1,2}）/],
]

const wrongHeadings: readonly [RegExp, string][] = [
  [new RegExp(`^${chinese}[.．,，:：]`), "一、"],
  [new RegExp(`^\\(${chinese}\\)`), "（一）"],
  [new RegExp(`^（${chinese}）[、.．,，]`), "（一）"],
  [new RegExp(`^第${chinese}[、，,]`), "一、"],
  [/^\d{1,2}[、)）]/, "1."],
  [/^\(\d{1,2}\)/, "（1）"],
  [/^（\d{1,2}）[、.．,，]/, "（1）"],
]

/** The level of a heading by its number, or undefined for plain text. */
export function headingLevel(text: string): number | undefined {
  return headingForms.find(([, form]) => form.test(text))?.[0]
}

/** 一、黑体，（一）楷体, the rest as the text. */
export const headingRole = (level: number) =>
  level === 1 ? ("hei" as const) : level === 2 ? ("kai" as const) : ("fangsong" as const)

/** Whether the line is a heading by itself, not a sentence that begins with a number. */
export const standsAlone = (text: string): boolean => text.length <= 45 && !/[。；：，！？]$/.test(text)

export function headingProblem(text: string): FormProblem | null {
  for (const [form, expected] of wrongHeadings) {
    const found = form.exec(text)?.[0]
    if (found) return { found, expected }
  }
  return null
}

const order = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

/** Headings of the first level count 一、二、三…; the first that does not. */
export function countProblem(texts: readonly string[]): (FormProblem & { near: string }) | null {
  let next = 0
  for (const text of texts) {
    const said = /^([一二三四五六七八九十])、/.exec(text)?.[1]
    if (said === undefined || next >= order.length) continue
    if (said !== order[next]) return { found: `${said}、`, expected: `${order[next]}、`, near: text }
    next += 1
  }
  return null
}

const numberLike = /([〔[［【(（〈<])\s*(\d{2,4})\s*([〕\]］】)）〉>])\s*(第?)\s*(0*)(\d+)\s*号/

/** 发文字号: the year in full between 〔〕, the number without 第 and without zeros before it. */
export function numberProblem(text: string): FormProblem | null | undefined {
  const found = numberLike.exec(text)
  if (!found) return undefined
  const [whole, open, year = "", close, ordinal, zeros, number] = found
  if (open === "〔" && close === "〕" && year.length === 4 && !ordinal && !zeros) return null
  return { found: whole, expected: `〔${year.length === 4 ? year : "2026"}〕${number}号` }
}

const rightDate = /^\d{4}年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$/
const dateLikes = [
  /^\d{4}年\d{1,2}月\d{1,2}日$/,
  /^[二〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日$/,
  /^\d{4}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,2}$/,
  /^\d{2}年\d{1,2}月\d{1,2}日$/,
]

/** 成文日期: arabic figures, year in full, no zero before month or day. Undefined: this is no date. */
export function dateProblem(text: string): FormProblem | null | undefined {
  const plain = text.trim()
  if (!dateLikes.some((like) => like.test(plain))) return undefined
  return rightDate.test(plain) ? null : { found: plain, expected: "2026年1月9日" }
}

/** 附件说明: 附件 with a full-width colon, names numbered 1. 2., no stop behind a name. */
export function attachmentProblem(text: string): FormProblem | null | undefined {
  if (!/^附件\s*\d*\s*[:：.、]/.test(text)) return undefined
  if (!/^附件：/.test(text)) return { found: text.slice(0, 4), expected: "附件：" }
  return attachmentNameProblem(text.slice(3))
}

const annexLike = /^附\s*件\s*([0-9一二三四五六七八九十]*)\s*[:：]?$/

/** Whether the line is the mark at an attachment's head, alone in its line. */
export const annexHead = (text: string): boolean => annexLike.test(text)

/** “附件”及阿拉伯数字顺序号, without a mark behind it. */
export function annexHeadProblem(text: string): FormProblem | null {
  if (/^附件\d*$/.test(text)) return null
  const said = annexLike.exec(text)?.[1] ?? ""
  const number = /^\d*$/.test(said) ? said : String(order.indexOf(said) + 1)
  return { found: text, expected: `附件${number}` }
}

export function attachmentNameProblem(text: string): FormProblem | null {
  const numbered = /^\s*\d{1,2}[、)）]/.exec(text)?.[0]
  if (numbered) return { found: numbered.trim(), expected: "1." }
  if (/[。；，、;,.]$/.test(text)) return { found: text.slice(-1), expected: "无标点" }
  return null
}

/** 主送: names that end with a full-width colon. */
export function addresseeProblem(text: string): FormProblem | null {
  return text.endsWith("：") ? null : { found: text.slice(-1), expected: "：" }
}

/** 页码: arabic figures between two 一字线. */
export function pageNumberProblem(text: string, number: number | null): FormProblem | null {
  const plain = text.trim()
  if (/^—\s?\d+\s?—$/.test(plain) && (number === null || Number(/\d+/.exec(plain)?.[0]) === number))
    return null
  return { found: plain, expected: `— ${number ?? 1} —` }
}

/** Width in characters: Latin letters, figures and blanks take half of one. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, each) => sum + ((each.codePointAt(0) ?? 0) < 0x2000 && each !== "·" ? 0.5 : 1), 0)
