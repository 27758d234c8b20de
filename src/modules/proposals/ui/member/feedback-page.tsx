import { type FormEvent, useEffect, useRef, useState } from "react"
import type { Words } from "../../../../base/words.ts"
import { Button, ButtonLink } from "../../../../kit/button.tsx"
import { type CaseView, type Tone, wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { Deadline } from "../../../../kit/deadline-view.tsx"
import { DateField } from "../../../../kit/fields/date-field.tsx"
import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { Icon } from "../../../../kit/icons.tsx"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useParts } from "../../../../kit/parts.ts"
import { useSay } from "../../../../kit/preferences.tsx"
import { useAct, useCase } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Await, Loading } from "../../../../kit/states.tsx"
import { feedbackWords } from "../../feedback/words.ts"
import { labelOf, useProposalTerms } from "../settings.ts"
import { proposalCaseWords } from "../words.ts"
import { useAttempt } from "./attempt.tsx"
import { feedbackPageWords as words } from "./words.ts"
import "./member.css"
import "./feedback.css"

interface Choice {
  code: string
  label: Words
}

type FeedbackRecord = {
  proposalId: string
  replyId: string
  subject: string
  numberText: string | null
  unitName: string
  axes: readonly Choice[]
  scale: readonly Choice[]
  /** For their author alone; null for everybody else. */
  ratings: readonly { axis: string; value: string; comment: string }[] | null
}
type FeedbackView = CaseView<FeedbackRecord>

const tones: Readonly<Record<string, Tone>> = { awaiting: "waiting", given: "done", lapsed: "stopped" }

/** One form for one reply: a question to each axis, large answers, a comment; sealed on submission. */
export default function FeedbackPage() {
  const { id } = useParts()
  const query = useCase<FeedbackRecord>("feedback", id)
  return (
    <Await query={query} loading={<Loading lines={8} />}>
      {(view) => <Form key={view.id} view={view} />}
    </Await>
  )
}

function Form({ view }: { view: FeedbackView }) {
  const say = useSay()
  const { record } = view
  const may = (action: string) => view.available.some((offer) => offer.action === action)
  const open = view.deadlines.filter((deadline) => deadline.status === "open")
  return (
    <article className="feedback">
      <PageHead
        title={record.subject}
        above={[say(words.above), record.numberText].filter(Boolean).join(" · ")}
        below={say(words.unit, { unit: record.unitName })}
      />
      <div className="stack">
        <div className="row loose">
          <ButtonLink icon="book" href={`/replies/${record.replyId}`}>
            {say(words.read)}
          </ButtonLink>
          <ButtonLink kind="plain" href={`/proposals/${record.proposalId}`}>
            {say(words.proposal)}
          </ButtonLink>
        </div>
        {open.map((deadline) => (
          <Deadline
            key={deadline.id}
            name={say(wordOf(feedbackWords.deadlines, deadline.name))}
            facts={deadline}
            due={deadline.due}
            basis={say(wordOf(proposalCaseWords.bases, deadline.basis))}
          />
        ))}
        {may("rate") ? (
          <Questions view={view} />
        ) : (
          <>
            <Standing view={view} />
            {may("enterPaper") ? <Paper view={view} /> : null}
          </>
        )}
      </div>
    </article>
  )
}

/** 纸质反馈: opened only when there is such a paper, so that nobody takes it for their own form. */
function Paper({ view }: { view: FeedbackView }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  if (open) return <Questions view={view} paper />
  return (
    <div>
      <Button icon="write" onClick={() => setOpen(true)}>
        {say(feedbackWords.actions.enterPaper)}
      </Button>
    </div>
  )
}

/** The questions, answered by the proposer or copied from their paper. */
function Questions({ view, paper = false }: { view: FeedbackView; paper?: boolean }) {
  const say = useSay()
  const act = useAct<FeedbackRecord>("feedback", view.id)
  const attempt = useAttempt(feedbackWords.reasons)
  const minimum = useProposalTerms().data?.values.feedbackMinimum
  const [values, setValues] = useState<Record<string, string>>({})
  const [comment, setComment] = useState("")
  const [receivedOn, setReceivedOn] = useState(paper ? today() : "")
  const [sure, setSure] = useState(false)
  const foot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (sure) foot.current?.scrollIntoView({ block: "nearest" })
  }, [sure])
  const { axes, scale } = view.record
  const left = axes.filter((axis) => values[axis.code] === undefined).length
  const chosen = axes.map((axis) => say(labelOf(scale, values[axis.code] ?? null))).join(say(words.separator))
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (left > 0 || (paper && receivedOn === "")) return
    if (!sure) return setSure(true)
    const ratings = axes.map((axis) => ({ axis: axis.code, value: values[axis.code] as string }))
    const said = comment.trim()
    const input = { ratings, ...(said ? { comment: said } : {}), ...(paper ? { receivedOn } : {}) }
    const action = paper ? "enterPaper" : "rate"
    void attempt.run(() => act.mutateAsync({ action, input, version: view.version }))
  }
  return (
    <form className="stack" onSubmit={send}>
      <p className="notice">
        <Icon name="info" />
        <span>{paper ? say(words.onPaper) : say(words.sealed, { n: minimum ?? 3 })}</span>
      </p>
      {paper ? (
        <FieldFrame path="receivedOn" label={say(feedbackWords.fields.receivedOn)} required>
          <DateField id="field-receivedOn" value={receivedOn} onChange={setReceivedOn} />
        </FieldFrame>
      ) : null}
      {axes.map((axis) => (
        <fieldset key={axis.code} className="question">
          <legend>{paper ? say(axis.label) : say(words.question, { axis: say(axis.label) })}</legend>
          {scale.map((value) => (
            <label key={value.code} className="choice">
              <input
                type="radio"
                name={axis.code}
                checked={values[axis.code] === value.code}
                onChange={() => {
                  setSure(false)
                  setValues((now) => ({ ...now, [axis.code]: value.code }))
                }}
              />
              {say(value.label)}
            </label>
          ))}
        </fieldset>
      ))}
      <FieldFrame
        path="comment"
        label={say(paper ? feedbackWords.fields.comment : words.comment)}
        hint={say(words.commentHint)}
      >
        <textarea
          id="field-comment"
          className="input"
          maxLength={2000}
          aria-describedby="field-comment-hint"
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      </FieldFrame>
      {attempt.shown}
      <div className="feedback-send" aria-live="polite" ref={foot}>
        {left > 0 ? <p className="muted">{say(words.left, { n: left })}</p> : null}
        {sure ? <p>{say(paper ? words.againPaper : words.again, { values: chosen })}</p> : null}
        <div className="row">
          <Button type="submit" kind="primary" disabled={left > 0 || attempt.busy}>
            {say(sure ? words.sure : paper ? feedbackWords.actions.enterPaper : words.submit)}
          </Button>
          {sure ? <Button onClick={() => setSure(false)}>{say(words.change)}</Button> : null}
        </div>
      </div>
    </form>
  )
}

/** Given, lapsed, or not for this reader: the state, and to its author what they said. */
function Standing({ view }: { view: FeedbackView }) {
  const say = useSay()
  const { ratings, axes, scale } = view.record
  const comment = ratings?.find((rating) => rating.comment)?.comment
  return (
    <div className="sheet stack">
      <StateTag tone={tones[view.state]}>{say(wordOf(feedbackWords.states, view.state))}</StateTag>
      <p>{say(wordOf(feedbackWords.next, view.state))}</p>
      {ratings && ratings.length > 0 ? (
        <div className="stack tight">
          <p className="muted small">{say(words.yours)}</p>
          <dl className="facts">
            {ratings.map((rating) => (
              <div key={rating.axis}>
                <dt>{say(labelOf(axes, rating.axis))}</dt>
                <dd>{say(labelOf(scale, rating.value))}</dd>
              </div>
            ))}
          </dl>
          {comment ? <p className="as-written">{comment}</p> : null}
        </div>
      ) : null}
    </div>
  )
}
