/** Characters that may not begin a line, and those that may not end one. */
const notFirst = "，。、；：？！》〉）】”’的和与及之等"
const notLast = "《〈（【“‘"

/**
 * The lines of a title, each of at most `most` characters, breaking where the sense allows and as evenly as that leaves
 * it (the standard asks for a trapezium or a rhombus, words whole). Both layouts take the same lines.
 */
export function titleLines(title: string, most: number): string[] {
  const characters = [...title]
  const wanted = Math.ceil(characters.length / most)
  if (wanted <= 1) return [title]
  const lines: string[] = []
  let rest = characters
  for (let left = wanted; left > 1; left -= 1) {
    // Of three lines the middle one is the longest: a rhombus, never an hourglass.
    const wider = wanted === 3 && left === 2 ? 2 : 0
    const ideal = Math.min(most, Math.ceil(rest.length / left) + wider)
    const cut = bestCut(rest, ideal, most, Math.max(1, rest.length - most * (left - 1)))
    lines.push(rest.slice(0, cut).join(""))
    rest = rest.slice(cut)
  }
  return [...lines, rest.join("")]
}

/** The nearest place to `ideal` where a line may end: between words, better where a phrase ends. */
function bestCut(characters: readonly string[], ideal: number, most: number, least: number): number {
  const ends = wordEnds(characters)
  let best = ideal
  let bestCost = Number.POSITIVE_INFINITY
  const last = Math.min(most, characters.length - 1, ideal + 5)
  for (let cut = Math.max(2, least, ideal - 5); cut <= last; cut += 1) {
    const cost = costOf(characters, cut) + (ends.has(cut) ? 0 : 14) + Math.abs(cut - ideal)
    if (cost < bestCost) [best, bestCost] = [cut, cost]
  }
  return best
}

const leaning = [
  "重点",
  "电动",
  "老旧",
  "公共",
  "有关",
  "相关",
  "主要",
  "新型",
  "全市",
  "城市",
  "农村",
  "基层",
]

const words = new Intl.Segmenter("zh", { granularity: "word" })

function wordEnds(characters: readonly string[]): Set<number> {
  const ends = new Set<number>()
  let at = 0
  for (const { segment } of words.segment(characters.join(""))) {
    at += [...segment].length
    ends.add(at)
  }
  return ends
}

function costOf(characters: readonly string[], cut: number): number {
  const [before = "", after = ""] = [characters[cut - 1], characters[cut]]
  if (notFirst.includes(after) || notLast.includes(before)) return 20
  // An ordinal or a date is not torn: 第三次会议, 2026年.
  const ordinal = "第0123456789一二三四五六七八九十"
  if (ordinal.includes(before) && (ordinal.includes(after) || "年月日号届次".includes(after))) return 12
  // Nor a session: 五届五次会议.
  if (before === "届" && ordinal.includes(after)) return 12
  if (before === "次" && after === "会") return 12
  // A word that only says of what kind the next one is stays with it: 重点提案, 电动自行车.
  if (leaning.some((word) => characters.slice(cut - word.length, cut).join("") === word)) return 9
  if (/[》”、的会]/.test(before) || /[关在对为第《“]/.test(after)) return -2
  return 0
}
