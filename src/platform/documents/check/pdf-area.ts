import { standard, toMillimetres, toPoints } from "../standard.ts"
import { widthOf } from "./forms.ts"
import { commonest, type Parts } from "./pdf-parts.ts"
import type { Line, PdfPage } from "./pdf-read.ts"
import type { Tally } from "./tally.ts"

const { area, page: paper } = standard

/** Paper, margins, print area, lines and characters. */
export function measureArea(tally: Tally, pages: readonly PdfPage[], parts: Parts): void {
  for (const page of pages) {
    const [width, height] = [toMillimetres(page.width), toMillimetres(page.height)]
    const ok = Math.abs(width - paper.width) <= 1 && Math.abs(height - paper.height) <= 1
    const found = `${width.toFixed(0)} × ${height.toFixed(0)} mm`
    tally.note("pageSize", found, `${paper.width} × ${paper.height} mm`, ok, page.number)
  }
  if (parts.body.length === 0) return
  const pitch = pitchOf(parts.body)
  measureTop(tally, pages, parts, pitch)
  tally.length("bindingMargin", toMillimetres(parts.left), area.left)
  if (parts.right !== undefined) {
    tally.length("areaWidth", toMillimetres(parts.right - parts.left), area.width)
  }
  measureLines(tally, parts, pitch)
  measureCharacters(tally, parts)
}

/** From one line to the next within a paragraph; 0 when there are no two lines together. */
function pitchOf(body: readonly Line[]): number {
  const steps = body.flatMap((line, at) => {
    const next = body[at + 1]
    const step = next && next.page === line.page ? next.top - line.top : 0
    return step > line.size * 0.9 && step < line.size * 2.6 ? [step] : []
  })
  return steps.length === 0 ? 0 : commonest(steps)
}

/**
 * How much of the area's height 22 lines leave over: Word's grid puts half of that above the first line, so it may be
 * there; with the pitch of the standard's own definition it is nothing.
 */
const slack = (pitch: number, size: number): number =>
  pitch === 0 ? 0 : Math.max(0, toMillimetres(toPoints(area.height) - (standard.lines - 1) * pitch - size))

function measureTop(tally: Tally, pages: readonly PdfPage[], parts: Parts, pitch: number): void {
  const further = pages.slice(1).flatMap(({ number, lines, rules }) => {
    const apart = [...parts.imprint, ...parts.pageNumbers, ...parts.running]
    const [first] = lines.filter((line) => !apart.includes(line))
    // A table that goes on begins with its rule.
    return first ? [{ number, top: Math.min(first.top, ...rules.map(({ y }) => y)) }] : []
  })
  if (further.length > 0) {
    // The page that begins highest shows the margin: another may begin with a blank line.
    const { number, top } = further.reduce((best, each) => (each.top < best.top ? each : best))
    tally.length("topMargin", toMillimetres(top), area.top, number, 1, 1 + slack(pitch, parts.bodySize))
    return
  }
  // On a first page the marks begin the area; without them the issuing body's name has its own place.
  const [first] = parts.head
  if (!first) return
  const top = toMillimetres(first.top)
  const isName = first.size > parts.bodySize + 4
  const { drop } = parts.layout === "letter" ? standard.letter : standard.head
  const name = parts.layout === "letter" ? area.top - drop : -drop
  tally.length("topMargin", top + (isName ? name : 0), area.top, 1, 1, 1 + slack(pitch, parts.bodySize))
}

function measureLines(tally: Tally, parts: Parts, pitch: number): void {
  if (pitch === 0) return
  const height = toPoints(area.height)
  const fits = Math.floor((height - parts.bodySize) / pitch + 1.06)
  const expected = String(standard.lines)
  tally.note("linesPerPage", String(fits), expected, fits === standard.lines)
  const numbers = [...new Set(parts.body.map(({ page }) => page))]
  for (const number of numbers) {
    const lines = parts.body.filter(({ page }) => page === number)
    const [first, last] = [lines[0], lines.at(-1)]
    if (!first || !last) continue
    if (lines.length > standard.lines)
      tally.note("linesPerPage", String(lines.length), expected, false, number)
    if (lines.length < standard.lines) continue
    const found = toMillimetres(last.bottom - first.top)
    tally.length("areaHeight", found, area.height, number, 1 + slack(pitch, parts.bodySize))
  }
}

function measureCharacters(tally: Tally, parts: Parts): void {
  const { right, left, body } = parts
  const expected = String(standard.characters)
  const full =
    right === undefined
      ? []
      : body.filter((line) => Math.abs(line.left - left) < 2 && Math.abs(line.right - right) < 2)
  // Marks at a line's end may be squeezed and Latin words stretch it: lines of Chinese type alone show the grid.
  const pure = full.filter(({ text }) => !/[\dA-Za-z\s　，。、；：（）《》“”〔〕—]/.test(text))
  if (pure.length > 0) {
    const found = Math.round(commonest(pure.map(({ text }) => widthOf(text))))
    tally.note("charactersPerLine", String(found), expected, Math.abs(found - standard.characters) < 1)
    return
  }
  // A line of Chinese type that ends before the edge was not stretched to it.
  const edge = (right ?? toPoints(area.left + area.width)) - 4
  const loose = body.filter((line) => line.right < edge && !/[\x20-\x7e]/.test(line.text))
  const longest = loose.reduce<Line | undefined>(
    (best, each) => (!best || each.text.length > best.text.length ? each : best),
    undefined,
  )
  if (!longest || longest.text.length < 6) return
  const each = (longest.right - longest.left) / widthOf(longest.text)
  const found = Math.floor(toPoints(area.width) / each + 0.25)
  tally.note("charactersPerLine", String(found), expected, found === standard.characters)
}
