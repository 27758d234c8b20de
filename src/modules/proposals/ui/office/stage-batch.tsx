import { useState } from "react"
import { BatchDialog } from "../../../../kit/batch-dialog.tsx"
import { useWords } from "../../../../kit/preferences.tsx"
import { addUnit, type Placed } from "./roles-fit.ts"
import type { Stage, StageRow } from "./stage.ts"
import { inputOf } from "./units-dialog.tsx"
import { assignWords } from "./words-assign.ts"

const actions: Record<Stage, string> = {
  number: "assignNumber",
  units: "preAssign",
  assign: "assign",
  notice: "issueNotice",
}

interface StageBatchProps {
  stage: Stage
  /** What was chosen; it stands while the list behind it empties. */
  rows: readonly StageRow[]
  onClose: () => void
}

/** 编号、预交办、正式交办 or 交办通知 of many: what will be done is said, then done in the background. */
export function StageBatch({ stage, rows, onClose }: StageBatchProps) {
  const w = useWords(assignWords)
  const [meeting, setMeeting] = useState("")
  const verb = w(`verbs.${stage}`)
  const able = stage === "units" ? rows.filter((row) => row.suggested.length > 0) : rows
  const input = (row: StageRow) => {
    if (stage === "units") return { units: row.suggested.reduce(addUnit, [] as Placed[]).map(inputOf) }
    return stage === "assign" && meeting ? { meeting } : {}
  }
  const notices = stage === "notice"
  // A notice goes to a unit: each assignment is a case of its own.
  const cases = notices
    ? able.flatMap(({ units }) => units.map(({ assignmentId }) => ({ id: assignmentId, input: {} })))
    : able.map((row) => ({ id: row.id, version: row.version, input: input(row) }))
  return (
    <BatchDialog
      title={w("verbN", { verb, n: cases.length })}
      explain={
        <>
          <p>{w(`help.${stage}`)}</p>
          {notices ? <p>{w("notices", { n: able.length, units: cases.length })}</p> : null}
          {able.length < rows.length ? <p>{w("left", { n: rows.length - able.length })}</p> : null}
        </>
      }
      order={{ procedure: notices ? "assignment" : "proposal", action: actions[stage], cases }}
      verb={w("verbN", { verb, n: cases.length })}
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
