import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { newKey, Problem } from "../../../../kit/api.ts"
import { type Autosave, useAutosave } from "../../../../kit/autosave.tsx"
import { act, useMe } from "../../../../kit/queries.ts"
import type { ProposalRecord, ProposalView } from "../record/proposal-view.ts"
import { changesOf, type DraftForm, formOf } from "./draft.ts"

export interface Writing {
  form: DraftForm
  change: (change: Partial<DraftForm>) => void
  autosave: Autosave<DraftForm>
  /** Saves what is not saved yet, then takes the action on the newest version. */
  take: (action: string, input: unknown) => Promise<ProposalView>
}

const caseKey = (id: string) => ["proposals", "case", id]

/** The form of a draft, saved by the `save` action a moment after the last key, and kept on the device until then. */
export function useWriting(view: ProposalView, nameOf: (id: string) => string): Writing {
  const client = useQueryClient()
  const me = useMe().data
  const [first] = useState(() => formOf(view.record, nameOf))
  const [form, setForm] = useState(first)
  const saved = useRef(first)
  const newest = () => client.getQueryData<ProposalView>(caseKey(view.id)) ?? view

  const save = async (value: DraftForm, key: string) => {
    const input = changesOf(value, saved.current)
    if (Object.keys(input).length === 0) return
    try {
      const { version } = newest()
      const next = await act<ProposalRecord>("proposals", view.id, { action: "save", input, version }, key)
      saved.current = value
      client.setQueryData(caseKey(view.id), next)
      void client.invalidateQueries({ queryKey: ["proposals", "list"] })
    } catch (error) {
      // Written elsewhere meanwhile: take the newest version; only what changed here is sent again.
      if (error instanceof Problem && error.status === 409)
        await client.invalidateQueries({ queryKey: caseKey(view.id) })
      throw error
    }
  }
  const autosave = useAutosave<DraftForm>({
    name: `proposal:${me?.account.id ?? ""}:${view.id}`,
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
    const { version } = newest()
    const next = await act<ProposalRecord>("proposals", view.id, { action, input, version }, newKey())
    client.setQueryData(caseKey(view.id), next)
    await Promise.all([
      client.invalidateQueries({ queryKey: ["proposals", "list"] }),
      client.invalidateQueries({ queryKey: ["todo"] }),
    ])
    return next
  }
  return { form, change: (change) => setForm((now) => ({ ...now, ...change })), autosave, take }
}
