import { customPinyin, pinyin } from "pinyin-pro"
import { quote } from "./bigrams.ts"
import { normalise } from "./normalise.ts"

/**
 * Names found by pinyin: 张三 by zhangsan, zs, zhangs, zsan. A surname is read as a surname (单 shàn, 曾 zēng, 仇 qiú);
 * its everyday reading is accepted too, because whoever looks for a person may not know better.
 */

/** Places whose local reading the library does not know; toneless matching makes tones unimportant. */
customPinyin({
  长寿: "cháng shòu",
  尉犁: "yù lí",
  洪洞: "hóng tóng",
  乐清: "yuè qīng",
  乐亭: "lào tíng",
  单县: "shàn xiàn",
  大埔: "dà bù",
  黄陂: "huáng pí",
  歙县: "shè xiàn",
  泌阳: "bì yáng",
  浚县: "xùn xiàn",
  繁峙: "fán shì",
  蔚县: "yù xiàn",
  天台: "tiān tāi",
  郫都: "pí dū",
  筠连: "jūn lián",
  莞城: "guǎn chéng",
  什邡: "shí fāng",
  莘庄: "xīn zhuāng",
  解州: "hài zhōu",
  吴堡: "wú bǔ",
  六安: "lù ān",
  台州: "tāi zhōu",
  丽水: "lí shuǐ",
  铅山: "yán shān",
  番禺: "pān yú",
})

/** Surnames whose reading the library's surname table lacks. */
const surnames: Record<string, string> = { 洗: "xian", 冼: "xian", 佴: "nai", 黑: "he", 繁: "po" }

export type NameKind = "person" | "place"

/** The syllables of a name without tones (ü is v), Latin words as they are. */
function nameSyllables(name: string, kind: NameKind): string[] {
  const read = pinyin(normalise(name), {
    toneType: "none",
    type: "array",
    v: true,
    nonZh: "consecutive",
    ...(kind === "person" ? { mode: "surname" as const, surname: "head" as const } : {}),
  })
  const own = kind === "person" ? surnames[[...name][0] ?? ""] : undefined
  const syllables = own === undefined ? read : [own, ...read.slice(1)]
  return syllables.map((s) => s.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")).filter((s) => s !== "")
}

/** Full and initial spelling of a name: 长寿区 → { full: "changshouqu", initials: "csq" }. */
export function namePinyin(name: string, kind: NameKind = "place"): { full: string; initials: string } {
  const syllables = nameSyllables(name, kind)
  return { full: syllables.join(""), initials: syllables.map((s) => s[0]).join("") }
}

/** Up to this many syllables every mixture of full and initial spelling is a key; longer names get the two pure ones. */
const MIXED_UP_TO = 4

/** Every spelling under which a name is found; each also by any beginning of it, and without the surname. */
export function nameKeys(name: string, kind: NameKind = "person"): string[] {
  const readings = [nameSyllables(name, kind)]
  const first = readings[0] ?? []
  if (kind === "person") {
    for (const other of otherReadings([...normalise(name)][0])) {
      if (other !== first[0]) readings.push([other, ...first.slice(1)])
    }
  }
  const keys = new Set<string>()
  for (const syllables of readings) {
    for (let from = 0; from < (kind === "person" ? syllables.length : 1); from++) {
      for (const key of spellings(syllables.slice(from))) keys.add(key)
    }
  }
  return [...keys].sort()
}

function otherReadings(character: string | undefined): string[] {
  if (character === undefined) return []
  return pinyin(character, { multiple: true, toneType: "none", type: "array", v: true })
}

function spellings(syllables: readonly string[]): string[] {
  if (syllables.length > MIXED_UP_TO) return [syllables.join(""), syllables.map((s) => s[0]).join("")]
  return syllables.reduce<string[]>((made, s) => made.flatMap((m) => [m + s, m + (s[0] ?? "")]), [""])
}

/** A `tsvector` literal of a name's keys and its characters, for one GIN index that finds it either way. */
export function toNameVector(name: string, kind: NameKind = "person"): string {
  const characters = [...normalise(name)].filter((c) => /[\p{L}\p{N}]/u.test(c))
  const suffixes = characters.map((_, i) => characters.slice(i).join(""))
  return [...new Set([...nameKeys(name, kind), ...suffixes])].map(quote).join(" ")
}

/** What was typed as a `tsquery` literal over name vectors: 张三, zhangsan, "zhang san", zs, 三; undefined if empty. */
export function toNameQuery(query: string): string | undefined {
  const key = typedKey(query)
  return key === "" ? undefined : `${quote(key)}:*`
}

/** Whether a name is found by what was typed; the same rule as `toNameQuery` has in the database. */
export function nameMatches(name: string, query: string, kind: NameKind = "person"): boolean {
  const key = typedKey(query)
  if (key === "") return false
  return (
    normalise(name).replaceAll(" ", "").includes(key) || nameKeys(name, kind).some((k) => k.startsWith(key))
  )
}

/** ü is typed v, u: or, on passports, yu. */
function typedKey(query: string): string {
  return normalise(query)
    .replace(/u:|ü/g, "v")
    .replace(/(^|[^a-z])([ln])yu/g, "$1$2v")
    .replace(/[^\p{L}\p{N}]/gu, "")
}
