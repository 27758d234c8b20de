import { useId, useState } from "react"
import { numberWords } from "./dates.ts"
import { useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

interface FigureProps {
  label: string
  /** The number as shown: "96.4%", or a count. */
  value: string | number
  numerator?: { label: string; value: number }
  denominator?: { label: string; value: number }
  /** How it is counted, in a sentence, and where that comes from. */
  convention?: string
}

/** A number never stands alone: its base and its convention are one press away. */
export function Figure({ label, value, numerator, denominator, convention }: FigureProps) {
  const [open, setOpen] = useState(false)
  const panel = useId()
  const say = useSay()
  const explained = numerator !== undefined || convention !== undefined
  return (
    <div className="figure">
      <p className="figure-label">{label}</p>
      <p className="figure-value">{typeof value === "number" ? numberWords(value) : value}</p>
      {numerator && denominator ? (
        <p className="muted small">
          {numberWords(numerator.value)} / {numberWords(denominator.value)}
        </p>
      ) : null}
      {explained ? (
        <>
          <button
            type="button"
            className="linkish small"
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            {say(kitWords.figure.how)}
          </button>
          <dl id={panel} hidden={!open} className="facts small">
            {numerator ? <Part name={say(kitWords.figure.numerator)} part={numerator} /> : null}
            {denominator ? <Part name={say(kitWords.figure.denominator)} part={denominator} /> : null}
            {convention ? (
              <div>
                <dt>{say(kitWords.figure.convention)}</dt>
                <dd>{convention}</dd>
              </div>
            ) : null}
          </dl>
        </>
      ) : null}
    </div>
  )
}

function Part({ name, part }: { name: string; part: { label: string; value: number } }) {
  const say = useSay()
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {part.label}
        {say(kitWords.colon)}
        {numberWords(part.value)}
      </dd>
    </div>
  )
}
