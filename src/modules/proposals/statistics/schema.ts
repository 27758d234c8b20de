import { z } from "zod"

/** The shapes in which statistics travel, and the conventions one may choose between. */
export const conventionChoices = {
  merge: ["partition", "gross_net"],
  share: ["filed", "received"],
  reply: ["full", "any"],
  results: ["replies", "classified", "net"],
  solved: ["solved_only", "with_in_progress"],
  satisfied: ["returned", "all"],
  mostly: ["with_mostly", "satisfied_only"],
} as const

export type ConventionPoint = keyof typeof conventionChoices
export type Conventions = { readonly [P in ConventionPoint]: (typeof conventionChoices)[P][number] }

const words = z.object({ zh: z.string(), en: z.string() })

const lineShape = z.object({
  code: z.string().nullable(),
  label: words.nullable(),
  numerator: z.number(),
  denominator: z.number().nullable(),
  value: z.number().nullable(),
  text: z.string(),
})

export const computedShape = z.object({
  id: z.string(),
  name: words,
  shape: z.enum(["count", "rate", "shares"]),
  article: z.string(),
  numerator: words,
  denominator: words.nullable(),
  convention: words,
  chosen: z.array(z.string()),
  lines: z.array(lineShape),
  apart: z.array(z.object({ label: words, value: z.number().nullable() })),
})

const sessionShape = z.object({
  id: z.string(),
  termId: z.string(),
  term: z.int(),
  number: z.int(),
  year: z.int(),
  cutoffAt: z.string(),
})

export const unitShape = z.object({
  unitId: z.string(),
  name: z.string(),
  track: z.string().nullable(),
  answering: z.int(),
  assist: z.int(),
  replied: z.int(),
  inTime: z.int(),
  overdue: z.int(),
  classes: z.array(z.object({ code: z.string(), count: z.int() })),
  met: z.int(),
  sent: z.int(),
  returned: z.int(),
  /** Null while there are fewer forms than the minimum. */
  satisfaction: z.object({ satisfied: z.int(), counted: z.int() }).nullable(),
  promises: z.int(),
  kept: z.int(),
})

export const statisticsShape = z.object({
  asOf: z.string(),
  sessions: z.array(sessionShape),
  counted: z.array(z.string()),
  conventions: z.record(z.string(), z.string()),
  measures: z.array(computedShape),
  flow: z.array(z.object({ month: z.string(), received: z.int(), filed: z.int(), replied: z.int() })),
  units: z.array(unitShape),
  minimum: z.int(),
  mayPublish: z.boolean(),
})

const differenceShape = z.object({
  measure: z.string(),
  name: words,
  code: z.string().nullable(),
  label: words.nullable(),
  published: z.string().nullable(),
  now: z.string().nullable(),
})

export const snapshotShape = z.object({
  id: z.string(),
  sessionId: z.string(),
  title: z.string(),
  publishedOn: z.string(),
  by: z.string(),
  at: z.string(),
  conventions: z.record(z.string(), z.string()),
  measures: z.array(computedShape),
  differences: z.array(differenceShape),
})

export const publishInput = z
  .object({
    sessionId: z.uuid(),
    title: z.string().trim().min(2).max(120),
    publishedOn: z.iso.date(),
    convention: z.string().max(200).optional(),
  })
  .strict()

const figure = z.number().int().min(0).max(100_000_000)
/** As printed: `81.31`, `38.8%`. Text keeps the decimals that a number would lose. */
const printed = z.union([
  z.number().min(0).max(1000),
  z
    .string()
    .trim()
    .regex(/^\d{1,4}(\.\d{1,6})?\s*%?$/),
])

/** Figures that somebody has published, as printed. */
export const publishedInput = z
  .object({
    counts: z.record(z.string().max(60), figure),
    splits: z
      .array(
        z
          .object({
            name: z.string().max(60),
            base: z.string().max(60),
            baseValue: figure,
            /** The text names only some of the parts. */
            partial: z.boolean(),
            parts: z
              .array(z.object({ name: z.string().max(60), n: figure, printed: printed.nullable() }).strict())
              .max(60),
          })
          .strict(),
      )
      .max(40),
    rates: z
      .array(z.object({ name: z.string().max(60), numerator: figure, denominator: figure, printed }).strict())
      .max(60),
  })
  .strict()

export const reconciledShape = z.object({
  checks: z.int(),
  findings: z.array(
    z.object({
      check: z.string(),
      kind: z.enum(["sum", "percent", "truncated", "no_base"]),
      printed: z.number(),
      recomputed: z.number().nullable(),
      text: z.string(),
      hints: z.array(
        z.object({ kind: z.enum(["other_base", "digits_swapped", "sum_is"]), name: z.string() }),
      ),
    }),
  ),
})

export type Statistics = z.infer<typeof statisticsShape>
export type ComputedMeasure = z.infer<typeof computedShape>
export type UnitLine = z.infer<typeof unitShape>
export type Snapshot = z.infer<typeof snapshotShape>
export type Published = z.infer<typeof publishedInput>
export type Reconciled = z.infer<typeof reconciledShape>
