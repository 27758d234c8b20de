import type { Words } from "../../../base/words.ts"
import type { ProposalTerms } from "../terms.ts"
import type { Setup, Worded } from "./record.ts"

export interface Meaning {
  readonly code: string
  readonly label: Words
}

const bare = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s"'“”()（）]/g, "")

/** How papers name the kinds; the codes are those of the usual terms. */
const kindWords: readonly (readonly [RegExp, string])[] = [
  [/联名|联合/, "joint"],
  [/党派|民革|民盟|民建|民进|农工|致公|九三|台盟|工商联/, "party"],
  [/团体|工会|共青团|妇联|青联|科协|侨联|台联/, "organisation"],
  [/界别/, "sector"],
  [/小组|联络组/, "group"],
  [/专委|专门委/, "committee"],
  [/个人|委员|单独/, "individual"],
]

/** What the file's word means in the organisation's own list; undefined: a person must say. */
export function meaningOf(
  field: Exclude<Worded, "unit">,
  word: string,
  terms: ProposalTerms,
  setup: Setup,
): string | undefined {
  const chosen = setup.choices[field]?.[word]
  if (chosen !== undefined) return chosen
  const list = listOf(field, terms)
  const said = bare(word)
  const same = list.find(({ code, label }) => [code, label.zh, label.en].some((each) => bare(each) === said))
  if (same) return same.code
  if (field === "kind") {
    const short = list.find(({ label }) => bare(label.zh).replace(/提案$/, "") === said.replace(/提案$/, ""))
    const usual = kindWords.find(([pattern]) => pattern.test(said))?.[1]
    return short?.code ?? list.find(({ code }) => code === usual)?.code
  }
  if (field === "resultClass") {
    const letter = /^([a-z])\d?(?:类|級|级)?/.exec(said)?.[1]?.toUpperCase()
    return list.find(({ code }) => code === letter)?.code
  }
  return undefined
}

/** What an unknown word is taken for until somebody says otherwise. */
export function meaningUntilSaid(field: Exclude<Worded, "unit">, terms: ProposalTerms): string {
  if (field === "category") return listOf(field, terms).find(({ code }) => code === "other")?.code ?? ""
  if (field === "kind") return "individual"
  return ""
}

export function listOf(field: Exclude<Worded, "unit">, terms: ProposalTerms): readonly Meaning[] {
  if (field === "category") return terms.categories
  return field === "kind" ? terms.kinds : terms.resultClasses
}

/** Names of units in a cell; a remark in brackets alone is not a name. */
export function unitNames(cell: string | undefined): string[] {
  return [
    ...new Set(
      (cell ?? "")
        .split(/[、，,；;\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== "" && !/^[（(].*[）)]$/.test(name)),
    ),
  ]
}

const dispositions = [
  [/^[（(【[]?(?:未采纳|不采纳|不予采纳|不宜采纳)/, "not_adopted"],
  [/^[（(【[]?(?:部分采纳|部分落实|基本采纳)/, "partial"],
  [/^[（(【[]?(?:列入计划|计划落实|拟采纳|正在落实)/, "planned"],
  [/^[（(【[]?(?:留作参考|供参考)/, "noted"],
  [/^[（(【[]?(?:已?采纳|已落实|已解决)/, "adopted"],
] as const

/** How a recommendation was answered, where the answer begins by saying so; nothing is guessed. */
export function dispositionOf(answer: string): (typeof dispositions)[number][1] | undefined {
  const text = answer.replace(/^(?:[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]?)\s*/, "")
  return dispositions.find(([pattern]) => pattern.test(text))?.[1]
}
