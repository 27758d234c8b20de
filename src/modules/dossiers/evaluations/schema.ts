import { z } from "zod"

/** What an evaluator may say of a member, and what it is worth; left out: not known to them. */
export const marks = { excellent: 95, good: 80, fair: 65, poor: 40 } as const
export type Mark = keyof typeof marks
export const markNames = Object.keys(marks) as [Mark, ...Mark[]]

/** Fewer ballots would tell who said what. */
export const fewestBallots = 3

export const openEvaluation = z.strictObject({
  kind: z.enum(["constituents", "committee"]),
  title: z.string().trim().min(2).max(120),
  closesOn: z.iso.date(),
  /** Members; in a year of bodies, bodies that it scores. */
  memberIds: z.array(z.uuid()).min(1).max(500),
  evaluators: z.array(z.string().trim().min(2).max(60)).min(fewestBallots).max(500),
})

export const evaluationLine = z.object({
  id: z.string(),
  kind: z.enum(["constituents", "committee"]),
  title: z.string(),
  closesOn: z.string(),
  members: z.int(),
  evaluators: z.int(),
  used: z.int(),
  closed: z.boolean(),
  sealed: z.boolean(),
  /** Who gave which mark: of a closed round that is not sealed. */
  marks: z.array(z.object({ evaluator: z.string(), member: z.string(), mark: z.int() })),
})
export type EvaluationLine = z.infer<typeof evaluationLine>

export const codes = z.object({
  id: z.string(),
  codes: z.array(z.object({ name: z.string(), path: z.string() })),
})
export type Codes = z.infer<typeof codes>
