import { line as onePitch, standard, toMillimetres, toPoints } from "../standard.ts"
import { annexHead, annexHeadProblem, widthOf } from "./forms.ts"
import type { Parts } from "./pdf-parts.ts"
import type { Line, PdfPage, Picture } from "./pdf-read.ts"
import type { Tally } from "./tally.ts"

const { area, size } = standard

/** Where the seal, the attachments and the imprint lie. */
export function judgePlaces(tally: Tally, pages: readonly PdfPage[], parts: Parts): void {
  judgeSeal(tally, pages, parts)
  judgeAnnexes(tally, pages, parts)
  judgeImprint(tally, pages, parts)
}

const dateOnly = /^\d{4}年\d{1,2}月\d{1,2}日$/

/** 印章: a picture as large and as round as a seal, with the date in it or near it. */
const isSeal = ({ width, height }: Picture): boolean =>
  Math.abs(width - height) < toPoints(3) && toMillimetres(width) >= 28 && toMillimetres(width) <= 62

/**
 * 印章端正、居中下压发文机关署名和成文日期，使署名和日期居印章中心偏下位置，印章顶端应当上距正文（或附件说明）一行之内;
 * 骑年盖月: it lies over year and month.
 */
function judgeSeal(tally: Tally, pages: readonly PdfPage[], { body, left }: Parts): void {
  for (const { number, pictures } of pages) {
    for (const seal of pictures.filter(isSeal)) {
      const here = body.filter(({ page }) => page === number)
      const date = here.findLast(({ text }) => dateOnly.test(text))
      if (!date) continue
      const right = seal.left + seal.width
      const [middle, foot] = [seal.top + seal.height / 2, seal.top + seal.height]
      const off = toMillimetres(seal.left + seal.width / 2 - (date.left + date.right) / 2)
      tally.note(
        "sealPlace",
        `偏 ${Math.abs(off).toFixed(1)} mm`,
        "居中于成文日期 ± 2 mm",
        Math.abs(off) <= 2,
        number,
      )
      // Six characters of nine: 2026年1月 of 2026年1月9日.
      const month = date.left + (date.right - date.left) * monthEnds(date.text)
      const rides = seal.left <= date.left + date.size * 2 && right >= month
      const presses = date.top >= middle - date.size && date.bottom <= foot + 1
      const found = `${rides ? "盖住年、月" : "未盖住年、月"}，日期在印章${placeOf(date, middle, foot)}`
      tally.note("sealPlace", found, "骑年盖月，日期居印章中心偏下", rides && presses, number, date.text)
      const above = here.filter(
        (line) => line.bottom <= date.top - date.size && line.left < left + toPoints(area.width) / 4,
      )
      const text = above.at(-1)
      if (!text) {
        tally.note("sealPlace", "印章页无正文", "印章与正文同页", false, number)
        continue
      }
      const gap = toMillimetres(seal.top - text.bottom)
      const most = toMillimetres(onePitch)
      tally.note(
        "sealPlace",
        gap < -2 ? `压住正文 ${(-gap).toFixed(1)} mm` : `上距正文 ${Math.max(0, gap).toFixed(1)} mm`,
        `一行之内（≤ ${most.toFixed(1)} mm）`,
        gap >= -2 && gap <= most + 1,
        number,
      )
    }
  }
}

/** Which part of the date's width ends with the month. */
function monthEnds(text: string): number {
  return widthOf(text.slice(0, text.indexOf("月") + 1)) / widthOf(text) - 0.02
}

function placeOf(date: Line, middle: number, foot: number): string {
  if (date.bottom > foot + 1) return "之下"
  return date.top >= middle - date.size ? "中心偏下" : "中心之上"
}

/** 附件另面编排，“附件”二字及顺序号用3号黑体字顶格编排在版心左上角第一行. */
function judgeAnnexes(tally: Tally, pages: readonly PdfPage[], { body, left, pageNumbers }: Parts): void {
  for (const { number, lines } of pages) {
    const said = lines.filter((line) => !pageNumbers.includes(line))
    said.forEach((line, at) => {
      if (!annexHead(line.text) || Math.abs(line.left - left) > size.body * 3 || !body.includes(line)) return
      const place = at === 0 ? "另面第 1 行" : `第 ${at + 1} 行`
      tally.note("annexPlace", place, "另面第 1 行", at === 0, number, line.text)
      tally.form("annexPlace", line.text, annexHeadProblem(line.text), number)
      tally.inward("annexPlace", (line.left - left) / size.body, 0, "顶格", number, line.text, 0.3)
      tally.font("annexPlace", "hei", line.font, number, line.text)
      const drop = toMillimetres(line.top)
      if (at === 0) tally.length("annexPlace", drop, area.top, number, 1.5, 1.5)
    })
  }
}

/** 版记在最后一面; in the official layout that is a left page, the back of the last sheet. */
function judgeImprint(tally: Tally, pages: readonly PdfPage[], { layout }: Parts): void {
  const lines = pages.flatMap((each) => each.lines)
  const page = lines.findLast(({ text }) => /^抄送[：:]|\d日印发$/.test(text))?.page
  if (page === undefined) return
  const place = (at: number) => `第 ${at} 页${at % 2 === 0 ? "（双页）" : "（单页）"}`
  const last = pages.length
  tally.note("imprintPlace", place(page), `最后一面（第 ${last} 页）`, page === last, page)
  if (layout === "official") tally.note("imprintPlace", place(page), "双页", page % 2 === 0, page)
}
