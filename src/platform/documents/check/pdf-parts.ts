import { standard, toPoints } from "../standard.ts"
import { numberProblem } from "./forms.ts"
import type { Line, PdfPage, Rule } from "./pdf-read.ts"

/** The parts of a document, as far as they can be told from where they stand and how they look. */
export interface Parts {
  readonly layout: "official" | "letter"
  /** Red rules of the first page, from its head. */
  readonly redRules: readonly Rule[]
  readonly head: readonly Line[]
  readonly title: readonly Line[]
  readonly addressee: Line | undefined
  /** Lines of the text, in the size of the text; no tables, signatures or imprint. */
  readonly body: readonly Line[]
  readonly bodySize: number
  readonly pageNumbers: readonly Line[]
  /** What stands in the margin at the head of pages, as a mark of circulation. */
  readonly running: readonly Line[]
  readonly imprint: readonly Line[]
  /** Where the lines of the text begin and end; pt. */
  readonly left: number
  readonly right: number | undefined
}

const { area } = standard
const areaFoot = toPoints(area.top + area.height)

export function partsOf(pages: readonly PdfPage[]): Parts {
  const all = pages.flatMap((page) => page.lines)
  const first = pages[0]
  const pageNumbers = all.filter(isPageNumber)
  const redRules = (first?.rules ?? []).filter(({ red }) => red).sort((a, b) => a.y - b.y)
  const middle = (first?.height ?? 0) / 2
  const upper = redRules.filter(({ y }) => y < middle)
  const foot = upper.at(-1)?.y ?? 0
  const layout = isLetter(redRules, upper) ? "letter" : "official"
  const running = all.filter(isRunning)
  const text = all.filter((line) => !pageNumbers.includes(line) && !running.includes(line))
  const bodySize = bodySizeOf(text, pages)
  const imprint = imprintOf(text, pages.length, bodySize)
  const onFirst = text.filter(({ page, top }) => page === 1 && top > foot - 2)
  const above = text.filter(({ page, top }) => page === 1 && top <= foot - 2)
  const marks = onFirst.filter((line, at) => at < 5 && isMark(line))
  const rest = onFirst.filter((line) => !marks.includes(line))
  const starts = rest.findIndex((line) => isBodyLike(line, bodySize))
  const title = rest.slice(0, starts < 0 ? 1 : starts)
  const begin = title.at(-1)?.bottom ?? 0
  const body = text.filter(
    (line) =>
      Math.abs(line.size - bodySize) < 0.6 && !imprint.includes(line) && (line.page > 1 || line.top > begin),
  )
  const left = leftEdge(body)
  return {
    layout,
    redRules,
    head: [...above, ...marks],
    title,
    addressee: body.find(({ page }, at) => page === 1 && at === 0),
    body,
    bodySize,
    pageNumbers,
    running,
    imprint,
    left,
    right: rightEdge(body, left),
  }
}

/** The size in which most is said, tables apart: a report may consist of little else. */
function bodySizeOf(text: readonly Line[], pages: readonly PdfPage[]): number {
  const sizesOf = (lines: readonly Line[]) =>
    lines.filter(({ size }) => size >= 9).flatMap((line) => Array<number>(line.text.length).fill(line.size))
  const said = sizesOf(text.filter((line) => !isBetweenRules(line, pages)))
  return commonest(said.length > 0 ? said : sizesOf(text))
}

/** Below one black rule and above another of the same place and length, as the rows of a table are. */
function isBetweenRules(line: Line, pages: readonly PdfPage[]): boolean {
  const rules = pages
    .find(({ number }) => number === line.page)
    ?.rules.filter(({ red, length }) => !red && length > 60)
  const above = rules?.filter(({ y }) => y <= line.top) ?? []
  const below = rules?.filter(({ y }) => y >= line.bottom - 1) ?? []
  return above.some((a) =>
    below.some((b) => Math.abs(a.left - b.left) < 2 && Math.abs(a.length - b.length) < 2),
  )
}

/** Two rules close together at the head, or one as wide as a letter's. */
function isLetter(rules: readonly Rule[], upper: readonly Rule[]): boolean {
  const wide = rules.some(({ length }) => length > toPoints(standard.letter.ruleWidth) - 12)
  const [a, b] = upper
  return wide || (a !== undefined && b !== undefined && b.y - a.y < 8)
}

function isPageNumber(line: Line): boolean {
  return line.top > areaFoot - 4 && /^[—–\-－第]?\s*\d{1,3}\s*[—–\-－页]?$/.test(line.text)
}

/** Above anything that the layouts put at the head of a page: a letter's name of the issuing body is the highest. */
const isRunning = (line: Line): boolean =>
  line.size < standard.size.body - 1 && line.bottom < toPoints(standard.letter.drop) - 4

const isMark = ({ text }: Line): boolean =>
  numberProblem(text) !== undefined || /^\d{6}$|^(绝密|机密|秘密)|^(特急|加急)$|类别：/.test(text)

/** The first line of what is addressed or said: at the left in the text's size, or an indented paragraph. */
function isBodyLike(line: Line, size: number): boolean {
  if (Math.abs(line.size - size) > 0.6) return false
  const left = toPoints(area.left)
  const centred = Math.abs((line.left + line.right) / 2 - (left + toPoints(area.width) / 2)) < 6
  const spans = line.right - line.left > toPoints(area.width) * 0.85
  return !centred || spans || /[：:]$/.test(line.text)
}

/** What begins with 抄送 or 印发 at the foot of the last page. */
function imprintOf(lines: readonly Line[], last: number, size: number): Line[] {
  const at = lines.findIndex(({ page, text }) => page === last && /^抄送[：:]|印发$/.test(text))
  return at < 0 ? [] : lines.slice(at).filter((line) => line.page === last && line.size <= size + 0.6)
}

/** Nothing of the text stands further left than its edge, the addressees and every line that goes on stand at it. */
const leftEdge = (body: readonly Line[]): number => Math.min(...body.map(({ left }) => left))

/**
 * Where full lines end: those that the next one goes on from. Half a closing mark may be cut, so lines that end with one
 * do not count; undefined when there is none.
 */
function rightEdge(body: readonly Line[], left: number): number | undefined {
  const ends = body.flatMap((line, at) => {
    const next = body[at + 1]
    const goesOn = next !== undefined && Math.abs(next.left - left) < 2 && !/：$/.test(line.text)
    return goesOn && !/[，。、；：）》”]$/.test(line.text) ? [Math.round(line.right * 2) / 2] : []
  })
  return ends.length === 0 ? undefined : commonest(ends)
}

export function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) {
    const key = Math.round(value * 10) / 10
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0] as [number, number])[0]
}
