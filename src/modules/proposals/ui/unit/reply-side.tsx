import { useState } from "react"
import { Button } from "../../../../kit/button.tsx"
import { type Available, wordOf } from "../../../../kit/case-view.ts"
import { Deadline } from "../../../../kit/deadline-view.tsx"
import { Dialog } from "../../../../kit/dialog.tsx"
import { Icon } from "../../../../kit/icons.tsx"
import { To } from "../../../../kit/link.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useCase } from "../../../../kit/queries.ts"
import { focusField } from "../../../../kit/reasons.tsx"
import { useAnnounce } from "../../../../kit/saying.tsx"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { problemText } from "../../../../kit/states.tsx"
import { kitWords } from "../../../../kit/words.ts"
import { assignmentCaseWords, replyCaseWords } from "./case-words.ts"
import { missingParts } from "./reply-missing.ts"
import { replyPageWords as words } from "./reply-words.ts"
import { replyTone } from "./tone.ts"
import type { ReplyWriting } from "./use-reply-draft.ts"
import type { Assignment, ReplyView } from "./views.ts"

/** State, the assignment's deadline, what is missing, and the two ways on: to the proposer, or handing in. */
export function ReplySide({ view, writing }: { view: ReplyView; writing: ReplyWriting }) {
  const say = useSay()
  const assignment = useCase<Assignment>("assignments", view.record.assignmentId).data
  const running = (assignment?.deadlines ?? []).filter(
    (each) => each.status === "open" && ["reply", "rehandling"].includes(each.name),
  )
  const submit = view.available.find((offer) => offer.action === "submitReply")
  const send = view.available.find((offer) => offer.action === "sendDraft" && offer.enabled)
  return (
    <aside className="case-side" aria-label={say(words.parts.check)}>
      <div className="standing">
        <StateTag tone={replyTone(view.state)}>{say(wordOf(replyCaseWords.states, view.state))}</StateTag>
        {running.map((each) => (
          <Deadline
            key={each.id}
            name={say(wordOf(assignmentCaseWords.deadlines, each.name))}
            facts={each}
            due={each.due}
            basis={say(wordOf(assignmentCaseWords.bases, each.basis))}
          />
        ))}
      </div>
      <MissingList view={view} />
      <div className="actions">
        {submit ? <Step offer={submit} writing={writing} primary={submit.enabled} /> : null}
        {send ? <Step offer={send} writing={writing} primary={!submit?.enabled} /> : null}
      </div>
    </aside>
  )
}

function MissingList({ view }: { view: ReplyView }) {
  const say = useSay()
  const missing = missingParts(view.available)
  if (!view.available.some((offer) => offer.action === "submitReply")) return null
  if (missing.length === 0)
    return (
      <p className="notice done" role="status">
        <Icon name="done" />
        <span>{say(words.missing.none)}</span>
      </p>
    )
  return (
    <div className="stack tight">
      <p>
        <strong>{say(words.missing.title, { n: missing.length })}</strong>
      </p>
      <ul className="missing-list">
        {missing.map(({ key, words: text, params, field, elsewhere }) => (
          <li key={key}>
            {say(text, params)}{" "}
            {elsewhere === "assignment" ? (
              <To href={`/assignments/${view.record.assignmentId}`}>{say(words.missing.toAssignment)}</To>
            ) : field ? (
              <button type="button" className="linkish" onClick={() => focusField(field)}>
                {say(words.missing.go)}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface StepProps {
  offer: Available
  writing: ReplyWriting
  primary: boolean
}

/** A step that cannot be taken back is asked about once more, saying what it does and to whom. */
function Step({ offer, writing, primary }: StepProps) {
  const say = useSay()
  const announce = useAnnounce()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")
  const sending = offer.action === "sendDraft"
  const label = say(wordOf(replyCaseWords.actions, offer.action))
  const go = async () => {
    setBusy(true)
    setProblem("")
    try {
      await writing.take(offer.action)
      announce(say(kitWords.act.done, { action: label }))
    } catch (error) {
      setProblem(problemText(error, say))
      setBusy(false)
    }
  }
  return (
    <>
      <Button kind={primary ? "primary" : "normal"} disabled={!offer.enabled} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking ? (
        <Dialog
          title={say(sending ? words.submit.askSend : words.submit.ask)}
          onClose={() => setAsking(false)}
          foot={
            <>
              <Button onClick={() => setAsking(false)}>{say(words.submit.cancel)}</Button>
              <Button kind="primary" disabled={busy} onClick={() => void go()}>
                {say(busy ? words.submit.working : sending ? words.submit.sureSend : words.submit.sure)}
              </Button>
            </>
          }
        >
          <p>{say(wordOf(replyCaseWords.does, offer.action))}</p>
          {problem ? (
            <p className="notice wrong" role="alert">
              {problem}
            </p>
          ) : null}
        </Dialog>
      ) : null}
    </>
  )
}
