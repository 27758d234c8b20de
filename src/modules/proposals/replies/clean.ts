import { sanitise } from "../../../platform/richtext/sanitise.ts"
import { draft } from "./schema.ts"

/** What a browser sends as rich text is reduced to headings, lists and tables before anything else reads it. */
export const cleanDraft = draft.transform((input) => ({
  ...input,
  ...(input.text === undefined ? {} : { text: sanitise(input.text) }),
}))
