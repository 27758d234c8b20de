import type { CountedFact } from "../../rulebook/appraisal/counted.ts"

/** The levels of use that terms begin with, as rule books call them; those that an organisation adds bear none. */
const levels = { city: "prefecture", province: "province", nation: "national" } as const

/** 约稿: what was asked for says so, where a rule book gives it more. */
const carries = ["occasion"] as const

/** Whoever reported, or the body in whose name it was reported. */
const reporters = (said: Readonly<Record<string, string>>) => ({ reporter: said, reporting_body: said })

/** One report may be used and instructed on at several levels: each of these is a fact of its own. */
const uses = [
  {
    fact: "opinion_report.recordAdoption",
    kind: "opinion.adopted",
    dayIn: "adoptedOn",
    carries,
    every: true,
  },
  {
    fact: "opinion_report.recordInstruction",
    kind: "opinion.instructed",
    dayIn: "instructedOn",
    every: true,
  },
] as const

/**
 * What opinion reports count as in their reporters' service. A report handed on by another office is submitted when it
 * is received; one's own committee adopts it by its first issue. All of them stand in the report's matter.
 */
export const opinionCounts: readonly CountedFact[] = [
  {
    fact: "opinion_report.submit",
    kind: "opinion.submitted",
    of: reporters({ role: "lead" }),
    carries,
    undoneBy: ["withdraw"],
  },
  {
    fact: "opinion_report.receive",
    kind: "opinion.submitted",
    of: reporters({ role: "lead" }),
    undoneBy: ["withdraw"],
  },
  {
    fact: "opinion_report.issue",
    kind: "opinion.adopted",
    of: reporters({ role: "lead", level: "committee" }),
    carries,
    day: "issue",
  },
  ...uses.flatMap((use): CountedFact[] => [
    ...Object.entries(levels).map(
      ([code, level]): CountedFact => ({
        ...use,
        where: { level: code },
        of: reporters({ role: "lead", level }),
      }),
    ),
    { ...use, where: { level: "own" }, of: reporters({ role: "lead" }), ownLevel: true },
    { ...use, of: reporters({ role: "lead" }) },
  ]),
]
