import { z } from "zod"
import { roles } from "../../../base/actor.ts"

const text = (most: number) => z.string().trim().max(most)

const step = z
  .strictObject({
    duty: text(40).min(1),
    role: z.enum(roles).optional(),
    personId: z.uuid().optional(),
  })
  .refine((each) => (each.role === undefined) !== (each.personId === undefined), {
    message: "one of role and personId",
  })

/**
 * How a kind of document reads, in this organisation. Every text may hold {fields}, which whoever makes a document of
 * it fills. The body is plain text; a line of its own in double brackets, as [[答复]], stands for the blocks given there.
 */
export const templateContent = z.strictObject({
  layout: z.enum(["official", "letter"]),
  issuerMark: text(60).min(1),
  title: text(200).min(1),
  body: text(20_000).min(1),
  signatory: text(60).min(1),
  /** The code of its series; null: its number comes from whoever makes it, or it has none. */
  seriesCode: text(40).nullable(),
  sealId: z.uuid().nullable(),
  copies: z.array(text(60).min(1)).max(40),
  printedBy: text(60).nullable(),
  note: text(200).nullable(),
  chain: z.array(step).max(8),
})

export type TemplateContent = z.infer<typeof templateContent>
