import { type CaseView, optionWords, type Tone, wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { Deadline } from "../../../../kit/deadline-view.tsx"
import { Icon } from "../../../../kit/icons.tsx"
import { To } from "../../../../kit/link.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { assignmentWords } from "../../assignments/words.ts"
import { proposalCaseWords } from "../words.ts"
import { Contacts } from "./contacts.tsx"
import type { AssignmentRecord, Handling } from "./handling.ts"
import { recordWords } from "./words.ts"

/** Who handles it: role, state, deadline, contacts with the proposer, and the reply. */
export function Units({ handling }: { handling: readonly Handling[] }) {
  const say = useSay()
  if (handling.length === 0) return null
  return (
    <Section title={say(recordWords.units.title)}>
      <ul className="unit-cards">
        {handling.map((unit) => (
          <UnitCard key={unit.id} unit={unit} />
        ))}
      </ul>
    </Section>
  )
}

function UnitCard({ unit }: { unit: Handling }) {
  const say = useSay()
  const language = useLanguage()
  const words = recordWords.units
  const { assignment, reply } = unit
  return (
    <li className="unit-card">
      <div className="row spread">
        <h3>
          {assignment ? <To href={`/assignments/${unit.id}`}>{unit.unitName}</To> : unit.unitName}
          <span className="muted small"> {say(optionWords(proposalCaseWords, "role", unit.role))}</span>
        </h3>
        <StateTag tone={toneOf(unit.state)}>{say(wordOf(assignmentWords.states, unit.state))}</StateTag>
      </div>
      {assignment ? <Running view={assignment} /> : null}
      {assignment?.record.part ? (
        <p className="muted">{say(words.part, { part: assignment.record.part })}</p>
      ) : null}
      {assignment?.record.receiver ? (
        <p className="muted small">
          {say(words.receiver, {
            name: [assignment.record.section, assignment.record.receiver].filter(Boolean).join(" "),
          })}
        </p>
      ) : null}
      {reply?.record.issuedOn ? (
        <p className="row">
          <Icon name="file" />
          <To href={`/replies/${reply.id}`}>{say(recordWords.answers.open)}</To>
          <span className="muted small">
            {[reply.record.documentNumber, dateWords(reply.record.issuedOn, language, today())]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </p>
      ) : null}
      {assignment ? <Contacts view={assignment} /> : null}
    </li>
  )
}

function Running({ view }: { view: CaseView<AssignmentRecord> }) {
  const say = useSay()
  return view.deadlines
    .filter((deadline) => deadline.status === "open" || deadline.status === "paused")
    .map((deadline) => (
      <Deadline
        key={deadline.id}
        name={say(wordOf(assignmentWords.deadlines, deadline.name))}
        facts={deadline}
        due={deadline.due}
        basis={say(wordOf(proposalCaseWords.bases, deadline.basis))}
      />
    ))
}

function toneOf(state: string): Tone {
  if (state === "reply_issued" || state === "opinion_submitted") return "done"
  if (state === "closed" || state === "reassigned") return "stopped"
  return state === "pre_assigned" || state === "awaiting_signoff" ? "waiting" : "active"
}
