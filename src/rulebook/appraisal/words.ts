import { fill, type Language, type Words } from "../../base/words.ts"
import type { Problem } from "./problem.ts"
import { problemWords } from "./problem-words.ts"
import type { LineKind } from "./result.ts"

/** What is wrong, why and what to do, for people; with the name that was probably meant. */
export function said({ code, params = {}, choice }: Problem, language: Language): string {
  const words = problemWords[code]
  const typed = typeWords[String(params.expected)]
  const filled = typed ? { ...params, expected: typed[language] } : params
  const text = words ? fill(words[language], filled) : code
  const near = params.near === undefined ? "" : fill(nearWords[language], params)
  return choice ? `${fill(choiceWords[language], choice)}${text}${near}` : `${text}${near}`
}

const nearWords: Words = { zh: "是不是想写“{near}”？", en: " Did you mean “{near}”?" }
const choiceWords: Words = {
  zh: "设定“{name}”取“{value}”时：",
  en: "With the setting “{name}” at “{value}”: ",
}
const typeWords: Readonly<Record<string, Words>> = {
  string: { zh: "文字", en: "a text" },
  number: { zh: "数", en: "a number" },
  int: { zh: "整数", en: "a whole number" },
  boolean: { zh: "true 或 false", en: "true or false" },
  array: { zh: "用 [ ] 括起来的列表", en: "a list in [ ]" },
  object: { zh: "用 { } 括起来的内容", en: "something in { }" },
  record: { zh: "用 { } 括起来的内容", en: "something in { }" },
}

/** Why a line of the account stands there. */
export const lineWords: Readonly<Record<LineKind, Words>> = {
  start: { zh: "起始分", en: "start" },
  counts: { zh: "计分", en: "counts" },
  lacking: { zh: "未完成", en: "not done" },
  rate: { zh: "按比例", en: "by the share reached" },
  summary: { zh: "按分数", en: "by the marks" },
  before_from: { zh: "未到起计件数", en: "before the number from which it counts" },
  beyond: { zh: "超出计分件数", en: "beyond the number that counts" },
  once_only: { zh: "只计一次", en: "counts once only" },
  not_distinct: { zh: "同一事项（同一天）已计", en: "the same matter or day once more" },
  not_credited: { zh: "不在计分人数之内", en: "not among those credited" },
  not_best: { zh: "不在取最高的几件之内", en: "not among the best that count" },
  exclusive: { zh: "与另一项不重复计分", en: "credited under another item" },
  item_cap: { zh: "单项封顶", en: "cut at the item's cap" },
  item_floor: { zh: "单项保底", en: "raised to the item's floor" },
  not_taken: { zh: "本块取其他项", en: "the block takes other parts" },
  block_times: { zh: "本块折算", en: "weighed" },
  block_cap: { zh: "本块封顶", en: "cut at the block's cap" },
  block_floor: { zh: "本块保底", en: "raised to the block's floor" },
  total_cap: { zh: "总分封顶", en: "cut at the total's cap" },
  total_floor: { zh: "总分保底", en: "raised to the total's floor" },
  rounding: { zh: "取整", en: "rounding" },
  gate: { zh: "前提条件", en: "a condition that overrides" },
  given: { zh: "已记载的得分", en: "as recorded" },
}
