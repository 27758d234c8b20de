import type { FactEntry, FactsFile } from "./shape-facts.ts"

/**
 * The file as it stood on a day: what had not happened or was not yet known is left out, what was voided only later
 * still counts, and an earlier year has no result before it was approved.
 */
export function asOf(file: FactsFile, day: string): FactsFile {
  const known = ({ on = "", recordedOn = "" }: FactEntry) => on <= day && recordedOn <= day
  const then = (fact: FactEntry): FactEntry => {
    if (fact.voidedOn === undefined || fact.voidedOn <= day) return fact
    const { void: _reason, voidedOn: _day, ...standing } = fact
    return standing
  }
  return {
    ...file,
    subjects: file.subjects.map((subject) => ({
      ...subject,
      ...(subject.facts ? { facts: subject.facts.filter(known).map(then) } : {}),
      ...(subject.results
        ? { results: subject.results.filter(({ approvedOn = "" }) => approvedOn <= day) }
        : {}),
    })),
  }
}
