import { z } from "zod"

const id = z.uuid()
const text = (most: number) => z.string().trim().max(most)
const long = (most: number) => text(most).meta({ widget: "textarea" })
const bodies = z.array(text(60).min(2)).max(40)
const reports = z.array(id).max(40)

/** Beginning an issue: which journal, and the reports it is composed from. */
export const compose = z
  .object({ journal: z.string().max(40), title: text(80).optional(), reportIds: reports.min(1) })
  .strict()

export const issueInputs = {
  save: z
    .object({ title: text(80), note: long(2000), urgent: z.boolean(), addressees: bodies, copies: bodies })
    .partial()
    .strict(),
  arrange: z.object({ reportIds: reports }).strict(),
  sendToReview: z.object({}).strict(),
  approve: z.object({ opinion: long(500).optional() }).strict(),
  sign: z.object({ opinion: long(500).optional() }).strict(),
  sendBack: z.object({ reason: long(1000).min(2) }).strict(),
  cancel: z.object({ reason: long(500).optional() }).strict(),
  recordReceipt: z
    .object({
      addressee: text(60).min(2),
      receivedOn: z.iso.date(),
      receivedBy: text(40).min(2),
      note: text(200).optional(),
    })
    .strict(),
  archive: z.object({}).strict(),
}

export type IssueInputs = { readonly [N in keyof typeof issueInputs]: z.infer<(typeof issueInputs)[N]> }
