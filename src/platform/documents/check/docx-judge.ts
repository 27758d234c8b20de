import { standard, toMillimetres, toPoints } from "../standard.ts"
import type { DocxDocument, DocxParagraph } from "./docx-read.ts"
import { isRedHex } from "./docx-read.ts"
import type { Check, CheckReport } from "./finding.ts"
import {
  addresseeProblem,
  attachmentNameProblem,
  attachmentProblem,
  countProblem,
  dateProblem,
  type FormProblem,
  headingLevel,
  headingProblem,
  numberProblem,
  standsAlone,
} from "./forms.ts"
import { commonest } from "./pdf-parts.ts"
import { openTally, pointsText, type Tally } from "./tally.ts"

const { area, page: paper, size } = standard
const mm = (twips: number): number => toMillimetres(twips / 20)

/** Measures what the word processor is told: a DOCX has no pages until it is opened. */
export function judgeDocx(document: DocxDocument): CheckReport {
  const tally = openTally()
  const written = document.paragraphs.filter(({ text }) => text !== "")
  const layout = document.titlePage ? "letter" : "official"
  measurePage(tally, document, written)
  const parts = partsOf(written)
  judgeTitle(tally, parts.title)
  judgeBody(tally, parts)
  judgeFooters(tally, document, layout)
  judgeRedRule(tally, document)
  return tally.report({ type: "docx", pages: null, layout })
}

function measurePage(tally: Tally, { page, grid }: DocxDocument, written: readonly DocxParagraph[]): void {
  const [width, height] = [mm(page.width), mm(page.height)]
  const ok = Math.abs(width - paper.width) <= 1 && Math.abs(height - paper.height) <= 1
  tally.note(
    "pageSize",
    `${width.toFixed(0)} × ${height.toFixed(0)} mm`,
    `${paper.width} × ${paper.height} mm`,
    ok,
  )
  tally.length("topMargin", mm(page.top), area.top)
  tally.length("bindingMargin", mm(page.left), area.left)
  const [wide, high] = [width - mm(page.left) - mm(page.right), height - mm(page.top) - mm(page.bottom)]
  tally.length("areaWidth", wide, area.width)
  tally.length("areaHeight", high, area.height)
  const body = written.filter((each) => !each.inTable && !each.framed && each.text.length > 30)
  const pitches = body.flatMap(({ exact }) => (exact === null ? [] : [exact]))
  const pitch = pitches.length > 0 ? commonest(pitches) : grid.linePitch / 20
  const type = body.length > 0 ? commonest(body.map((each) => each.size)) : size.body
  const lines = pitch > 0 ? Math.floor(toPoints(high) / pitch + 0.05) : 0
  tally.note("linesPerPage", String(lines), String(standard.lines), lines === standard.lines)
  const gridded = grid.type === "linesAndChars" || grid.type === "snapToChars"
  const each = type + (gridded ? grid.charSpace / 4096 : 0)
  const characters = Math.floor(toPoints(wide) / each + 0.1)
  tally.note(
    "charactersPerLine",
    String(characters),
    String(standard.characters),
    characters === standard.characters,
  )
}

interface Parts {
  readonly head: readonly DocxParagraph[]
  readonly title: readonly DocxParagraph[]
  readonly body: readonly DocxParagraph[]
}

/** The title is the first centred text in black below the head; what follows is addressed and said. */
function partsOf(written: readonly DocxParagraph[]): Parts {
  const plain = written.filter((each) => !each.inTable)
  const red = plain.findLastIndex((each) => isRedHex(each.color) || each.redBorder)
  const starts = plain.findIndex(
    (each, at) =>
      at > red &&
      (each.align === "center" || each.size > size.body + 2) &&
      numberProblem(each.text) === undefined &&
      !each.framed,
  )
  if (starts < 0) return { head: plain.slice(0, red + 1), title: [], body: plain.slice(red + 1) }
  let end = starts
  while (plain[end] && (plain[end]?.align === "center" || (plain[end]?.size ?? 0) > size.body + 2)) end += 1
  return { head: plain.slice(0, starts), title: plain.slice(starts, end), body: plain.slice(end) }
}

function judgeTitle(tally: Tally, title: readonly DocxParagraph[]): void {
  for (const line of title) {
    tally.font("titleFont", "title", line.font, null, line.text)
    const ok = Math.abs(line.size - size.title) <= 0.5
    tally.note("titleSize", pointsText(line.size), `${size.title} pt`, ok, null, line.text)
    tally.note("titlePlace", line.align, "center", line.align === "center", null, line.text)
  }
}

function judgeBody(tally: Tally, { head, body }: Parts): void {
  const form = (check: Check, text: string, problem: FormProblem | null | undefined) => {
    if (problem === undefined) return
    const { found, expected } = problem ?? { found: text.slice(0, 30), expected: text.slice(0, 30) }
    tally.note(check, found, expected, problem === null, null, text)
  }
  for (const { text } of head) form("numberForm", text, numberProblem(text))
  const [addressee] = body
  if (addressee && addressee.indent.first < 4 && addressee.text.length < 200) {
    form("addressee", addressee.text, addresseeProblem(addressee.text))
  }
  const said = body.filter((each) => !each.framed && each !== addressee)
  let inNote = false
  for (const each of said) {
    const { text, align, indent } = each
    const attachment = attachmentProblem(text)
    if (align === "right") {
      inNote = false
      form("dateForm", text, dateProblem(text))
      continue
    }
    if (align === "center") continue
    if (attachment !== undefined) {
      inNote = true
      form("attachmentNote", text, attachment)
      const found = (indent.left + indent.first) / size.body
      tally.note(
        "attachmentNote",
        `${found.toFixed(1)} 字`,
        "左空 2 字",
        Math.abs(found - 2) <= 0.4,
        null,
        text,
      )
    } else if (inNote && /^\d{1,2}[.、)）]/.test(text)) {
      form("attachmentNote", text, attachmentNameProblem(text))
    } else judgeParagraph(tally, each, form)
  }
  const headings = said.filter(({ text }) => headingLevel(text) !== undefined && standsAlone(text))
  const counted = countProblem(headings.map(({ text }) => text))
  if (counted) tally.note("headingForm", counted.found, counted.expected, false, null, counted.near)
  for (const each of body.filter(({ framed }) => framed)) {
    const ok = Math.abs(each.size - size.small) <= 0.5
    tally.note("imprint", pointsText(each.size), `${size.small} pt`, ok, null, each.text)
  }
}

function judgeParagraph(
  tally: Tally,
  { text, font, size: found, indent }: DocxParagraph,
  form: (check: Check, text: string, problem: FormProblem | null | undefined) => void,
): void {
  form("headingForm", text, headingProblem(text))
  const level = standsAlone(text) ? headingLevel(text) : undefined
  const role = level === 1 ? "hei" : level === 2 ? "kai" : "fangsong"
  tally.font(level === undefined ? "bodyFont" : "headingFont", role, font, null, text)
  tally.note("bodySize", pointsText(found), `${size.body} pt`, Math.abs(found - size.body) <= 0.3, null, text)
  const first = (indent.left + indent.first) / size.body
  tally.note("indent", `${first.toFixed(1)} 字`, "2 字", Math.abs(first - 2) <= 0.35, null, text)
}

function judgeFooters(tally: Tally, { footers, page, evenAndOdd }: DocxDocument, layout: string): void {
  const odd = footers.find(({ kind }) => kind === "default")
  const even = footers.find(({ kind }) => kind === "even")
  const [number] = odd?.paragraphs.filter(({ text }) => text !== "") ?? []
  tally.note("pageNumberForm", number?.text ?? "无", "— 1 —", /^—.*—$/.test(number?.text ?? ""))
  if (!number) return
  const ok = Math.abs(number.size - size.small) <= 0.5
  tally.note("pageNumberSize", pointsText(number.size), `${size.small} pt`, ok)
  const sides =
    number.align === "right" && evenAndOdd && even?.paragraphs.some(({ align }) => align !== "right")
  tally.note("pageNumberPlace", sides ? "单右双左" : number.align, "单右双左", sides === true)
  const drop = mm(page.bottom) - mm(page.footer) - toMillimetres(size.small / 2)
  const place = standard.pageNumber.drop
  tally.note("pageNumberPlace", `${drop.toFixed(1)} mm`, `${place} ± 1 mm`, Math.abs(drop - place) <= 1.05)
  if (layout === "letter") {
    const first = footers.find(({ kind }) => kind === "first")
    const shown = first?.paragraphs.some(({ text }) => text !== "") ?? false
    tally.note("pageNumberForm", shown ? "首页有页码" : "无", "首页不显示", !shown)
  }
}

function judgeRedRule(tally: Tally, { paragraphs }: DocxDocument): void {
  const ruled = paragraphs.some(({ redBorder }) => redBorder)
  tally.note("redRule", ruled ? "有" : "无", "有", ruled)
}
