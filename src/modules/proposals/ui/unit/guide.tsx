import { useState } from "react"
import { readStored, useSay, writeStored } from "../../../../kit/preferences.tsx"
import { unitWords } from "./words.ts"

const place = "shanyi.guide.assignments"

/** Three steps, for whoever comes twice a year. Whoever folds it finds it folded the next time. */
export function Guide() {
  const say = useSay()
  const words = unitWords.guide
  const [open] = useState(() => readStored(place) !== "folded")
  const steps = [
    [words.one, words.oneHelp],
    [words.two, words.twoHelp],
    [words.three, words.threeHelp],
  ] as const
  return (
    <details
      className="guide"
      open={open}
      onToggle={(event) => writeStored(place, event.currentTarget.open ? null : "folded")}
    >
      <summary>{say(words.title)}</summary>
      <ol>
        {steps.map(([name, help]) => (
          <li key={name.zh}>
            <strong>{say(name)}</strong>
            <p className="muted small">{say(help)}</p>
          </li>
        ))}
      </ol>
      <p className="muted small">{say(words.kept)}</p>
    </details>
  )
}
