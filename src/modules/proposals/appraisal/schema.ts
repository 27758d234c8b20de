import { z } from "zod"

/** What each action of an appraisal takes. Scores are whole points from 0 to 100. */
const text = (most: number) => z.string().trim().max(most)
const long = (most: number) => text(most).min(2).meta({ widget: "textarea" })
const comment = text(2000).optional().meta({ widget: "textarea" })
const score = z.int().min(0).max(100)
const empty = z.object({}).strict()

/** Asked for one assignment that has been replied to. */
export const appraise = z.object({ assignmentId: z.uuid() }).strict()

export const appraisalInputs = {
  rateProposal: z
    .object({
      sound: score,
      serious: score,
      feasible: score,
      wellFormed: score,
      influential: score,
      comment,
    })
    .strict(),
  rateHandling: z
    .object({ leadership: score, method: score, contact: score, effect: score, answer: score, comment })
    .strict(),
  closeRound: z.object({ reason: long(500) }).strict(),
  lapse: empty,
  announce: empty,
  askRectification: z.object({ reason: long(2000) }).strict(),
  reportRectification: z.object({ rectified: long(4000) }).strict(),
}

export type AppraisalInputs = {
  readonly [N in keyof typeof appraisalInputs]: z.infer<(typeof appraisalInputs)[N]>
}
