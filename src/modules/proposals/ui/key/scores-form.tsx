import { useState } from "react"
import type { CustomFormProps } from "../../../../kit/action-bar.tsx"
import type { ModuleWords } from "../../../../kit/case-view.ts"
import type { AwardCandidate } from "./award-parts.tsx"
import { OwnForm } from "./forms.tsx"
import "./key.css"

/** Points for each candidate, 0 to 100; those left blank stay as they are. */
export function ScoresForm(props: CustomFormProps & { words: ModuleWords; of: readonly AwardCandidate[] }) {
  const { of } = props
  const [typed, setTyped] = useState<Record<string, string>>(
    Object.fromEntries(of.map((each) => [each.id, each.score === null ? "" : String(each.score)])),
  )
  const scores = of.flatMap((each) => {
    const value = typed[each.id]?.trim() ?? ""
    return value === "" || Number.isNaN(Number(value)) ? [] : [{ candidateId: each.id, score: Number(value) }]
  })
  return (
    <OwnForm {...props} input={() => (scores.length > 0 ? { scores } : null)}>
      {of.map((each) => (
        <label className="tick spread" key={each.id}>
          <span>{[each.numberText, each.name].filter(Boolean).join(" ")}</span>
          <input
            className="input score-input"
            type="number"
            min={0}
            max={100}
            step="any"
            inputMode="decimal"
            value={typed[each.id] ?? ""}
            onChange={(event) => setTyped({ ...typed, [each.id]: event.target.value })}
          />
        </label>
      ))}
    </OwnForm>
  )
}
