import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../api.ts"
import { Button } from "../button.tsx"
import { addDays, today } from "../clock.ts"
import { dateWords } from "../dates.ts"
import { Dialog } from "../dialog.tsx"
import { DateField } from "../fields/date-field.tsx"
import { useLanguage, useSay, useWords } from "../preferences.tsx"
import { useAnnounce } from "../saying.tsx"
import { problemText } from "../states.tsx"
import { useBook } from "./book.ts"
import { changedKeys, type Values, valueText } from "./term-values.ts"
import { termsWords } from "./terms-words.ts"

interface SaveProps {
  before: Values
  after: Values
  preset: string | null
  onClose: () => void
  onSaved: () => void
}

/** What changes, from what to what, and from which day; only then is it put in force. */
export function TermsSave({ before, after, preset, onClose, onSaved }: SaveProps) {
  const book = useBook()
  const w = useWords(termsWords)
  const say = useSay()
  const language = useLanguage()
  const client = useQueryClient()
  const announce = useAnnounce()
  const [from, setFrom] = useState(addDays(today(), 1))
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const keys = changedKeys(book, before, after)
  const save = async () => {
    setBusy(true)
    setTrouble("")
    try {
      await call(`/api/settings/${book.terms.office}`, {
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
  const keysOf = (values: Values) =>
    Object.keys(book.terms.definitions).map((key) => [key, values[key]] as const)
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
  const book = useBook()
  const w = useWords(termsWords)
  const say = useSay()
  const language = useLanguage()
  return (
    <dl className="term-changes">
      {keys.map((key) => (
        <div key={key}>
          <dt>{say(book.terms.definitions[key]?.label ?? { zh: key, en: key })}</dt>
          <dd>
            <del>
              {book.terms.definitions[key] ? valueText(book, key, before[key], before, language) : ""}
            </del>
            <span className="only-read">{w("to")}</span>
            <ins>{book.terms.definitions[key] ? valueText(book, key, after[key], after, language) : ""}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
