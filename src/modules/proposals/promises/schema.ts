import { z } from "zod"

/** What each action of a promise takes. */
const area = z.string().trim().min(2).max(2000).meta({ widget: "textarea" })

export const followUpInputs = {
  report: z
    .object({
      progress: area,
      done: z.boolean(),
      evidence: area.optional(),
      attachmentIds: z.array(z.uuid()).max(20).meta({ widget: "files" }).optional(),
      newDueOn: z.iso.date().optional(),
    })
    .strict(),
  accept: z.object({ note: area.optional() }).strict(),
  sendBack: z.object({ reason: area, newDueOn: z.iso.date().optional() }).strict(),
  fallDue: z.object({}).strict(),
  restate: z
    .object({
      replyId: z.uuid(),
      promise: z.string().max(5000),
      owner: z.string().max(100),
      dueOn: z.iso.date(),
    })
    .strict(),
  drop: z.object({ reason: area }).strict(),
}

export type FollowUpInputs = {
  readonly [N in keyof typeof followUpInputs]: z.infer<(typeof followUpInputs)[N]>
}
