import type { Problem } from "./problem.ts"
import type { RuleBook } from "./shape.ts"

/** What an example expects must be something that the book can say. */
export function checkExamples({ examples = [], grades = [], measures = [] }: RuleBook): readonly Problem[] {
  const known = {
    grades: new Set(grades.map(({ id }) => id)),
    measures: new Set(measures.map(({ id }) => id)),
  }
  return examples.flatMap(({ subjects, expect }, index): Problem[] => {
    const at = `/examples/${index}/expect`
    const unknown = (code: string, place: string, name: string) => ({
      code,
      at: `${at}/${place}`,
      params: { name },
    })
    const { subject, grade, measures: proposed = [], percent = {}, ...rest } = expect
    return [
      ...(subject !== undefined && !subjects.some(({ id }) => id === subject)
        ? [unknown("unknown_subject", "subject", subject)]
        : []),
      ...(grade && !known.grades.has(grade) ? [unknown("unknown_grade", "grade", grade)] : []),
      ...proposed.flatMap((each, n) =>
        known.measures.has(each) ? [] : [unknown("unknown_measure", `measures/${n}`, each)],
      ),
      ...Object.keys(percent).flatMap((each) =>
        known.grades.has(each) ? [] : [unknown("unknown_grade", `percent/${each}`, each)],
      ),
      ...(rest.score === undefined && grade === undefined && !expect.measures && !expect.percent
        ? [{ code: "expects_nothing", at }]
        : []),
    ]
  })
}
