import type { Read } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { type Assessment, assess } from "../../../rulebook/appraisal/assess.ts"
import { checkSubjects } from "../../../rulebook/appraisal/check-facts.ts"
import { prepare } from "../../../rulebook/appraisal/prepare.ts"
import type { RuleBook } from "../../../rulebook/appraisal/shape.ts"
import type { FactsFile } from "../../../rulebook/appraisal/shape-facts.ts"
import { type Whose, yearFacts } from "../ledger/year-facts.ts"

export interface Computed {
  readonly file: FactsFile
  readonly assessments: readonly Assessment[]
}

/** A year under a rule book, from the facts as they stand or stood: of everybody, since ranks and quotas need all. */
export async function computeYear(
  house: House,
  read: Read,
  year: number,
  book: RuleBook,
  whose: Whose = {},
): Promise<Computed> {
  const file = known(book, await yearFacts(house, read, year, whose))
  return { file, assessments: assess(prepare(book), file) }
}

/**
 * What a rule book can't read is left to the books that can: a fact of a kind or with an attribute that another
 * version declares, and a grade that it does not have.
 */
export function known(book: RuleBook, file: FactsFile): FactsFile {
  const results = (subject: FactsFile["subjects"][number]) =>
    subject.results?.map(({ grade, ...result }) =>
      grade !== undefined && book.grades?.some(({ id }) => id === grade) ? { ...result, grade } : result,
    )
  const named = { ...file, subjects: file.subjects.map((each) => ({ ...each, results: results(each) })) }
  const strange = new Set(checkSubjects(book, named, "").map(({ at }) => at.split("/").slice(0, 5).join("/")))
  if (strange.size === 0) return named
  const subjects = named.subjects.map((subject, index) => ({
    ...subject,
    facts: subject.facts?.filter((_, place) => !strange.has(`/subjects/${index}/facts/${place}`)),
  }))
  return { ...named, subjects }
}
