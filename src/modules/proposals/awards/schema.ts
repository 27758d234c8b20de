import { z } from "zod"

/** What each action of a round of awards takes. */
const id = z.uuid()
const text = (most: number) => z.string().trim().max(most)
const reason = text(1000).min(2).meta({ widget: "textarea" })
const empty = z.object({}).strict()
const candidates = z
  .array(id.meta({ widget: "candidate" }))
  .min(1)
  .max(300)

export const openRound = z
  .object({
    sessionId: id,
    title: text(120).min(2),
    /** `national`: a fifth of the honoured proposals are collective ones. */
    style: z.enum(["national", "local"]),
  })
  .strict()

export const awardInputs = {
  nominateProposals: z
    .object({
      proposalIds: z
        .array(id.meta({ widget: "case", procedure: "proposal" }))
        .min(1)
        .max(100),
      reason,
    })
    .strict(),
  nominateUnits: z
    .object({
      unitIds: z
        .array(id.meta({ widget: "body", kind: "handling_unit" }))
        .min(1)
        .max(100),
      reason,
    })
    .strict(),
  withdrawNomination: z.object({ candidateIds: candidates, reason }).strict(),
  rate: z
    .object({
      scores: z
        .array(z.object({ candidateId: id, score: z.number().min(0).max(100) }).strict())
        .min(1)
        .max(300),
    })
    .strict(),
  propose: z.object({ candidateIds: candidates }).strict(),
  sendBack: z.object({ reason }).strict(),
  approve: z.object({ meeting: text(200).min(2), approvedOn: z.iso.date() }).strict(),
  publish: empty,
}

export type AwardInputs = { readonly [N in keyof typeof awardInputs]: z.infer<(typeof awardInputs)[N]> }
