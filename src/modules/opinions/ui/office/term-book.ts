import { roleWords } from "../../../../base/role-words.ts"
import type { TermBook } from "../../../../kit/terms/term-values.ts"
import { journalKinds } from "../../schema/terms.ts"
import { opinionTerms } from "../../terms.ts"
import { issueCaseWords, screenWords } from "../words.ts"
import { settingsWords } from "../words-office.ts"

/** 社情民意规则: what the settings page of opinion reports is about. */
export const opinionBook: TermBook = {
  terms: opinionTerms,
  title: screenWords.settings,
  choices: { ...roleWords, ...issueCaseWords.choices, ...settingsWords.events },
  columns: settingsWords.columns,
  // An issue earns by its kind; a use or an instruction by its level.
  codesOf: (column, row, values) => {
    if (column !== "detail") return undefined
    if (row.event === "issued") return journalKinds
    return (values.adoptionLevels as { code: string }[]).map(({ code }) => code)
  },
}
