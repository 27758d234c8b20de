import { Icon } from "./icons.tsx"

export interface CaseStep {
  key: string
  label: string
  state: "done" | "current" | "todo" | "skipped"
  /** A date, a name: one short line. */
  note?: string
}

/** The journey of a case: where it has been, where it is, what is left. */
export function StepLine({ steps, name }: { steps: readonly CaseStep[]; name: string }) {
  return (
    <ol className="step-line" aria-label={name}>
      {steps
        .filter((step) => step.state !== "skipped")
        .map((step) => (
          <li
            key={step.key}
            className={step.state}
            aria-current={step.state === "current" ? "step" : undefined}
          >
            <span className="step-mark">{step.state === "done" ? <Icon name="check" /> : null}</span>
            <span className="step-words">
              {step.label}
              {step.note ? <span className="muted small">{step.note}</span> : null}
            </span>
          </li>
        ))}
    </ol>
  )
}
