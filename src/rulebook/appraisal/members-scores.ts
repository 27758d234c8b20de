import { z } from "zod"
import { shapeProblems } from "./check-shape.ts"
import type { Problem } from "./problem.ts"
import type { FactEntry, FactsFile } from "./shape-facts.ts"

/** As much of an outcome as a group's rules ask about its members. */
const outcomes = z.object({
  format: z.literal("shanyi-scores/1"),
  subjects: z.array(
    z.object({
      id: z.string(),
      years: z.array(
        z.object({
          year: z.number(),
          score: z.union([z.number(), z.string()]).nullable(),
          grade: z.string().nullable(),
        }),
      ),
    }),
  ),
})

type WithMembers =
  | { readonly ok: true; readonly file: FactsFile }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * What the members of a group came to becomes facts of the group, `member.scored`, so that a committee or a sector group
 * is scored by the average of its own.
 */
export function withMembers(file: FactsFile, given: unknown): WithMembers {
  const read = outcomes.safeParse(given)
  if (!read.success) return { ok: false, problems: shapeProblems(read.error.issues) }
  const scored = new Map(read.data.subjects.map(({ id, years }) => [id, years]))
  const factsOf = (member: string): FactEntry[] =>
    (scored.get(member) ?? []).flatMap(({ year, score, grade }) => {
      if (score === null && grade === null) return []
      const said = { ...(score === null ? {} : { score }), ...(grade === null ? {} : { grade }) }
      return [{ id: `${member} ${year}`, kind: "member.scored", year, member, ...said }]
    })
  const subjects = file.subjects.map((subject) =>
    subject.members
      ? { ...subject, facts: [...(subject.facts ?? []), ...subject.members.flatMap(factsOf)] }
      : subject,
  )
  return { ok: true, file: { ...file, subjects } }
}
