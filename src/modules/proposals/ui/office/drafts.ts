import { useState } from "react"
import type { FormValues } from "../../../../kit/form-model.ts"

/** What was typed at a desk, by case and action: going to the next case and back loses nothing. */
export function useDrafts() {
  const [drafts, setDrafts] = useState<Record<string, FormValues>>({})
  const keyOf = (id: string, action: string) => `${id}/${action}`
  return {
    read: (id: string, action: string): FormValues => drafts[keyOf(id, action)] ?? {},
    write: (id: string, action: string, values: FormValues) =>
      setDrafts((before) => ({ ...before, [keyOf(id, action)]: values })),
  }
}

export type Drafts = ReturnType<typeof useDrafts>
