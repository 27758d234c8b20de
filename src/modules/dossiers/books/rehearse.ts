import type { Read } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { type Amount, amountOf, subtract, zero } from "../../../rulebook/appraisal/fraction.ts"
import { nameIn, scoresOf } from "../../../rulebook/appraisal/output.ts"
import type { RuleBook } from "../../../rulebook/appraisal/shape.ts"
import { type Subject, subjectOf } from "../subject.ts"
import { computeYear } from "../year/compute.ts"

export interface Rehearsed extends Subject {
  readonly name: string
  readonly before: { readonly score: Amount | null; readonly grade: string | null }
  readonly after: { readonly score: Amount | null; readonly grade: string | null }
  readonly change: Amount
}

/** What a changed rule book would have made of a year, member by member, in the order of their names. */
export async function rehearse(
  house: House,
  read: Read,
  year: number,
  before: RuleBook,
  after: RuleBook,
): Promise<{ readonly members: readonly Rehearsed[]; readonly grades: readonly GradeShift[] }> {
  const old = await computeYear(house, read, year, before)
  const now = await computeYear(house, read, year, after)
  const later = new Map(now.assessments.map((each) => [each.subject, each]))
  const names = new Map(old.file.subjects.map(({ id, name = "" }) => [id, name]))
  const gradeIn = (book: RuleBook, id: string | undefined) => {
    const grade = book.grades?.find((each) => each.id === id)
    return grade ? nameIn(grade.name, "zh") : null
  }
  const members = old.assessments.map((was): Rehearsed => {
    const is = later.get(was.subject)
    const score = (of: typeof was | undefined) => (of?.score === undefined ? null : amountOf(of.score))
    return {
      ...subjectOf(before.subject, was.subject),
      name: names.get(was.subject) ?? "",
      before: { score: score(was), grade: gradeIn(before, was.graded?.grade) },
      after: { score: score(is), grade: gradeIn(after, is?.graded?.grade) },
      change: amountOf(subtract(is?.score ?? zero, was.score ?? zero)),
    }
  })
  const counts = (book: RuleBook, of: typeof old) =>
    new Map(scoresOf(book, of.assessments).years[0]?.grades.map(({ name, count }) => [name, count]))
  const [were, are] = [counts(before, old), counts(after, now)]
  const grades = [...new Set([...were.keys(), ...are.keys()])].map((name) => ({
    name,
    before: were.get(name) ?? 0,
    after: are.get(name) ?? 0,
  }))
  return { members: members.toSorted((a, b) => a.name.localeCompare(b.name, "zh")), grades }
}

interface GradeShift {
  readonly name: string
  readonly before: number
  readonly after: number
}
