import { useState } from "react"
import { BatchDialog } from "../../../../kit/batch-dialog.tsx"
import { useWords } from "../../../../kit/preferences.tsx"
import { addUnit, type Placed } from "./roles-fit.ts"
import type { Stage, StageRow } from "./stage.ts"
import { inputOf } from "./units-dialog.tsx"
import { assignWords } from "./words-assign.ts"

const actions: Record<Stage, string> = { number: "assignNumber", units: "preAssign", assign: "assign" }

interface StageBatchProps {
  stage: Stage
  /** What was chosen; it stands while the list behind it empties. */
  rows: readonly StageRow[]
  onClose: () => void
}

/** 编号、预交办 or 正式交办 of many: what will be done is said, then done in the background. */
export function StageBatch({ stage, rows, onClose }: StageBatchProps) {
  const w = useWords(assignWords)
  const [meeting, setMeeting] = useState("")
  const verb = w(`verbs.${stage}`)
  const able = stage === "units" ? rows.filter((row) => row.suggested.length > 0) : rows
  const input = (row: StageRow) => {
    if (stage === "units") return { units: row.suggested.reduce(addUnit, [] as Placed[]).map(inputOf) }
    return stage === "assign" && meeting ? { meeting } : {}
  }
  return (
    <BatchDialog
      title={w("verbN", { verb, n: able.length })}
      explain={
        <>
          <p>{w(`help.${stage}`)}</p>
          {able.length < rows.length ? <p>{w("left", { n: rows.length - able.length })}</p> : null}
        </>
      }
      order={{
        procedure: "proposal",
        action: actions[stage],
        cases: able.map((row) => ({ id: row.id, version: row.version, input: input(row) })),
      }}
      verb={w("verbN", { verb, n: able.length })}
      onClose={onClose}
    >
      {stage === "assign" ? (
        <div className="field">
          <label className="label" htmlFor="assign-meeting">
            {w("meeting")}
          </label>
          <input
            id="assign-meeting"
            className="input"
            value={meeting}
            onChange={(event) => setMeeting(event.target.value)}
          />
        </div>
      ) : null}
    </BatchDialog>
  )
}
