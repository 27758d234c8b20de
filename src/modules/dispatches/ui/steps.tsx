import { today } from "../../../kit/clock.ts"
import { momentWords } from "../../../kit/dates.ts"
import { Section } from "../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import type { Step } from "../record.ts"
import { steps as stepWords } from "../words.ts"
import { screen } from "./words.ts"
import "./dispatches.css"

/** What happened on both sides, in one order: the same lines for the sender and the receiver. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <Section title={say(screen.history)}>
      <ol className="letter-steps">
        {steps.map((step) => (
          <li key={step.id}>
            <p className="row loose">
              <strong>{say(stepWords[step.step])}</strong>
              <span>{[step.organisation, step.by].filter(Boolean).join(" ")}</span>
              <span className="muted small">{momentWords(step.at, language, today())}</span>
            </p>
            {step.note ? <p>{step.note}</p> : null}
          </li>
        ))}
      </ol>
    </Section>
  )
}
