import { useId, useState } from "react"
import { today } from "./clock.ts"
import {
  type DeadlineFacts,
  type DueComputation,
  deadlineSentence,
  deadlineTone,
  explainDue,
} from "./deadline.ts"
import { Icon, type IconName } from "./icons.tsx"
import { useLanguage, useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

const marks = {
  late: "late",
  soon: "clock",
  calm: "clock",
  done: "done",
  off: "info",
} as const satisfies Record<string, IconName>

/** The deadline as a sentence with a shape; for rows and cards. */
export function DeadlineSentence(props: DeadlineFacts) {
  const language = useLanguage()
  const tone = deadlineTone(props)
  return (
    <span className={`deadline ${tone}`}>
      <Icon name={marks[tone]} />
      <span>{deadlineSentence(props, language, today())}</span>
    </span>
  )
}

interface ExplainedProps {
  facts: Omit<DeadlineFacts, "due" | "provisional">
  due: DueComputation
  /** The name of the deadline: 签收期限. */
  name?: string
  /** The article it rests on. */
  basis?: string | undefined
}

/** The sentence that opens its own computation when pressed. */
export function Deadline({ facts, due, name, basis }: ExplainedProps) {
  const [open, setOpen] = useState(false)
  const panel = useId()
  const say = useSay()
  return (
    <div className="deadline-explained">
      {name ? <span className="muted small">{name}</span> : null}
      <button
        type="button"
        className="linkish quiet"
        aria-expanded={open}
        aria-controls={panel}
        title={say(kitWords.deadline.explain)}
        onClick={() => setOpen(!open)}
      >
        <DeadlineSentence {...facts} due={due.due} provisional={due.provisional} />
      </button>
      <div id={panel} hidden={!open}>
        <DeadlineExplanation due={due} basis={basis} />
      </div>
    </div>
  )
}

/** Start, what did not count and why, the day: the answer to "why this date?". */
function DeadlineExplanation({ due, basis }: { due: DueComputation; basis?: string | undefined }) {
  const language = useLanguage()
  const say = useSay()
  return (
    <div className="explanation">
      <ol>
        {explainDue(due, language, today()).map((step) => (
          <li key={step.text} className={step.kind}>
            {step.text}
          </li>
        ))}
      </ol>
      {basis ? (
        <p className="muted small">
          {say(kitWords.act.basis)}
          {say(kitWords.colon)}
          {basis}
        </p>
      ) : null}
    </div>
  )
}
