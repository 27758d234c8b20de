import { useState } from "react"
import { queryString } from "../../../../kit/api.ts"
import { Button, ButtonLink } from "../../../../kit/button.tsx"
import { Dialog } from "../../../../kit/dialog.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { type Chosen, statisticsPath } from "./statistics-data.ts"
import { statisticsWords as w } from "./words.ts"

/** What is taken out of the house says for what; the server prints that, the name and the time on the sheet. */
export function ExportButton({ chosen }: { chosen: Chosen }) {
  const say = useSay()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const [purpose, setPurpose] = useState("")
  const href = (table: string) =>
    `${statisticsPath}/export.xlsx${queryString({ ...chosen, table, purpose, language })}`
  const ready = purpose.trim().length >= 2
  return (
    <>
      <Button small icon="download" onClick={() => setOpen(true)}>
        {say(w.export)}
      </Button>
      {open ? (
        <Dialog
          title={say(w.export)}
          onClose={() => setOpen(false)}
          foot={
            ready ? (
              <>
                <ButtonLink href={href("measures")}>{say(w.exportMeasures)}</ButtonLink>
                <ButtonLink href={href("units")}>{say(w.exportUnits)}</ButtonLink>
              </>
            ) : null
          }
        >
          <label className="field">
            <span className="label">{say(w.exportPurpose)}</span>
            <input
              className="input"
              value={purpose}
              maxLength={100}
              onChange={(event) => setPurpose(event.target.value)}
            />
          </label>
        </Dialog>
      ) : null}
    </>
  )
}
