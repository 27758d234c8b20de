import { z } from "zod"
import { dispositions, publishAttributes } from "./record.ts"

/** What each action of a reply takes. Lengths here are safety limits. */
const text = (most: number) => z.string().trim().max(most)
const area = (most: number) => text(most).min(2).meta({ widget: "textarea" })
const empty = z.object({}).strict()

const answer = z
  .object({
    recommendationId: z.string().min(1).max(40),
    disposition: z.enum(dispositions),
    text: text(5000),
    dueOn: z.iso.date().optional(),
    owner: text(100).optional(),
  })
  .strict()

/** Everything optional: a letter is written over several days, and autosave sends what there is. */
export const draft = z
  .object({
    text: z.string().max(60_000).meta({ widget: "richtext" }),
    answers: z.array(answer).max(30),
    unitClass: z.string().max(10).meta({ widget: "term", term: "resultClasses" }),
    documentNumber: text(60),
    signer: text(60),
    contactName: text(60),
    contactPhone: text(40),
    publishAttribute: z.enum(publishAttributes),
    publishReason: text(500).meta({ widget: "textarea" }),
  })
  .partial()
  .strict()

/** A passage that the public does not read; without `with` it is blacked out. */
const redaction = z.object({ find: z.string().min(1).max(500), with: text(200).optional() }).strict()
export const redactions = z.array(redaction).max(100)

export const replyInputs = {
  save: draft,
  sendDraft: empty,
  proposerComments: z
    .object({ agrees: z.boolean(), comment: text(2000).meta({ widget: "textarea" }).optional() })
    .strict(),
  submitReply: empty,
  countersign: z
    .object({
      verdict: z.enum(["agreed", "objected"]),
      note: text(2000).meta({ widget: "textarea" }).optional(),
    })
    .strict(),
  passCheck: z
    .object({
      resultClass: z.string().max(10).meta({ widget: "term", term: "resultClasses" }).optional(),
      reason: text(1000).meta({ widget: "textarea" }).optional(),
    })
    .strict(),
  returnCheck: z.object({ reason: area(1000) }).strict(),
  publish: z
    .object({
      redactions: redactions.optional(),
      replyText: z.string().max(60_000).meta({ widget: "richtext" }).optional(),
      proposalText: z.string().max(60_000).meta({ widget: "richtext" }).optional(),
    })
    .strict(),
  withhold: z.object({ reason: area(500) }).strict(),
  takeDown: z.object({ reason: area(500) }).strict(),
  import: z
    .object({
      state: z.enum(["issued", "published", "withheld"]),
      file: text(200),
      row: z.int().positive(),
    })
    .strict(),
}

export type ReplyInputs = { readonly [N in keyof typeof replyInputs]: z.infer<(typeof replyInputs)[N]> }
