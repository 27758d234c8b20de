import { useState } from "react"
import { BatchDialog } from "../../../../kit/batch-dialog.tsx"
import { Button } from "../../../../kit/button.tsx"
import { useSay, useWords } from "../../../../kit/preferences.tsx"
import type { BoardRow } from "./board-row.ts"
import { boardWords } from "./words-board.ts"

const ways = ["notice", "phone", "visit", "letter"] as const

/** 催办: presses the units of the chosen deadlines, each assignment once, and keeps a record of it. */
export function BoardRemind({ rows, onDone }: { rows: readonly BoardRow[]; onDone: () => void }) {
  const w = useWords(boardWords)
  const say = useSay()
  const [open, setOpen] = useState(false)
  const [way, setWay] = useState<(typeof ways)[number]>("notice")
  const [note, setNote] = useState(say(boardWords.messageStart))
  const ids = [...new Set(rows.map((row) => row.assignmentId))]
  const input = { way, ...(note.trim() ? { note } : {}) }
  return (
    <>
      <Button
        kind="primary"
        icon="bell"
        className="no-print"
        disabled={ids.length === 0}
        onClick={() => setOpen(true)}
      >
        {w("remind", { n: ids.length })}
      </Button>
      {open ? (
        <BatchDialog
          title={w("remindTitle")}
          explain={<p>{w("remindHelp")}</p>}
          order={{ procedure: "assignment", action: "remind", cases: ids.map((id) => ({ id, input })) }}
          verb={w("remind", { n: ids.length })}
          onClose={() => {
            setOpen(false)
            onDone()
          }}
        >
          <fieldset className="field">
            <legend className="label">{w("way")}</legend>
            <div className="choices">
              {ways.map((each) => (
                <label key={each} className="choice">
                  <input type="radio" name="way" checked={way === each} onChange={() => setWay(each)} />
                  {w(`ways.${each}`)}
                </label>
              ))}
            </div>
          </fieldset>
          <div className="field">
            <label className="label" htmlFor="remind-note">
              {w("message")}
            </label>
            <textarea
              id="remind-note"
              className="input"
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
        </BatchDialog>
      ) : null}
    </>
  )
}
