import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { newKey, Problem } from "./api.ts"
import { type Autosave, useAutosave } from "./autosave.tsx"
import type { CaseView } from "./case-view.ts"
import { act, useMe } from "./queries.ts"

export interface Writing<Form, R> {
  form: Form
  change: (change: Partial<Form>) => void
  autosave: Autosave<Form>
  /** Saves what is not saved yet, then takes the action on the newest version. */
  take: (action: string, input: unknown) => Promise<CaseView<R>>
}

interface WritingOf<Form, R> {
  plural: string
  /** What the form is kept under on the device until it is saved. */
  name: string
  view: CaseView<R>
  formOf: (record: R) => Form
  /** What the `save` action is to be told; nothing where it has no key. */
  changesOf: (form: Form, saved: Form) => object
}

/** The form of a draft, saved by the `save` action a moment after the last key, and kept on the device until then. */
export function useCaseWriting<Form extends object, R>(given: WritingOf<Form, R>): Writing<Form, R> {
  const { plural, view, changesOf } = given
  const client = useQueryClient()
  const me = useMe().data
  const [first] = useState(() => given.formOf(view.record))
  const [form, setForm] = useState(first)
  const saved = useRef(first)
  const caseKey = [plural, "case", view.id]
  const send = async (action: string, input: unknown, key: string) => {
    const { version } = client.getQueryData<CaseView<R>>(caseKey) ?? view
    const next = await act<R>(plural, view.id, { action, input, version }, key)
    client.setQueryData(caseKey, next)
    void client.invalidateQueries({ queryKey: [plural, "list"] })
    return next
  }
  const save = async (value: Form, key: string) => {
    const input = changesOf(value, saved.current)
    if (Object.keys(input).length === 0) return
    try {
      await send("save", input, key)
      saved.current = value
    } catch (error) {
      // Written elsewhere meanwhile: take the newest version; only what changed here is sent again.
      if (error instanceof Problem && error.status === 409)
        await client.invalidateQueries({ queryKey: caseKey })
      throw error
    }
  }
  const autosave = useAutosave<Form>({
    name: `${given.name}:${me?.account.id ?? ""}:${view.id}`,
    value: form,
    saved: first,
    save,
    restore: setForm,
  })
  const flush = useRef(autosave.flush)
  flush.current = autosave.flush
  useEffect(() => () => void flush.current(), [])
  const take = async (action: string, input: unknown) => {
    await autosave.flush()
    const next = await send(action, input, newKey())
    void client.invalidateQueries({ queryKey: ["todo"] })
    return next
  }
  return { form, change: (change) => setForm((now) => ({ ...now, ...change })), autosave, take }
}
