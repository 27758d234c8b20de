import { z } from "zod"

/** What each action of an application to the fund takes. Sums are whole yuan. */
const id = z.uuid()
const text = (most: number) => z.string().trim().max(most)
const long = (most: number) => text(most).min(2).meta({ widget: "textarea" })
const money = z.int().min(0).max(10_000_000_000)
const sum = z.int().min(1).max(10_000_000_000)
const day = z.iso.date()

/** A unit applies on one of its assignments. */
export const apply = z
  .object({
    assignmentId: id,
    project: text(120).min(2),
    purpose: long(4000),
    estimate: sum,
    ownMoney: money,
    otherMoney: money,
    asked: sum,
  })
  .strict()

export const fundInputs = {
  recordVisit: z
    .object({
      visitedOn: day,
      visitPeople: text(500).min(1),
      visitFindings: long(4000),
      eligible: z.boolean(),
    })
    .strict(),
  grant: z
    .object({
      meeting: text(200).min(2),
      granted: sum,
      stages: z
        .array(z.object({ name: text(60).min(1), amount: sum }).strict())
        .min(1)
        .max(10),
    })
    .strict(),
  refuse: z.object({ reason: long(1000) }).strict(),
  pay: z.object({ stage: text(60).min(1), amount: sum, paidOn: day, note: text(500).optional() }).strict(),
  accept: z
    .object({
      acceptedOn: day,
      acceptance: long(4000),
      photoIds: z.array(id).max(30).meta({ widget: "attachment" }).optional(),
      auditNote: text(2000).optional().meta({ widget: "textarea" }),
    })
    .strict(),
}

export type FundInputs = { readonly [N in keyof typeof fundInputs]: z.infer<(typeof fundInputs)[N]> }
