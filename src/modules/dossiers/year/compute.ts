import type { Read } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { type Assessment, assess } from "../../../rulebook/appraisal/assess.ts"
import { checkSubjects } from "../../../rulebook/appraisal/check-facts.ts"
import { countsScores } from "../../../rulebook/appraisal/kinds-of.ts"
import { withMembers } from "../../../rulebook/appraisal/members-scores.ts"
import { scoresOf } from "../../../rulebook/appraisal/output.ts"
import { prepare } from "../../../rulebook/appraisal/prepare.ts"
import type { RuleBook } from "../../../rulebook/appraisal/shape.ts"
import type { FactsFile } from "../../../rulebook/appraisal/shape-facts.ts"
import { adoptedBook, getBook } from "../books/reads.ts"
import { bodyFacts } from "../ledger/body-facts.ts"
import { approvedThen, type Whose, yearFacts } from "../ledger/year-facts.ts"

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
  const file = await fileOf(house, read, year, book, whose)
  return { file, assessments: assess(prepare(book), file) }
}

/** The file of facts that a book reads of a year: the command line scores the same file to the same outcome. */
export async function fileOf(
  house: House,
  read: Read,
  year: number,
  book: RuleBook,
  whose: Whose = {},
): Promise<FactsFile> {
  if (book.subject === "member") return known(book, await yearFacts(house, read, year, whose))
  const file = known(book, await bodyFacts(house, read, year, book, whose))
  if (!countsScores(book)) return file
  const people = [...new Set(file.subjects.flatMap(({ members = [] }) => members))]
  const joined = withMembers(file, await membersOutcome(house, read, year, people, whose.asOf))
  if (!joined.ok) throw new Error(JSON.stringify(joined.problems))
  return joined.file
}

/**
 * What members come to by their own book: as it was approved, or else as their facts stand. Where a grade goes by rank
 * everybody is scored, otherwise the members asked for alone.
 */
async function membersOutcome(
  house: House,
  read: Read,
  year: number,
  people: readonly string[],
  asOf: string | undefined,
): Promise<unknown> {
  const { orgId } = read.scope
  const opened = await read.q
    .selectFrom("service_year as y")
    .select(["y.id", "y.rule_book_id", (await approvedThen(read, asOf)).as("approved")])
    .where("y.org_id", "=", orgId)
    .where("y.year", "=", year)
    .where("y.subject", "=", "member")
    .executeTakeFirst()
  if (opened?.approved) {
    const rows = await read.q
      .selectFrom("service_score")
      .select(["person_id as id", "account"])
      .where("org_id", "=", orgId)
      .where("service_year_id", "=", opened.id)
      .execute()
    return { format: "shanyi-scores/1", subjects: rows.map(({ id, account }) => ({ id, years: [account] })) }
  }
  const kept = opened ? await getBook(read, opened.rule_book_id) : await adoptedBook(read, `${year}-12-31`)
  if (!kept) return { format: "shanyi-scores/1", subjects: [] }
  const ranked = gradesByRank(kept.book)
  // Points and grades are of the year itself; what looks back are measures, which are not asked for here.
  const { assessments } = await computeYear(house, read, year, kept.book, {
    thisYear: true,
    ...(ranked ? {} : { people }),
    ...(asOf === undefined ? {} : { asOf }),
  })
  return scoresOf(kept.book, assessments)
}

/**
 * What a rule book can't read is left to the books that can: a fact of a kind or with an attribute that another
 * version declares, and a grade that it does not have.
 */
function known(book: RuleBook, file: FactsFile): FactsFile {
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

/** Whether a grade of this book is given by rank or quota: only then is anybody's rank known to anyone. */
export const gradesByRank = ({ grades = [] }: RuleBook): boolean =>
  grades.some(({ rank, share }) => rank !== undefined || share !== undefined)
