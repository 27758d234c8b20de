import { escaped } from "../../../platform/richtext/blocks.ts"
import { sanitise } from "../../../platform/richtext/sanitise.ts"
import { toPlainText } from "../../../platform/richtext/text.ts"

/** A whole text in its three parts 有情况、有分析、有具体建议, plain. */
export interface Parts {
  readonly situation: string
  readonly analysis: string
  readonly recommendations: string
}

/** What forms print is a heading wherever a colon follows; other words are only at the beginning of a sentence. */
const headings = {
  situation: { printed: "调研情况", usual: "基本情况|情况说明|有关情况|现状与背景|背景情况|背景" },
  analysis: { printed: "问题分析", usual: "问题及分析|存在的问题|存在问题|主要问题|原因分析" },
  recommendations: { printed: "具体建议", usual: "意见建议|意见和建议|对策建议|有关建议|建议" },
}

interface Place {
  readonly at: number
  readonly end: number
}

function findHeading(
  text: string,
  { printed, usual }: { printed: string; usual: string },
): Place | undefined {
  const form = new RegExp(`${printed}[ \\u3000]*[:：]`).exec(text)
  if (form) return { at: form.index, end: form.index + form[0].length }
  const pattern = new RegExp(
    `(?<=^|[\\n。；！？!?…”")）\\s])[ \\u3000]*(?:[（(]?[一二三四五六][）)、.．])?[ \\u3000]*(?:${printed}|${usual})(?:[:：]|[ \\u3000]*(?=\\n))`,
  )
  const found = pattern.exec(text)
  return found ? { at: found.index, end: found.index + found[0].length } : undefined
}

/** Divides a text at the headings that proposal forms print; what comes before the first is the situation. */
export function divide(text: string): Parts {
  const recommendations = findHeading(text, headings.recommendations)
  const analysis = findHeading(text, headings.analysis)
  const inOrder = analysis && (!recommendations || analysis.at < recommendations.at) ? analysis : undefined
  const situation = findHeading(text, headings.situation)
  const first = inOrder?.at ?? recommendations?.at ?? text.length
  const start = situation && situation.at < first ? situation.end : 0
  const endOfAnalysis = recommendations?.at ?? text.length
  return {
    situation: text.slice(start, inOrder?.at ?? endOfAnalysis).trim(),
    analysis: inOrder ? text.slice(inOrder.end, endOfAnalysis).trim() : "",
    recommendations: recommendations ? text.slice(recommendations.end).trim() : "",
  }
}

const han = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
const inHan = (n: number) =>
  n <= 10
    ? (han[n - 1] as string)
    : n < 20
      ? `十${han[n - 11]}`
      : `${han[Math.floor(n / 10) - 1]}十${n % 10 ? han[(n % 10) - 1] : ""}`

/** The ways in which a list is numbered, each with the mark of its n-th item. */
const styles: readonly ((n: number) => string)[] = [
  (n) => `${inHan(n)}、`,
  (n) => `[（(]${inHan(n)}[）)]`,
  (n) => `${inHan(n)}是`,
  (n) => `第${inHan(n)}[，,、]`,
  (n) => `[（(]${n}[）)]`,
  (n) => `${n}(?:、|[.．](?!\\d))`,
]

const mostItems = 30

/** The items of a numbered list; lines or short phrases set off by semicolons count as items too. One text: one item. */
export function itemise(text: string): string[] {
  const whole = text.trim()
  if (whole === "") return []
  const numbered = styles
    .map((style) => marksOf(whole, style))
    .filter((marks) => marks.length >= 2)
    .sort((a, b) => (a[0] as number) - (b[0] as number))[0]
  if (numbered) {
    // What leads in to the first item stays with it.
    const starts = [0, ...numbered.slice(1)]
    return atMost(starts.map((start, index) => whole.slice(start, starts[index + 1]).trim()))
  }
  for (const separator of [/\n+/, /[；;]/]) {
    const parts = whole.split(separator).map((part) => part.trim())
    const filled = parts.filter((part) => part !== "")
    if (filled.length >= 2 && filled.every((part) => part.length <= 200)) return atMost(filled)
  }
  return [whole]
}

function marksOf(text: string, style: (n: number) => string): number[] {
  const marks: number[] = []
  let from = 0
  for (let n = 1; n <= 60; n += 1) {
    const pattern = new RegExp(`(?<=^|[\\n。；;：:，,！!？?\\s　]|建议|对策|措施)${style(n)}`, "g")
    pattern.lastIndex = from
    const found = pattern.exec(text)
    if (!found) break
    marks.push(found.index)
    from = found.index + 1
  }
  return marks
}

/** A record keeps thirty recommendations; more are one with the last. */
function atMost(items: readonly string[]): string[] {
  if (items.length <= mostItems) return [...items]
  return [...items.slice(0, mostItems - 1), items.slice(mostItems - 1).join("\n")]
}

const markup = /<(?:p|br|div|span|table|strong|ul|ol|h\d)\b[^>]*>/i

/** A cell without mark-up: exports of older systems hold web pages. */
export function plain(cell: string | undefined): string {
  if (cell === undefined) return ""
  return (markup.test(cell) ? toPlainText(sanitise(cell)) : cell).replace(/\r\n?/g, "\n").trim()
}

/** Plain text as the record keeps it: a paragraph for each line. Nothing but paragraphs and escaped text comes out. */
export function paragraphs(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => `<p>${escaped(line)}</p>`)
    .join("")
}
