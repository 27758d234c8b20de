import { z } from "zod"

const reason = z.string().trim().min(2).max(2000).meta({ widget: "textarea" })

export const openObjection = z.strictObject({
  serviceYearId: z.uuid(),
  /** In a year of bodies: in whose name, where somebody speaks for several. */
  bodyId: z.uuid().optional(),
  /** The item or fact objected to; empty: the score as a whole. */
  about: z.string().max(120).default(""),
  body: z.string().trim().min(5).max(2000),
})

export const objectionInputs = {
  uphold: z.strictObject({ reason }),
  dismiss: z.strictObject({ reason }),
  withdraw: z.strictObject({}),
}

export type ObjectionInputs = {
  readonly [N in keyof typeof objectionInputs]: z.infer<(typeof objectionInputs)[N]>
}
