import { z } from "zod"
import { entry } from "./ledger/schema.ts"

/** What the routes of members' service answer. */
const amount = z.union([z.number(), z.string()])
const words = z.object({ zh: z.string(), en: z.string() })

const line = z.object({
  what: z.string(),
  points: amount,
  block: z.string().optional(),
  item: z.string().optional(),
  fact: z.string().optional(),
  units: amount.optional(),
  nth: z.array(amount).optional(),
  factor: amount.optional(),
  rule: z.string().optional(),
})

const account = z.object({
  year: z.number(),
  term: z.string().optional(),
  score: amount.nullable(),
  grade: z.string().nullable(),
  gradeName: z.string().nullable(),
  gradeColour: z.string().optional(),
  tiedFor: z.string().optional(),
  gradedBy: z.string().optional(),
  gate: z.string().optional(),
  exempt: z.string().optional(),
  points: z.record(z.string(), amount),
  lines: z.array(line),
  gates: z.array(z.string()),
  measures: z.array(z.object({ id: z.string(), name: z.string(), rung: z.string() })),
  uncounted: z.array(z.string()),
  voided: z.array(z.string()),
})

/** Whom a line is about: a member, or a body. */
const subject = { personId: z.string().nullable(), bodyId: z.string().nullable() }

export const yearView = z.object({
  year: z.int(),
  /** Whose year it is: a member's, or a body's. */
  ...subject,
  name: z.string(),
  /** Whether it is this reader's own, or that of a body that they speak for. */
  own: z.boolean(),
  /** Bodies that this reader speaks for, which are scored in this year too. */
  bodies: z.array(z.object({ id: z.string(), name: z.string() })),
  state: z.string().nullable(),
  yearId: z.string().nullable(),
  approvedOn: z.string().nullable(),
  meeting: z.string().nullable(),
  ruleBook: z.object({ id: z.string(), name: z.string(), version: z.int() }).nullable(),
  names: z.record(z.string(), words),
  provisional: z.boolean(),
  account: account.nullable(),
  owed: z.array(z.object({ id: z.string(), note: z.string() })),
  duties: z.array(
    z.object({ id: z.string(), name: z.string(), atLeast: z.int(), done: z.int(), dueOn: z.string() }),
  ),
  /** The yearly report of a standing member or a body that has not been handed in. */
  reportOwed: z.boolean(),
  entries: z.array(entry),
  report: z
    .object({ id: z.string(), body: z.string(), submittedAt: z.string(), review: z.string().nullable() })
    .nullable(),
  objections: z.array(
    z.object({ id: z.string(), about: z.string(), body: z.string(), state: z.string(), reason: z.string() }),
  ),
  measures: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      state: z.string(),
      meeting: z.string().nullable(),
      reason: z.string(),
    }),
  ),
  claims: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      onDate: z.string(),
      state: z.string(),
      reason: z.string(),
    }),
  ),
})
export type YearView = z.infer<typeof yearView>

export const dossierView = z.object({
  person: z.object({
    id: z.string(),
    name: z.string(),
    employer: z.string(),
    post: z.string(),
    party: z.string(),
    sector: z.string().nullable(),
    standing: z.boolean(),
    since: z.string(),
    until: z.string().nullable(),
  }),
  term: z.object({ id: z.string(), number: z.int(), startsOn: z.string(), endsOn: z.string().nullable() }),
  terms: z.array(z.object({ id: z.string(), number: z.int() })),
  years: z.array(
    z.object({
      id: z.string(),
      year: z.int(),
      approvedOn: z.string().nullable(),
      meeting: z.string().nullable(),
      score: amount.nullable(),
      grade: z.string().nullable(),
    }),
  ),
  reports: z.array(
    z.object({ id: z.string(), year: z.int(), body: z.string(), review: z.string().nullable() }),
  ),
  entries: z.array(entry),
})
export type DossierView = z.infer<typeof dossierView>

const problem = z.object({ at: z.string(), code: z.string(), message: z.string() })

export const checkView = z.object({
  problems: z.array(problem.extend({ line: z.int(), column: z.int() })),
  examples: z.array(
    z.object({
      id: z.string(),
      ok: z.boolean(),
      differs: z.array(z.object({ what: z.string(), expected: z.string(), found: z.string() })),
      problems: z.array(problem),
    }),
  ),
})
export type CheckView = z.infer<typeof checkView>

export const bookLine = z.object({
  id: z.string(),
  subject: z.string(),
  code: z.string(),
  version: z.int(),
  name: z.string(),
  note: z.string(),
  adoptedOn: z.string().nullable(),
  meeting: z.string().nullable(),
  savedAt: z.string(),
  savedBy: z.string().nullable(),
})

const outcome = z.object({ score: amount.nullable(), grade: z.string().nullable() })
export const rehearsalView = z.object({
  year: z.int(),
  before: z.object({ name: z.string(), version: z.int() }),
  grades: z.array(z.object({ name: z.string(), before: z.int(), after: z.int() })),
  members: z.array(
    z.object({ ...subject, name: z.string(), before: outcome, after: outcome, change: amount }),
  ),
})
export type RehearsalView = z.infer<typeof rehearsalView>

export const replayView = z.object({
  year: z.int(),
  asOf: z.string(),
  ruleBook: z.object({ id: z.string(), name: z.string(), version: z.int() }),
  /** SM3 of the canonical bytes of the outcome. */
  digest: z.string(),
  /** How many of the outcomes kept for the year are the same to the byte, and how many there are. */
  same: z.int(),
  kept: z.int(),
  members: z.array(
    outcome.extend({
      ...subject,
      name: z.string(),
      /** As kept: null when none is, or when it is the same. */
      before: outcome.nullable(),
      same: z.boolean().nullable(),
    }),
  ),
})
export type ReplayView = z.infer<typeof replayView>

const scoreLine = z.object({
  ...subject,
  name: z.string(),
  score: amount.nullable(),
  grade: z.string().nullable(),
  gradedBy: z.string().nullable(),
  exempt: z.string().nullable(),
  measures: z.int(),
})

export const yearLine = z.object({
  id: z.string(),
  year: z.int(),
  /** Who is scored: `member`, or the bodies of the rule book. */
  subject: z.string(),
  title: z.string(),
  state: z.string(),
  ruleBook: z.string(),
  ruleBookVersion: z.int(),
})

export const boardView = z.object({
  ranked: z.boolean(),
  /** The bodies that are scored; none in a year of members. */
  bodies: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Standing members, or bodies, whose yearly report is not in. */
  owing: z.array(z.object({ ...subject, name: z.string() })),
  scores: z.array(scoreLine),
  reports: z.array(
    z.object({
      id: z.string(),
      ...subject,
      name: z.string(),
      body: z.string(),
      submittedAt: z.string(),
      review: z.string().nullable(),
    }),
  ),
  objections: z.array(
    z.object({
      id: z.string(),
      ...subject,
      name: z.string(),
      about: z.string(),
      body: z.string(),
      state: z.string(),
      reason: z.string(),
    }),
  ),
  measures: z.array(
    z.object({
      id: z.string(),
      ...subject,
      person: z.string(),
      name: z.string(),
      rung: z.string(),
      approval: z.string(),
      state: z.string(),
      meeting: z.string().nullable(),
      reason: z.string(),
    }),
  ),
})
export type BoardView = z.infer<typeof boardView>
