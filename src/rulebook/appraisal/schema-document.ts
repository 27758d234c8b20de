import { z } from "zod"
import { amountText } from "./fraction.ts"
import { ruleBook } from "./shape.ts"
import { factsFile } from "./shape-facts.ts"

/** The JSON Schema of a rule book (draft 2020-12); a part that a setting may fill says so. */
export function ruleBookSchema(): object {
  return {
    title: "Shanyi rule book",
    ...z.toJSONSchema(ruleBook, {
      io: "input",
      reused: "ref",
      override: ({ jsonSchema }) => {
        const { settable, exact, ...own } = jsonSchema as Record<string, unknown>
        if (exact) own.anyOf = [{ type: "number" }, { type: "string", pattern: amountText.source }]
        if (!settable) return
        for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Record<string, unknown>)[key]
        jsonSchema.anyOf = [own as never, setting]
      },
    }),
  }
}

/** The JSON Schema of a file of facts. */
export function factsSchema(): object {
  return { title: "Shanyi facts", ...z.toJSONSchema(factsFile, { io: "input" }) }
}

/** The setting's value stands here, or what `cases` has for it. */
const setting = {
  type: "object" as const,
  properties: { setting: { type: "string" as const }, cases: { type: "object" as const } },
  required: ["setting"],
  additionalProperties: false,
}
