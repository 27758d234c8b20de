import { z } from "zod"
import { resultClasses } from "./record.ts"

const text = (most: number) => z.string().trim().max(most)
const long = (most: number) => text(most).min(2).meta({ widget: "textarea" })

export const transferInputs = {
  acknowledge: z.object({ receiver: text(60).min(2) }).strict(),
  reply: z.object({ reply: long(6000), resultClass: z.enum(resultClasses) }).strict(),
  accept: z.object({}).strict(),
  askAgain: z.object({ reason: long(1000) }).strict(),
  requestReturn: z.object({ reason: long(1000) }).strict(),
  refuseReturn: z.object({ reason: long(1000) }).strict(),
  release: z.object({}).strict(),
  remind: z.object({ note: text(500).optional() }).strict(),
  extend: z.object({ until: z.iso.date(), reason: long(500) }).strict(),
}

export type TransferInputs = {
  readonly [N in keyof typeof transferInputs]: z.infer<(typeof transferInputs)[N]>
}
