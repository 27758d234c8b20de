import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../../../../kit/api.ts"
import { Button } from "../../../../kit/button.tsx"
import { addDays, today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { Dialog } from "../../../../kit/dialog.tsx"
import { DateField } from "../../../../kit/fields/date-field.tsx"
import { useLanguage, useSay, useWords } from "../../../../kit/preferences.tsx"
import { useAnnounce } from "../../../../kit/saying.tsx"
import { problemText } from "../../../../kit/states.tsx"
import { changedKeys, definitions, type Values, valueText } from "./term-values.ts"
import { settingsWords } from "./words-settings.ts"

interface SaveProps {
  before: Values
  after: Values
  preset: string | null
  onClose: () => void
  onSaved: () => void
}

/** What changes, from what to what, and from which day; only then is it put in force. */
export function SettingsSave({ before, after, preset, onClose, onSaved }: SaveProps) {
  const w = useWords(settingsWords)
  const say = useSay()
  const language = useLanguage()
  const client = useQueryClient()
  const announce = useAnnounce()
  const [from, setFrom] = useState(addDays(today(), 1))
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const keys = changedKeys(before, after)
  const save = async () => {
    setBusy(true)
    setTrouble("")
    try {
      await call("/api/settings/proposals", {
        method: "PUT",
        body: { preset, values: Object.fromEntries(keysOf(after)), validFrom: from },
      })
      await client.invalidateQueries({ queryKey: ["settings"] })
      announce(w("saved"))
      onSaved()
    } catch (error) {
      setTrouble(problemText(error, say))
      setBusy(false)
    }
  }
  const keysOf = (values: Values) => Object.keys(definitions).map((key) => [key, values[key]] as const)
  return (
    <Dialog wide title={w("reviewTitle")} onClose={onClose}>
      <Changes keys={keys} before={before} after={after} />
      <div className="field">
        <label className="label" htmlFor="valid-from">
          {w("validFrom")}
        </label>
        <DateField id="valid-from" value={from} onChange={setFrom} />
      </div>
      {trouble ? (
        <p className="notice wrong" role="alert">
          {trouble}
        </p>
      ) : null}
      <div className="row">
        <Button kind="primary" disabled={busy || !from || keys.length === 0} onClick={() => void save()}>
          {w("save", { date: from ? dateWords(from, language, today()) : "" })}
        </Button>
      </div>
    </Dialog>
  )
}

interface ChangesProps {
  keys: readonly string[]
  before: Values
  after: Values
}

/** Term by term: what it was and what it becomes. */
export function Changes({ keys, before, after }: ChangesProps) {
  const w = useWords(settingsWords)
  const say = useSay()
  const language = useLanguage()
  return (
    <dl className="term-changes">
      {keys.map((key) => (
        <div key={key}>
          <dt>{say(definitions[key]?.label ?? { zh: key, en: key })}</dt>
          <dd>
            <del>{definitions[key] ? valueText(key, before[key], before, language) : ""}</del>
            <span className="only-read">{w("to")}</span>
            <ins>{definitions[key] ? valueText(key, after[key], after, language) : ""}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
