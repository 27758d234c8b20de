import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { newKey, Problem } from "../../../../kit/api.ts"
import { type Autosave, useAutosave } from "../../../../kit/autosave.tsx"
import { act, useMe } from "../../../../kit/queries.ts"
import type { Secrecy } from "../../reports/record.ts"
import type { ReportRecord, ReportView } from "../report-view.ts"

/** What a reporter fills in. */
export interface ReportForm {
  title: string
  problem: string
  cause: string
  suggestion: string
  place: string
  scopeLevel: string
  urgent: boolean
  secrecy: Secrecy
  nameWithheld: boolean
  originalWork: boolean
  noStateSecret: boolean
}

export interface Writing {
  form: ReportForm
  change: (change: Partial<ReportForm>) => void
  autosave: Autosave<ReportForm>
  /** Saves what is not saved yet, then takes the action on the newest version. */
  take: (action: string, input: unknown) => Promise<ReportView>
}

function formOf({ original, ...record }: ReportRecord): ReportForm {
  return {
    title: original?.title ?? "",
    problem: original?.problem ?? "",
    cause: original?.cause ?? "",
    suggestion: original?.suggestion ?? "",
    place: record.place,
    scopeLevel: record.scopeLevel,
    urgent: record.urgent,
    secrecy: record.secrecy,
    nameWithheld: record.nameWithheld,
    originalWork: record.originalWork,
    noStateSecret: record.noStateSecret,
  }
}

/** The form of a draft, saved a moment after the last key and kept on the device until then. */
export function useWriting(view: ReportView): Writing {
  const client = useQueryClient()
  const me = useMe().data
  const [first] = useState(() => formOf(view.record))
  const [form, setForm] = useState(first)
  const saved = useRef(first)
  const caseKey = ["opinion-reports", "case", view.id]
  const newest = () => client.getQueryData<ReportView>(caseKey) ?? view
  const send = async (action: string, input: unknown, key: string) => {
    const { version } = newest()
    const next = await act<ReportRecord>("opinion-reports", view.id, { action, input, version }, key)
    client.setQueryData(caseKey, next)
    void client.invalidateQueries({ queryKey: ["opinion-reports", "list"] })
    return next
  }
  const save = async (value: ReportForm, key: string) => {
    const names = Object.keys(value) as (keyof ReportForm)[]
    const changed = names.filter((name) => value[name] !== saved.current[name])
    if (changed.length === 0) return
    try {
      await send("save", Object.fromEntries(changed.map((name) => [name, value[name]])), key)
      saved.current = value
    } catch (error) {
      // Written elsewhere meanwhile: take the newest version; only what changed here is sent again.
      if (error instanceof Problem && error.status === 409)
        await client.invalidateQueries({ queryKey: caseKey })
      throw error
    }
  }
  const autosave = useAutosave<ReportForm>({
    name: `report:${me?.account.id ?? ""}:${view.id}`,
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
