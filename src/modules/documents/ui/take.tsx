import { useState } from "react"
import { queryString } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { Dialog } from "../../../kit/dialog.tsx"
import { Icon } from "../../../kit/icons.tsx"
import { useLanguage, useSay, useWords } from "../../../kit/preferences.tsx"
import { useList } from "../../../kit/queries.ts"
import { documentKinds } from "../record.ts"
import { screen } from "./words.ts"
import { manyWords } from "./words-many.ts"

const formats = ["pdf", "docx", "both"] as const
const path = "/api/documents"
/** Nothing in this system was issued before. */
const firstDay = "1949-09-21"

/** 打包下载: issued documents of a kind and some days as one file. */
export function TakeDocuments({ kind: first = "" }: { kind?: string | undefined }) {
  const w = useWords(manyWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon="download" onClick={() => setOpen(true)}>
        {w("take")}
      </Button>
      {open ? <TakeDialog first={first} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function TakeDialog({ first, onClose }: { first: string; onClose: () => void }) {
  const w = useWords(manyWords)
  const say = useSay()
  const language = useLanguage()
  const [kind, setKind] = useState(first)
  const [issuedFrom, setFrom] = useState(today())
  const [issuedTo, setTo] = useState(today())
  const [format, setFormat] = useState<(typeof formats)[number]>("pdf")
  const filter = {
    kind: kind || undefined,
    // Only what was issued has a day.
    issuedFrom: issuedFrom || firstDay,
    issuedTo: issuedTo || undefined,
  }
  const found = useList(path, "documents", { ...filter, limit: 1 }).data
  const n = found?.totalCapped ? `${found.total}+` : (found?.total ?? 0)
  const day = (id: string, label: string, value: string, onChange: (value: string) => void) => (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className="input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
  return (
    <Dialog title={w("take")} onClose={onClose}>
      <p className="muted">{w("takeHelp")}</p>
      <div className="field">
        <label className="label" htmlFor="take-kind">
          {say(screen.kind)}
        </label>
        <select
          id="take-kind"
          className="input"
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        >
          <option value="">{w("allKinds")}</option>
          {Object.entries(documentKinds).map(([value, { label }]) => (
            <option key={value} value={value}>
              {say(label)}
            </option>
          ))}
        </select>
      </div>
      {day("take-from", w("from"), issuedFrom, setFrom)}
      {day("take-to", w("to"), issuedTo, setTo)}
      <fieldset className="field">
        <legend className="label">{w("format")}</legend>
        <div className="choices">
          {formats.map((each) => (
            <label key={each} className="choice">
              <input
                type="radio"
                name="take-format"
                checked={format === each}
                onChange={() => setFormat(each)}
              />
              {w(`formats.${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="row spread">
        <p className="muted" role="status">
          {w("found", { n })}
        </p>
        {n === 0 ? (
          <Button kind="primary" icon="download" disabled>
            {w("download")}
          </Button>
        ) : (
          <a
            className="button primary"
            href={`${path}/files.zip${queryString({ ...filter, format, language })}`}
          >
            <Icon name="download" />
            {w("download")}
          </a>
        )}
      </div>
    </Dialog>
  )
}
