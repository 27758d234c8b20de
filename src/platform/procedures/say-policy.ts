import type { Language } from "../../base/words.ts"
import type { ProcedureWords } from "./office.ts"

/** `leadProposer & inPerson` as people say it: 第一提案人 且 本人. */
export function sayPolicy(name: string, words: ProcedureWords, language: Language): string {
  const or = language === "zh" ? " 或 " : " or "
  const and = language === "zh" ? " 且 " : " and "
  const not = language === "zh" ? "非" : "not "
  return name
    .replace(/[A-Za-z]\w*/g, (each) => words.policies[each]?.[language] ?? each)
    .replaceAll(" | ", or)
    .replaceAll(" & ", and)
    .replaceAll("!", not)
}
