import { sanitise } from "../../platform/richtext/sanitise.ts"
import { draft } from "./schema.ts"

/** What a browser sends as rich text is reduced to headings, lists and tables before anything else reads it. */
export function cleanTexts<D extends { situation?: string | undefined; analysis?: string | undefined }>(
  input: D,
): D {
  return {
    ...input,
    ...(input.situation === undefined ? {} : { situation: sanitise(input.situation) }),
    ...(input.analysis === undefined ? {} : { analysis: sanitise(input.analysis) }),
  }
}

export const cleanDraft = draft.transform(cleanTexts)
