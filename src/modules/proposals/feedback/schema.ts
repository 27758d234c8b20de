import { z } from "zod"

/** What each action of a feedback form takes. */
const rating = z.object({ axis: z.string().max(40), value: z.string().max(40) }).strict()
const ratings = z.array(rating).min(1).max(6).meta({ widget: "ratings" })
const comment = z.string().trim().max(2000).meta({ widget: "textarea" }).optional()

export const feedbackInputs = {
  rate: z.object({ ratings, comment }).strict(),
  enterPaper: z.object({ ratings, comment, receivedOn: z.iso.date() }).strict(),
  lapse: z.object({}).strict(),
}

export type FeedbackInputs = {
  readonly [N in keyof typeof feedbackInputs]: z.infer<(typeof feedbackInputs)[N]>
}
export type Rating = z.infer<typeof rating>
