import { standard, toMillimetres, toPoints } from "../standard.ts"
import type { Check, CheckReport } from "./finding.ts"
import {
  addresseeProblem,
  annexHead,
  attachmentNameProblem,
  attachmentProblem,
  countProblem,
  dateProblem,
  type FormProblem,
  headingLevel,
  headingProblem,
  headingRole,
  numberProblem,
  pageNumberProblem,
  standsAlone,
} from "./forms.ts"
import { measureArea } from "./pdf-area.ts"
import { type Parts, partsOf } from "./pdf-parts.ts"
import { judgePlaces } from "./pdf-places.ts"
import type { Line, PdfPage } from "./pdf-read.ts"
import { openTally, type Tally } from "./tally.ts"

const { area, size } = standard

/** Measures what lies on the pages and holds it against the standard. */
export function judgePdf(pages: readonly PdfPage[]): CheckReport {
  const tally = openTally()
  const parts = partsOf(pages)
  measureArea(tally, pages, parts)
  judgeTitle(tally, parts)
  judgeText(tally, parts)
  judgeForms(tally, parts)
  judgePageNumbers(tally, pages, parts)
  judgeRules(tally, pages, parts)
  judgePlaces(tally, pages, parts)
  return tally.report({ type: "pdf", pages: pages.length, layout: parts.layout })
}

function judgeTitle(tally: Tally, { title, left }: Parts): void {
  for (const line of title) {
    tally.font("titleFont", "title", line.font, line.page, line.text)
    tally.size("titleSize", line.size, size.title, line.page, line.text)
    const off = toMillimetres((line.left + line.right) / 2 - left) - area.width / 2
    const found = `${off < 0 ? "←" : "→"} ${Math.abs(off).toFixed(1)} mm`
    tally.note("titlePlace", found, "居中 ± 1.5 mm", Math.abs(off) <= 1.5, line.page, line.text)
  }
}

function judgeText(tally: Tally, parts: Parts): void {
  const { body, bodySize, left, right } = parts
  tally.size("bodySize", bodySize, size.body, null, undefined, 0.3)
  for (const line of body) {
    const level = isHeading(line) ? headingLevel(line.text) : undefined
    if (level !== undefined) tally.font("headingFont", headingRole(level), line.font, line.page, line.text)
    else if (isFull(line, left, right)) tally.font("bodyFont", "fangsong", line.font, line.page, line.text)
  }
  judgeIndents(tally, parts)
}

const isHeading = ({ text }: Line): boolean => headingLevel(text) !== undefined && standsAlone(text)

const isFull = (line: Line, left: number, right: number | undefined): boolean =>
  right === undefined ? line.text.length > 10 : line.right > right - 12 && line.left < left + 60

/** A line that runs to the right edge after one that did not begins a paragraph, two characters in. */
function judgeIndents(tally: Tally, { body, left, right, addressee }: Parts): void {
  if (right === undefined) return
  // The attachments' names have indents of their own.
  const end = body.findIndex(({ text }) => attachmentProblem(text) !== undefined)
  body.slice(0, end < 0 ? body.length : end).forEach((line, at) => {
    const before = body[at - 1]
    if (!before || line === addressee || line.right < right - 12 || line.left > left + 90) return
    const begins = before.right < right - 20 || before === addressee
    if (!begins) return
    tally.inward("indent", (line.left - left) / size.body, 2, "2 字", line.page, line.text, 0.35)
  })
}

function judgeForms(tally: Tally, { head, addressee, body, left, right, imprint }: Parts): void {
  const form = (check: Check, { text, page }: Line, problem: FormProblem | null | undefined) =>
    tally.form(check, text, problem, page)
  for (const line of head) form("numberForm", line, numberProblem(line.text))
  if (addressee && Math.abs(addressee.left - left) < 4 && !isFull(addressee, left, right)) {
    form("addressee", addressee, addresseeProblem(addressee.text))
  }
  const indented = body.filter((line) => Math.abs(line.left - left - 2 * size.body) < 8)
  for (const line of indented) form("headingForm", line, headingProblem(line.text))
  for (const part of partedByAnnexes(indented, body)) {
    const counted = countProblem(part.filter(isHeading).map(({ text }) => text))
    if (counted) tally.note("headingForm", counted.found, counted.expected, false, null, counted.near)
  }
  let inNote = false
  for (const line of body) {
    const problem = attachmentProblem(line.text)
    if (problem !== undefined) {
      inNote = true
      form("attachmentNote", line, problem)
      tally.inward("attachmentNote", (line.left - left) / size.body, 2, "左空 2 字", line.page)
    } else if (inNote && /^\d{1,2}[.、)）]/.test(line.text)) {
      form("attachmentNote", line, attachmentNameProblem(line.text))
    } else if (line.left > left + toPoints(area.width) / 3) inNote = false
    if (line.left > left + toPoints(area.width) / 4) form("dateForm", line, dateProblem(line.text))
  }
  for (const line of imprint) {
    tally.size("imprint", line.size, size.small, line.page, line.text)
  }
}

/** Each attachment counts its headings anew. */
function partedByAnnexes(lines: readonly Line[], body: readonly Line[]): Line[][] {
  const starts = body.filter(({ text }) => annexHead(text)).map(({ page }) => page)
  const partOf = ({ page }: Line) => starts.filter((start) => start <= page).length
  return [0, ...starts.map((_, at) => at + 1)].map((part) => lines.filter((line) => partOf(line) === part))
}

function judgePageNumbers(tally: Tally, pages: readonly PdfPage[], parts: Parts): void {
  const { pageNumbers, layout, left } = parts
  // 版记页前有空白页的，空白页和版记页均不编排页码.
  const blank = pages.find(({ lines }) => lines.every((line) => pageNumbers.includes(line)))?.number
  for (const { number } of pages) {
    const line = pageNumbers.find(({ page }) => page === number)
    const apart = blank !== undefined && number >= blank
    const wanted = (layout === "official" || number > 1) && !apart
    if (!line || !wanted) {
      const expected = wanted ? `— ${number} —` : apart ? "空白页和版记页不编页码" : "首页不显示"
      tally.note("pageNumberForm", line?.text ?? "无", expected, !line && !wanted, number)
      continue
    }
    const problem = pageNumberProblem(line.text, number)
    tally.note("pageNumberForm", line.text, problem?.expected ?? line.text, !problem, number)
    tally.size("pageNumberSize", line.size, size.small, number)
    // The dash runs through the middle of the square.
    const below = toMillimetres((line.top + line.bottom) / 2) - area.top - area.height
    const place = standard.pageNumber.drop
    tally.note(
      "pageNumberPlace",
      `${below.toFixed(1)} mm`,
      `${place} ± 1 mm`,
      Math.abs(below - place) <= 1.05,
      number,
    )
    const odd = number % 2 === 1
    const inward = odd ? left + toPoints(area.width) - line.right : line.left - left
    const side = odd ? "单页居右空一字" : "双页居左空一字"
    tally.note(
      "pageNumberPlace",
      `${(inward / size.body).toFixed(1)} 字`,
      side,
      Math.abs(inward - size.body) <= 6,
      number,
    )
  }
}

function judgeRules(
  tally: Tally,
  pages: readonly PdfPage[],
  { layout, redRules, head, imprint }: Parts,
): void {
  const height = pages[0]?.height ?? 0
  const middle = height / 2
  const upper = redRules.filter(({ y }) => y < middle)
  const expected = layout === "official" ? standard.head.ruleWidth : standard.letter.ruleWidth
  const [first] = upper
  if (!first) {
    tally.note("redRule", "无", `${expected} mm`, false, 1)
    return
  }
  tally.length("redRule", toMillimetres(first.length), expected, 1)
  const above = head.filter((line) => line.bottom <= first.y + 1).at(-1)
  if (above) {
    const gap = toMillimetres(first.y - first.thickness / 2 - above.bottom)
    tally.note("redRule", `${gap.toFixed(1)} mm`, "4 ± 1 mm", Math.abs(gap - 4) <= 1.05, 1, above.text)
  }
  if (layout === "letter") {
    const lower = redRules.filter(({ y }) => y > middle)
    const foot = lower[0] ? toMillimetres(height - lower[0].y) : 0
    const ok = lower.length > 0 && Math.abs(foot - standard.letter.footRule) <= 1
    tally.note("redRule", `${foot.toFixed(1)} mm`, `${standard.letter.footRule} ± 1 mm`, ok, 1)
    return
  }
  const last = pages.at(-1)
  if (imprint.length === 0 || !last) return
  const wide = last.rules.filter(({ red, length }) => !red && length > toPoints(area.width) - 6)
  const lowest = Math.max(0, ...wide.map(({ y }) => y))
  const foot = toMillimetres(lowest)
  const ok = lowest > 0 && Math.abs(foot - area.top - area.height) <= 1
  tally.note(
    "imprint",
    lowest > 0 ? `${foot.toFixed(1)} mm` : "无分隔线",
    `${area.top + area.height} ± 1 mm`,
    ok,
    last.number,
  )
}
