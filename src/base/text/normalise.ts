import { Converter } from "opencc-js/t2cn"

/**
 * One spelling for comparing and searching: compatibility forms folded (full-width, ①, ㎡), traditional characters
 * made simplified, lower case, runs of space made one space. Never shown to people: what they wrote is kept.
 */
export function normalise(text: string): string {
  return toSimplified(text.normalize("NFKC")).toLowerCase().replace(SPACES, " ").trim()
}

const SPACES = /[\s\u200b-\u200f\u2060\ufeff]+/gu

const convert = Converter({ from: "t", to: "cn" })

/** Traditional characters to simplified ones, by phrase where a character alone would be wrong (乾隆 stays 乾隆). */
function toSimplified(text: string): string {
  return HAN.test(text) ? convert(text) : text
}

/** Whether a text holds characters written otherwise in the simplified script. */
export function hasTraditional(text: string): boolean {
  return toSimplified(text) !== text
}

const HAN = /\p{Script=Han}/u

export type Script = "han" | "latin" | "mixed" | "other"

/** Which writing a query is in: Latin letters alone may be pinyin, so names are searched too. */
export function scriptOf(text: string): Script {
  const han = HAN.test(text)
  const latin = /\p{Script=Latin}/u.test(text)
  if (han && latin) return "mixed"
  if (han) return "han"
  return latin ? "latin" : "other"
}

/**
 * Normalised text with, for every UTF-16 unit of it, the offset in the original it came from (one more at the end),
 * so that a match can be marked in what the author wrote.
 */
export function normaliseWithOffsets(text: string): { text: string; offsets: number[] } {
  const folded: string[] = []
  const from: number[] = []
  let at = 0
  for (const character of text) {
    for (const part of character.normalize("NFKC")) {
      folded.push(part)
      from.push(at)
    }
    at += character.length
  }
  const whole = [...toSimplified(folded.join(""))]
  // A phrase conversion that changes the length would shift every later mark: then characters are converted alone.
  const simplified = whole.length === folded.length ? whole : folded.map((c) => [...toSimplified(c)][0] ?? c)
  let out = ""
  const offsets: number[] = []
  simplified.forEach((character, i) => {
    const lower = character.toLowerCase()
    for (let unit = 0; unit < lower.length; unit++) offsets.push(from[i] ?? at)
    out += lower
  })
  offsets.push(at)
  return { text: out, offsets }
}
