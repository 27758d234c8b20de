import { useDeferredValue, useId, useState } from "react"
import { Button } from "../../../../kit/button.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useList } from "../../../../kit/queries.ts"
import { filedStates } from "../../procedure/states.ts"
import { screen } from "./words.ts"

export interface PickedProposal {
  id: string
  numberText: string | null
  subject: string
}

/** Finds filed proposals by number or words and keeps those chosen. */
export function ProposalPicker(props: {
  value: readonly PickedProposal[]
  onChange: (value: PickedProposal[]) => void
  /** Only one, or as many as are wanted. */
  many?: boolean
}) {
  const { value, onChange, many } = props
  const say = useSay()
  const box = useId()
  const [typed, setTyped] = useState("")
  const q = useDeferredValue(typed.trim())
  const found = useList<PickedProposal & { state: string }>("/api/proposals", "proposals", {
    q: q || undefined,
    limit: 20,
    sort: "number",
  })
  const chosen = new Set(value.map((each) => each.id))
  const offered =
    q === ""
      ? []
      : (found.data?.items ?? []).filter((each) => filedStates.has(each.state) && !chosen.has(each.id))
  const name = (each: PickedProposal) => [each.numberText, each.subject].filter(Boolean).join(" ")
  return (
    <div className="stack tight">
      {value.map((each) => (
        <div className="row spread" key={each.id}>
          <span>{name(each)}</span>
          <Button
            small
            kind="plain"
            aria-label={`${say(screen.remove)} ${name(each)}`}
            onClick={() => onChange(value.filter((other) => other.id !== each.id))}
          >
            {say(screen.remove)}
          </Button>
        </div>
      ))}
      {many || value.length === 0 ? (
        <>
          <label className="label" htmlFor={box}>
            {say(screen.find)}
          </label>
          <input
            id={box}
            className="input"
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          {offered.slice(0, 6).map((each) => (
            <div className="row spread" key={each.id}>
              <span>{name(each)}</span>
              <Button
                small
                aria-label={`${say(screen.add)} ${name(each)}`}
                onClick={() => {
                  onChange([...value, { id: each.id, numberText: each.numberText, subject: each.subject }])
                  setTyped("")
                }}
              >
                {say(screen.add)}
              </Button>
            </div>
          ))}
          {q !== "" && found.isSuccess && !found.isPlaceholderData && offered.length === 0 ? (
            <p className="muted">{say(screen.nothingFound)}</p>
          ) : null}
        </>
      ) : null}
    </div>
  )
}
