import { z } from "zod"
import { sourceKinds } from "./record.ts"

const id = z.uuid()
const text = (most: number) => z.string().trim().max(most)
const long = (most: number) => text(most).meta({ widget: "textarea" })

const asked = {
  personIds: z.array(id.meta({ widget: "person" })).max(300),
  bodyIds: z.array(id.meta({ widget: "body" })).max(100),
  sources: z.array(z.enum(sourceKinds)).max(sourceKinds.length),
}

/** What is asked for, why, by when, and of whom. */
export const openCommission = z
  .object({ title: text(80).min(2), request: long(2000).min(2), dueOn: z.iso.date(), ...asked })
  .strict()

export const commissionInputs = {
  answer: z.object({}).strict(),
  decline: z.object({ reason: long(500).min(2) }).strict(),
  receive: z.object({ reportId: id }).strict(),
  takeBack: z.object({ reportId: id }).strict(),
  askMore: z.object(asked).partial().strict(),
  remind: z.object({ note: text(500).optional() }).strict(),
  extend: z.object({ until: z.iso.date(), reason: long(500).min(2) }).strict(),
  close: z.object({ summary: long(1000).optional() }).strict(),
}

export type Asked = { readonly [N in keyof typeof asked]?: z.infer<(typeof asked)[N]> | undefined }
export type CommissionInputs = {
  readonly [N in keyof typeof commissionInputs]: z.infer<(typeof commissionInputs)[N]>
}
