import { z } from "zod"
import { report } from "../ledger/schema.ts"

export const openClaim = report

export const claimInputs = {
  verify: z.strictObject({}),
  decline: z.strictObject({ reason: z.string().trim().min(2).max(1000).meta({ widget: "textarea" }) }),
  withdraw: z.strictObject({}),
}

export type ClaimInputs = { readonly [N in keyof typeof claimInputs]: z.infer<(typeof claimInputs)[N]> }
