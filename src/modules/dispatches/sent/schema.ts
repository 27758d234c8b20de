import { z } from "zod"
import { content, outcomes } from "../schema.ts"

/** What the receiver's answers say; they come from its own records, not from a form. */
const by = z.string().max(200)
const note = z.string().max(4000)

export const sentInputs = {
  markReceived: z.object({ by }).strict(),
  markAccepted: z.object({ by, note, expectedOn: z.iso.date().nullable() }).strict(),
  markDeclined: z.object({ by, reason: note }).strict(),
  markReported: z.object({ by, note }).strict(),
  markReturned: z.object({ by, outcome: z.enum(outcomes), note, content: content.nullable() }).strict(),
}

export type SentInputs = { readonly [N in keyof typeof sentInputs]: z.infer<(typeof sentInputs)[N]> }
