import type { TermBook } from "../../../../kit/terms/term-values.ts"
import { assignmentWords } from "../../assignments/words.ts"
import { proposalTerms } from "../../terms.ts"
import { proposalWords } from "../../words.ts"
import { settingsWords } from "./words-settings.ts"

/** 提案规则: what the settings page of proposals is about. */
export const proposalBook: TermBook = {
  terms: proposalTerms,
  title: settingsWords.title,
  choices: { ...assignmentWords.choices, ...proposalWords.choices, ...settingsWords.choices },
  columns: settingsWords.columns,
  codesFrom: "feedbackScale",
}
