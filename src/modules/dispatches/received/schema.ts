import { z } from "zod"
import { long, outcomes } from "../schema.ts"

const result = z.object({ outcome: z.enum(outcomes), text: long }).strict()

export const receivedInputs = {
  accept: z.object({ note: long.optional() }).strict(),
  decline: z.object({ reason: long }).strict(),
  report: z.object({ note: long }).strict(),
  returnResult: result,
  addResult: result,
}

export type ReceivedInputs = {
  readonly [N in keyof typeof receivedInputs]: z.infer<(typeof receivedInputs)[N]>
}
