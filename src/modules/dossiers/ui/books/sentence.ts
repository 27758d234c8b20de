import { roleWords } from "../../../../base/role-words.ts"
import type { Words } from "../../../../base/words.ts"
import { attributeWords, valueWords } from "../../../../rulebook/appraisal/attribute-words.ts"
import { kindsIn } from "./kinds-field.tsx"
import { isJson, type Json, partName } from "./places.ts"

type Say = (words: Words, params?: Readonly<Record<string, string | number>>) => string

const w = (zh: string, en: string): Words => ({ zh, en })
const words = {
  comma: w("、", ", "),
  group: w("（{it}）", "({it})"),
  and: w(" 并且 ", " and "),
  or: w(" 或者 ", " or "),
  not: w("不是：{it}", "not: {it}"),
  rate: w("{part} 占 {whole} 的比例{bounds}", "the share of {part} among {whole}{bounds}"),
  score: w("{name}{bounds}分", "{name}{bounds} points"),
  total: w("总分", "total"),
  role: w("身份为{it}", "holding the role {it}"),
  grade: w("等次为{it}", "graded {it}"),
  served: w("任职月数{bounds}", "months in office{bounds}"),
  running: w("连续 {n} 年：{it}", "{n} years running: {it}"),
  inTerm: w("一届内 {n} 年：{it}", "{n} years of a term: {it}"),
  term: w("一届内 {it}{bounds}", "in a term {it}{bounds}"),
  from: w("{kind}（{what}）", "{kind} ({what})"),
  attribute: w("{name}为{it}", "{name} is {it}"),
}

/** A condition as people would say it; what is too intricate stands as it is written. */
export function sentence(book: Json, condition: unknown, say: Say): string {
  const inner = (each: unknown) => sentence(book, each, say)
  const counted = (each: unknown) => countedText(book, each, say)
  if (!isJson(condition)) return ""
  const { all, any, not, count, term, rate, outOf, score, role, grade, served, years, hold, attribute, is } =
    condition
  const bounds = boundsText(condition)
  if (Array.isArray(all)) return all.map(grouped).join(say(words.and))
  if (Array.isArray(any)) return any.map(inner).join(say(words.or))
  if (not !== undefined) return say(words.not, { it: inner(not) })
  if (count !== undefined) return `${counted(count)}${bounds}`
  if (term !== undefined) return say(words.term, { it: counted(term), bounds })
  if (rate !== undefined) return say(words.rate, { part: counted(rate), whole: counted(outOf), bounds })
  if (score !== undefined)
    return say(words.score, {
      name: say(score === "total" ? words.total : partName(book, String(score))),
      bounds,
    })
  if (role !== undefined) return say(words.role, { it: listText(role, say, roleWords) })
  if (grade !== undefined)
    return say(words.grade, {
      it: [grade]
        .flat()
        .map((each) => say(partName(book, String(each))))
        .join(say(words.comma)),
    })
  if (served !== undefined) return say(words.served, { bounds })
  if (attribute !== undefined)
    return say(words.attribute, { name: listText(attribute, say, attributeWords), it: listText(is, say) })
  if (isJson(years)) {
    const running = years.consecutive !== undefined
    return say(running ? words.running : words.inTerm, {
      n: String(years.consecutive ?? years.inTerm),
      it: inner(hold),
    })
  }
  return JSON.stringify(condition)

  function grouped(each: unknown): string {
    return isJson(each) && Array.isArray(each.any) ? say(words.group, { it: inner(each) }) : inner(each)
  }
}

const listText = (value: unknown, say: Say, known: Readonly<Record<string, Words>> = valueWords) =>
  [value]
    .flat()
    .map((each) => say(known[String(each)] ?? w(String(each), String(each))))
    .join(say(words.comma))

function boundsText({ atLeast, above, atMost, below }: Json): string {
  return [
    ["≥", atLeast],
    [">", above],
    ["≤", atMost],
    ["<", below],
  ]
    .flatMap(([mark, value]) => (value === undefined ? [] : [` ${mark} ${String(value)}`]))
    .join("")
}

/** What is counted: kinds by name, and what narrows them. */
export function countedText(book: Json, counts: unknown, say: Say): string {
  const kinds = kindsIn(book)
  return [counts]
    .flat()
    .map((each) => {
      const names = [isJson(each) ? each.kind : each].flat().map((kind) => {
        const name = kinds[String(kind)]?.name
        return name ? say(name) : String(kind)
      })
      const kind = names.join(say(words.comma))
      const where = isJson(each) && isJson(each.where) ? Object.values(each.where) : []
      const what = where
        .map((value) => (isJson(value) ? JSON.stringify(value) : listText(value, say)))
        .join(say(words.comma))
      return what === "" ? kind : say(words.from, { kind, what })
    })
    .join(say(words.comma))
}
