import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { Refusal, reason } from "../../../base/reason.ts"

/** A line of type as it lies on the paper; lengths in pt, y from the head of the page to the squares' edges. */
export interface Line {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly size: number
  readonly font: string
}

/** A horizontal rule. */
export interface Rule {
  readonly page: number
  readonly left: number
  readonly length: number
  readonly y: number
  readonly thickness: number
  readonly red: boolean
}

/** A picture as it lies on the page; pt. */
export interface Picture {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface PdfPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
  readonly rules: readonly Rule[]
  readonly pictures: readonly Picture[]
}

const mostPages = 500
const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))

type PdfJs = typeof import("pdfjs-dist/legacy/build/pdf.mjs")
type PageProxy = Awaited<ReturnType<Awaited<ReturnType<PdfJs["getDocument"]>["promise"]>["getPage"]>>

/** Reads where everything stands. Scripts in the file are not run, and nothing is fetched. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const pdf = await import("pdfjs-dist/legacy/build/pdf.mjs")
  const task = pdf.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    fontExtraProperties: true,
    cMapUrl: `${join(home, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, "standard_fonts")}/`,
  })
  try {
    const document = await task.promise
    const pages: PdfPage[] = []
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
      const page = await document.getPage(number)
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view
      const operators = await page.getOperatorList()
      pages.push({
        number,
        width: right - left,
        height: top - bottom,
        lines: await linesOf(page, number, left, top),
        ...drawingsOf(pdf.OPS, operators, number, left, top),
      })
      page.cleanup()
    }
    return pages
  } catch (cause) {
    throw refusalOf(cause)
  } finally {
    await task.destroy()
  }
}

/** The reader's own errors say what is wrong with the file; anything that it throws is about the file. */
function refusalOf(cause: unknown): Refusal {
  if (cause instanceof Refusal) return cause
  const asksForPassword = (cause as Error).name === "PasswordException"
  return new Refusal("invalid", reason(asksForPassword ? "not_checkable" : "unreadable_document"))
}

interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly font: string
}

async function linesOf(page: PageProxy, number: number, left: number, top: number): Promise<Line[]> {
  const { items } = await page.getTextContent({ disableNormalization: true })
  const fonts = new Map<string, string>()
  const nameOf = (id: string) => {
    const known = fonts.get(id)
    if (known !== undefined) return known
    const font = page.commonObjs.has(id) ? (page.commonObjs.get(id) as { name?: string }) : {}
    fonts.set(id, font.name ?? "")
    return font.name ?? ""
  }
  const pieces: Piece[] = []
  for (const item of items) {
    if (!("str" in item) || item.str.trim() === "") continue
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
    const size = Math.hypot(c, d)
    if (size < 3) continue
    pieces.push({
      text: item.str,
      left: x - left,
      right: x - left + item.width,
      baseline: top - y,
      size,
      font: nameOf(item.fontName),
    })
  }
  return gather(pieces, number)
}

/** Pieces on one baseline are a line, in order from the left. */
function gather(pieces: readonly Piece[], page: number): Line[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1)
    const [first] = row ?? []
    if (row && first && Math.abs(first.baseline - piece.baseline) < 2.5) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => {
    const ordered = row.sort((a, b) => a.left - b.left)
    const heaviest = ordered.reduce((best, each) => (each.text.length > best.text.length ? each : best))
    const { size, baseline, font } = heaviest
    return {
      page,
      text: joined(ordered),
      left: ordered[0]?.left ?? 0,
      right: Math.max(...ordered.map((each) => each.right)),
      top: baseline - 0.88 * size,
      bottom: baseline + 0.12 * size,
      size,
      font,
    }
  })
}

/** A blank wider than a character is kept as one. */
function joined(pieces: readonly Piece[]): string {
  let text = ""
  let end = Number.POSITIVE_INFINITY
  for (const piece of pieces) {
    if (piece.left - end > piece.size * 0.8) text += "　"
    text += piece.text
    end = piece.right
  }
  return text.trim()
}

type Matrix = readonly [number, number, number, number, number, number]
const identity: Matrix = [1, 0, 0, 1, 0, 0]
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

interface Drawing {
  readonly matrix: Matrix
  readonly stroke: string
  readonly fill: string
  readonly width: number
}

/** Horizontal strokes, and filled boxes so flat that they are meant as strokes; and pictures. */
function drawingsOf(
  ops: PdfJs["OPS"],
  { fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] },
  page: number,
  left: number,
  top: number,
): Pick<PdfPage, "rules" | "pictures"> {
  const rules: Rule[] = []
  const pictures: Picture[] = []
  const kept: Drawing[] = []
  let now: Drawing = { matrix: identity, stroke: "#000000", fill: "#000000", width: 1 }
  fnArray.forEach((op, at) => {
    const args = argsArray[at] as unknown[]
    if (op === ops.save) kept.push(now)
    else if (op === ops.restore) now = kept.pop() ?? now
    else if (op === ops.transform) now = { ...now, matrix: times(now.matrix, args as unknown as Matrix) }
    else if (op === ops.setStrokeRGBColor) now = { ...now, stroke: String(args[0]) }
    else if (op === ops.setFillRGBColor) now = { ...now, fill: String(args[0]) }
    else if (op === ops.setLineWidth) now = { ...now, width: Number(args[0]) }
    else if (op === ops.paintImageXObject || op === ops.paintInlineImageXObject) {
      // A picture fills the unit square.
      const [x0, y0] = apply(now.matrix, 0, 0)
      const [x1, y1] = apply(now.matrix, 1, 1)
      pictures.push({
        left: Math.min(x0, x1) - left,
        top: top - Math.max(y0, y1),
        width: Math.abs(x1 - x0),
        height: Math.abs(y1 - y0),
      })
    } else if (op === ops.constructPath) {
      const box = boxOf(args[2])
      if (!box) return
      const [x0, y0] = apply(now.matrix, box[0], box[1])
      const [x1, y1] = apply(now.matrix, box[2], box[3])
      const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
      if (width < 60 || height > 6) return
      const stroked = args[0] === ops.stroke || args[0] === ops.closeStroke
      rules.push({
        page,
        left: Math.min(x0, x1) - left,
        length: width,
        y: top - (y0 + y1) / 2,
        thickness: stroked ? now.width : height,
        red: isRed(stroked ? now.stroke : now.fill),
      })
    }
  })
  return { rules, pictures }
}

/** The extremes of a path: left, bottom, right, top. */
function boxOf(box: unknown): readonly [number, number, number, number] | undefined {
  if (!box || typeof box !== "object") return undefined
  const [a, b, c, d] = Object.values(box as Record<string, number>)
  return a === undefined || b === undefined || c === undefined || d === undefined ? undefined : [a, b, c, d]
}

const apply = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
]

function isRed(color: string): boolean {
  const [, r = "0", g = "0", b = "0"] = /^#(..)(..)(..)$/.exec(color) ?? []
  const [red, green, blue] = [r, g, b].map((each) => Number.parseInt(each, 16)) as [number, number, number]
  return red > 150 && green < 90 && blue < 90
}
