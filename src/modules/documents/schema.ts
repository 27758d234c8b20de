import { z } from "zod"
import { channels, documentKindNames } from "./record.ts"

/** What each action of an official document takes. Lengths are safety limits. */
const text = (most: number) => z.string().trim().max(most)
const reason = text(1_000).min(2).meta({ widget: "textarea" })
const id = z.uuid()

/** What a person may write into a draft. The body is plain text; lines that begin as 一、（一）1.（1）are headings. */
const written = z.strictObject({
  title: text(200).min(2),
  addressees: text(2_000),
  body: text(60_000).min(1).meta({ widget: "textarea" }),
  attachments: text(5_000),
  copies: text(2_000),
  urgency: z.enum(["", "加急", "特急"]),
  note: text(200),
})

/** Written by hand, on the template of its kind; addressees and copies are one a line, bodies and people by their name. */
export const draftInput = z.strictObject({
  kind: z.enum(documentKindNames),
  ...written.partial({ addressees: true, attachments: true, copies: true, urgency: true, note: true }).shape,
})

export type DraftInput = z.infer<typeof draftInput>

export const documentInputs = {
  save: written.partial(),
  submit: z.strictObject({}),
  sign: z.strictObject({ note: text(500).meta({ widget: "textarea" }).optional() }),
  sendBack: z.strictObject({ reason }),
  issue: z.strictObject({}),
  withdraw: z.strictObject({ reason }),
  distribute: z.strictObject({ channel: z.enum(channels) }),
  acknowledge: z.strictObject({ receivedBy: text(40).min(1) }),
  recordReceipt: z.strictObject({
    recipientId: id,
    receivedBy: text(40).min(1),
    on: z.iso.date(),
  }),
  archive: z.strictObject({}),
}

export type DocumentInputs = { [N in keyof typeof documentInputs]: z.infer<(typeof documentInputs)[N]> }
