import { z } from "zod"

export const instructionInputs = {
  nameReaders: z
    .object({
      personIds: z
        .array(z.uuid().meta({ widget: "person" }))
        .min(1)
        .max(20),
    })
    .strict(),
  recordResult: z
    .object({ result: z.string().trim().min(2).max(4000).meta({ widget: "textarea" }) })
    .strict(),
}

export type InstructionInputs = {
  readonly [N in keyof typeof instructionInputs]: z.infer<(typeof instructionInputs)[N]>
}
