import { normaliseWithOffsets } from "../../../base/text/normalise.ts"
import { type Block, htmlOf, type Inline } from "../../../platform/richtext/blocks.ts"
import { blocksOf } from "../../../platform/richtext/sanitise.ts"

/** What stands where something was taken out. */
export const blackout = "████"

export interface Passage {
  readonly find: string
  readonly with?: string | undefined
}

interface Cut {
  readonly from: number
  readonly to: number
  readonly put: string
}

const gap = "[-—－.·\\s]{0,3}"
const house = "(?:路|街|巷|弄|道|胡同|小区|社区|新村|花园|家园|公寓|苑|村|里|庄)"
const count = "(?:\\d+|[一二三四五六七八九十]+)"

/**
 * Contact data, over normalised text (full-width figures are figures): mobile and landline numbers, identity numbers,
 * e-mail, house addresses. Rather one figure too many than one telephone number published.
 */
const contactData: readonly RegExp[] = [
  new RegExp(`(?<!\\d)(?:\\+?0{0,2}86${gap})?1[3-9]\\d${gap}\\d{4}${gap}\\d{4}(?!\\d)`, "gu"),
  new RegExp(`(?<![\\da-z])\\d{6}${gap}\\d{8}${gap}\\d{3}[\\dx](?![\\da-z])`, "gu"),
  /(?<!\d)\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/gu,
  /[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+/gu,
  new RegExp(
    `[((]?(?<!\\d)0\\d{2,3}[))]?${gap}[2-9]\\d{2}${gap}\\d{4,5}(?:\\s?(?:转|-)\\s?\\d{1,6})?(?!\\d)`,
    "gu",
  ),
  /(?<!\d)[48]00[-\s]?\d{3}[-\s]?\d{4}(?!\d)/gu,
  /(?<=(?:电话|手机|传真|热线|座机|tel)[^\d\n]{0,8})\d[\d-]{6,19}/gu,
  // A local number has seven or eight figures and says nothing by itself: the words beside it do. A sum has its unit.
  /(?<=(?:联系|致电|拨打|来电|号码|咨询|找我)[^\d\n]{0,8})[2-9]\d{2,3}[-\s]?\d{4}(?![\d.%万亿元户人个件次家米平吨])/gu,
  /(?<!\d)[2-9]\d{2,3}[-\s]?\d{4}(?=\s?[(,、]?\s?(?:电话|手机|座机|固话|传真))/gu,
  /(?<=(?:qq|微信号?)\s?:?\s?)[\da-z][\da-z_-]{4,19}/gu,
  /(?<=邮编\s?:?\s?)\d{6}(?!\d)/gu,
  /(?<=(?:住址|地址|住所)\s?:\s?)[^\n。;,、:\s][^\n。;,、]{2,59}/gu,
  /(?<=家住|住在)[^\n。;,、]{0,30}\d+(?:号|栋|幢|室|单元|户)[^\n。;,、]{0,10}/gu,
  new RegExp(
    `(?:[\\p{Script=Han}]{1,8}${house})?(?:\\d+号)?${count}(?:栋|幢|号楼|单元)(?:${count}(?:栋|幢|号楼|单元|层|楼|座|室|户|号))*(?:\\d+室?)?`,
    "gu",
  ),
]

/** Where contact data stands in a text, as half-open ranges. */
function findContactData(text: string): Cut[] {
  const normalised = normaliseWithOffsets(text)
  return contactData.flatMap((pattern) =>
    [...normalised.text.matchAll(pattern)].map((match) => ({
      from: normalised.offsets[match.index] ?? 0,
      to: normalised.offsets[match.index + match[0].length] ?? text.length,
      put: blackout,
    })),
  )
}

export interface Redacted {
  readonly html: string
  /** How many passages were taken out or replaced. */
  readonly cuts: number
  /** The asked-for passages that stand in this text. */
  readonly found: readonly string[]
}

/** Rich text without contact data and without the passages asked for, wherever mark-up cuts through them. */
export function redactHtml(html: string, passages: readonly Passage[] = []): Redacted {
  const tally = { cuts: 0, found: new Set<string>() }
  const blocks = redactBlocks(blocksOf(html), passages, tally)
  return { html: htmlOf(blocks), cuts: tally.cuts, found: [...tally.found] }
}

export function redactText(text: string, passages: readonly Passage[] = []): { text: string; cuts: number } {
  const cuts = cutsOf(text, passages, new Set())
  return { text: cut(text, 0, cuts), cuts: cuts.length }
}

interface Tally {
  cuts: number
  readonly found: Set<string>
}

function redactBlocks(blocks: readonly Block[], passages: readonly Passage[], tally: Tally): Block[] {
  return blocks.map((block) => {
    if ("inline" in block) return { ...block, inline: redactInline(block.inline, passages, tally) }
    if ("items" in block)
      return { ...block, items: block.items.map((item) => redactBlocks(item, passages, tally)) }
    const rows = (part: typeof block.head) =>
      part.map((row) => row.map((cell) => ({ ...cell, blocks: redactBlocks(cell.blocks, passages, tally) })))
    return { ...block, head: rows(block.head), body: rows(block.body) }
  })
}

/** A paragraph is read as its plain text, so that 138<strong>0013</strong>8000 is one number. */
function redactInline(inline: readonly Inline[], passages: readonly Passage[], tally: Tally): Inline[] {
  const cuts = cutsOf(plain(inline), passages, tally.found)
  tally.cuts += cuts.length
  if (cuts.length === 0) return [...inline]
  let at = 0
  const walk = (list: readonly Inline[]): Inline[] =>
    list.flatMap((each): Inline[] => {
      if (typeof each === "string") {
        const kept = cut(each, at, cuts)
        at += each.length
        return kept === "" ? [] : [kept]
      }
      if (each.tag === "br") {
        at += 1
        return cuts.some(({ from, to }) => from < at && at <= to) ? [] : [each]
      }
      const within = walk(each.inline)
      return within.length === 0 ? [] : [{ ...each, inline: within }]
    })
  return walk(inline)
}

const plain = (inline: readonly Inline[]): string =>
  inline
    .map((each) => (typeof each === "string" ? each : each.tag === "br" ? "\n" : plain(each.inline)))
    .join("")

/** Every cut in order, overlapping ones joined: what was asked for wins over what was found by itself. */
function cutsOf(text: string, passages: readonly Passage[], found: Set<string>): Cut[] {
  const asked = passages.flatMap((passage) => {
    const places: Cut[] = []
    for (
      let at = text.indexOf(passage.find);
      at >= 0;
      at = text.indexOf(passage.find, at + passage.find.length)
    ) {
      places.push({ from: at, to: at + passage.find.length, put: passage.with ?? blackout })
      found.add(passage.find)
    }
    return places
  })
  const all = [...asked, ...findContactData(text)].sort((a, b) => a.from - b.from || b.to - a.to)
  const joined: Cut[] = []
  for (const each of all) {
    const last = joined.at(-1)
    if (last && each.from < last.to) joined[joined.length - 1] = { ...last, to: Math.max(last.to, each.to) }
    else if (each.to > each.from) joined.push(each)
  }
  return joined
}

/** The part of a paragraph that begins at `start`, without what falls into the cuts. */
function cut(part: string, start: number, cuts: readonly Cut[]): string {
  let kept = ""
  let at = start
  const end = start + part.length
  for (const { from, to, put } of cuts) {
    if (to <= start || from >= end) continue
    if (from > at) kept += part.slice(at - start, from - start)
    // The mark is written once, where the cut begins.
    if (from >= start) kept += put
    at = Math.min(to, end)
  }
  return kept + part.slice(at - start)
}
