import { useEffect, useRef, useState } from "react"
import { Button } from "../../../../kit/button.tsx"
import { type CaseView, type ModuleWords, wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useAct } from "../../../../kit/queries.ts"
import { useAnnounce } from "../../../../kit/saying.tsx"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { problemText } from "../../../../kit/states.tsx"
import { kitWords } from "../../../../kit/words.ts"
import { assignmentWords } from "../../assignments/words.ts"
import type { AssignmentRecord, Contact } from "./handling.ts"
import { recordWords } from "./words.ts"

const words: ModuleWords = assignmentWords

/** What the unit recorded of its contacts; the lead proposer says in person whether each took place. */
export function Contacts({ view }: { view: CaseView<AssignmentRecord> }) {
  const say = useSay()
  const { contacts, contactCount } = view.record
  if (contacts.length === 0) return null
  const mayAnswer = view.available.some((offer) => offer.action === "confirmContact" && offer.enabled)
  return (
    <div className="stack tight contacts">
      <p className="muted small">
        {say(recordWords.units.contactCount, { n: contactCount.count, m: contactCount.meetings })}
      </p>
      <ol className="stack tight">
        {contacts.map((contact) => (
          <OneContact key={contact.id} contact={contact} view={view} mayAnswer={mayAnswer} />
        ))}
      </ol>
    </div>
  )
}

interface OneProps {
  contact: Contact
  view: CaseView<AssignmentRecord>
  mayAnswer: boolean
}

function OneContact({ contact, view, mayAnswer }: OneProps) {
  const say = useSay()
  const language = useLanguage()
  const open = contact.confirmedOn === null && contact.disputedReason === null
  const text = recordWords.units
  return (
    <li className="contact">
      <p>
        <strong>
          {dateWords(contact.onDate, language, today())} · {say(wordOf(words.choices, contact.kind))}
        </strong>
        <span className="muted"> {[contact.place, contact.people].filter(Boolean).join(" · ")}</span>
      </p>
      <p className="as-written" lang="zh-CN">
        {contact.summary}
      </p>
      {open ? (
        mayAnswer ? (
          <AnswerContact contact={contact} view={view} />
        ) : (
          <StateTag tone="waiting">{say(text.waiting)}</StateTag>
        )
      ) : contact.disputedReason ? (
        <StateTag tone="stopped">{say(text.disputed, { reason: contact.disputedReason })}</StateTag>
      ) : (
        <StateTag tone="done">{say(text.confirmed)}</StateTag>
      )}
    </li>
  )
}

/** Two large buttons; a dispute says what is not as recorded. */
function AnswerContact({ contact, view }: Omit<OneProps, "mayAnswer">) {
  const say = useSay()
  const announce = useAnnounce()
  const act = useAct<AssignmentRecord>("assignments", view.id)
  const [disputing, setDisputing] = useState(false)
  const [reason, setReason] = useState("")
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (disputing) box.current?.focus()
  }, [disputing])
  const send = async (action: string, more = {}) => {
    try {
      await act.mutateAsync({ action, input: { contactId: contact.id, ...more }, version: view.version })
      announce(say(kitWords.act.done, { action: say(wordOf(words.actions, action)) }))
    } catch {
      // Shown below from the mutation itself; what was typed stays.
    }
  }
  const path = `dispute-${contact.id}`
  return (
    <div className="stack tight answer-contact">
      <p>{say(recordWords.units.ask)}</p>
      {disputing ? (
        <FieldFrame path={path} label={say(recordWords.units.why)} required>
          <textarea
            id={`field-${path}`}
            ref={box}
            className="input"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </FieldFrame>
      ) : null}
      <div className="row">
        {disputing ? (
          <>
            <Button
              kind="danger"
              disabled={act.isPending || reason.trim().length < 2}
              onClick={() => void send("disputeContact", { reason: reason.trim() })}
            >
              {say(wordOf(words.actions, "disputeContact"))}
            </Button>
            <Button kind="plain" onClick={() => setDisputing(false)}>
              {say(kitWords.act.cancel)}
            </Button>
          </>
        ) : (
          <>
            <Button disabled={act.isPending} onClick={() => void send("confirmContact")}>
              {say(wordOf(words.actions, "confirmContact"))}
            </Button>
            <Button kind="danger" onClick={() => setDisputing(true)}>
              {say(wordOf(words.actions, "disputeContact"))}
            </Button>
          </>
        )}
      </div>
      <p className="muted small">
        {say(wordOf(words.does, disputing ? "disputeContact" : "confirmContact"))}
      </p>
      {act.error ? (
        <p className="notice wrong" role="alert">
          {problemText(act.error, say)}
        </p>
      ) : null}
    </div>
  )
}
