import { z } from "zod"
import { long, returned } from "../schema.ts"

export const receivedInputs = {
  accept: z.object({ note: long.optional() }).strict(),
  decline: z.object({ reason: long }).strict(),
  report: z.object({ note: long }).strict(),
  returnResult: returned,
}

export type ReceivedInputs = {
  readonly [N in keyof typeof receivedInputs]: z.infer<(typeof receivedInputs)[N]>
}
