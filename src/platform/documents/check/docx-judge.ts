import { standard, toMillimetres, toPoints } from "../standard.ts"
import type { DocxDocument, DocxParagraph } from "./docx-read.ts"
import { isRedHex } from "./docx-read.ts"
import type { CheckReport } from "./finding.ts"
import {
  addresseeProblem,
  annexHead,
  annexHeadProblem,
  attachmentNameProblem,
  attachmentProblem,
  countProblem,
  dateProblem,
  headingLevel,
  headingProblem,
  headingRole,
  numberProblem,
  standsAlone,
} from "./forms.ts"
import { commonest } from "./pdf-parts.ts"
import { openTally, type Tally } from "./tally.ts"

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
  for (const { text, font, size: found, align } of title) {
    tally.font("titleFont", "title", font, null, text)
    tally.size("titleSize", found, size.title, null, text)
    tally.note("titlePlace", align, "center", align === "center", null, text)
  }
}

function judgeBody(tally: Tally, { head, body }: Parts): void {
  for (const { text } of head) tally.form("numberForm", text, numberProblem(text))
  const [addressee] = body
  if (addressee && addressee.indent.first < 4 && addressee.text.length < 200) {
    tally.form("addressee", addressee.text, addresseeProblem(addressee.text))
  }
  const said = body.filter((each) => !each.framed && each !== addressee)
  let inNote = false
  for (const each of said) {
    const { text, align, indent } = each
    const attachment = attachmentProblem(text)
    if (align === "right") {
      inNote = false
      tally.form("dateForm", text, dateProblem(text))
    } else if (align === "center") inNote = false
    else if (annexHead(text)) judgeAnnexHead(tally, each)
    else if (attachment !== undefined) {
      inNote = true
      tally.form("attachmentNote", text, attachment)
      const found = (indent.left + indent.first) / size.body
      tally.inward("attachmentNote", found, 2, "左空 2 字", null, text)
    } else if (inNote && /^\d{1,2}[.、)）]/.test(text)) {
      tally.form("attachmentNote", text, attachmentNameProblem(text))
    } else judgeParagraph(tally, each)
  }
  judgeCounts(tally, said)
  for (const each of body.filter(({ framed }) => framed)) {
    tally.size("imprint", each.size, size.small, null, each.text)
  }
}

/** Headings count from one, in each attachment anew. */
function judgeCounts(tally: Tally, said: readonly DocxParagraph[]): void {
  const parts: string[][] = [[]]
  for (const { text } of said) {
    if (annexHead(text)) parts.push([])
    else if (headingLevel(text) !== undefined && standsAlone(text)) parts.at(-1)?.push(text)
  }
  for (const part of parts) {
    const counted = countProblem(part)
    if (counted) tally.note("headingForm", counted.found, counted.expected, false, null, counted.near)
  }
}

function judgeAnnexHead(tally: Tally, { text, font, breaks, indent }: DocxParagraph): void {
  tally.note("annexPlace", breaks ? "另面" : "接排", "另面", breaks, null, text)
  tally.form("annexPlace", text, annexHeadProblem(text))
  tally.inward("annexPlace", (indent.left + indent.first) / size.body, 0, "顶格", null, text, 0.3)
  tally.font("annexPlace", "hei", font, null, text)
}

function judgeParagraph(tally: Tally, { text, font, size: found, indent }: DocxParagraph): void {
  tally.form("headingForm", text, headingProblem(text))
  const level = standsAlone(text) ? headingLevel(text) : undefined
  const role = level === undefined ? "fangsong" : headingRole(level)
  tally.font(level === undefined ? "bodyFont" : "headingFont", role, font, null, text)
  tally.size("bodySize", found, size.body, null, text, 0.3)
  tally.inward("indent", (indent.left + indent.first) / size.body, 2, "2 字", null, text, 0.35)
}

function judgeFooters(tally: Tally, { footers, page, evenAndOdd }: DocxDocument, layout: string): void {
  const odd = footers.find(({ kind }) => kind === "default")
  const even = footers.find(({ kind }) => kind === "even")
  const [number] = odd?.paragraphs.filter(({ text }) => text !== "") ?? []
  tally.note("pageNumberForm", number?.text ?? "无", "— 1 —", /^—.*—$/.test(number?.text ?? ""))
  if (!number) return
  tally.size("pageNumberSize", number.size, size.small)
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
