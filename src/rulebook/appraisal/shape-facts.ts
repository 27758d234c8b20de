import { z } from "zod"

/** The shape of a file of facts: whom they are about, what they did, and what earlier years came to. */
const date = z.iso.date()
const year = z.number().int().min(1949).max(2200)
const term = z.union([z.string().min(1).max(40), z.number().int()])
const scalar = z.union([z.string().max(300), z.number(), z.boolean()])

/**
 * One fact. What is not named here is an attribute of its kind (`role`, `level`, `meeting` …). The date that decides
 * its year is the day of submission or of check-in, never that of a review.
 */
const fact = z
  .object({
    id: z.string().min(1).max(100).optional(),
    kind: z.string().min(1).max(100),
    on: date.optional(),
    year: year.optional(),
    /** So many at once: four filed proposals need not be written four times. */
    count: z.number().min(-1_000_000).max(1_000_000).optional(),
    /** The matter that this fact and others belong to, as a proposal and the opinion report it became. */
    chain: z.string().min(1).max(100).optional(),
    /** How many share the credit, and the place of this one among them. */
    parties: z.number().int().min(1).max(10_000).optional(),
    position: z.number().int().min(1).max(10_000).optional(),
    /** Voided, and why: it stays in the ledger and counts for nothing. */
    void: z.string().min(1).max(1000).optional(),
    /** When the ledger came to know it, and when it was voided: for the outcome as of a day. */
    recordedOn: date.optional(),
    voidedOn: date.optional(),
  })
  .catchall(scalar)
export type FactEntry = z.infer<typeof fact>

const heldRole = z.union([
  z.string().min(1).max(60),
  z.strictObject({ role: z.string().min(1).max(60), from: date.optional(), until: date.optional() }),
])

/** What an earlier year came to, when its facts are not at hand. */
const result = z.strictObject({
  year,
  term: term.optional(),
  score: z.union([z.number(), z.string()]).optional(),
  grade: z.string().optional(),
  approvedOn: date.optional(),
})

export const subjectFacts = z.strictObject({
  id: z.string().min(1).max(100),
  name: z.string().max(200).optional(),
  roles: z.array(heldRole).max(30).optional(),
  attributes: z.record(z.string(), scalar).optional(),
  from: date.optional(),
  until: date.optional(),
  /** Of a group: whose scores its own rules may count. */
  members: z.array(z.string().min(1).max(100)).max(5_000).optional(),
  results: z.array(result).max(100).optional(),
  facts: z.array(fact).max(100_000).optional(),
})
export type SubjectEntry = z.infer<typeof subjectFacts>

export const factsFile = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal("shanyi-facts/1").optional(),
  /** The years to score, in order; a number stands for the calendar year. */
  years: z
    .array(
      z.union([
        year,
        z.strictObject({ year, term: term.optional(), from: date.optional(), until: date.optional() }),
      ]),
    )
    .min(1)
    .max(60),
  terms: z
    .array(z.strictObject({ term, from: year, to: year }))
    .max(40)
    .optional(),
  subjects: z.array(subjectFacts).max(200_000),
})
export type FactsFile = z.infer<typeof factsFile>
