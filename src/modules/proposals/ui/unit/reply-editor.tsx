import { lazy, Suspense, useState } from "react"
import { RestoredNotice, SaveLine } from "../../../../kit/autosave.tsx"
import { Button } from "../../../../kit/button.tsx"
import { To } from "../../../../kit/link.tsx"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { AnswerCard } from "./answer-card.tsx"
import { replyCaseWords } from "./case-words.ts"
import { Letter } from "./letter.tsx"
import { addresseesOf } from "./letter-parts.ts"
import { closingOf, openingOf } from "./letter-text.ts"
import { ClassChoice, FormalFields, PublishChoice } from "./reply-fields.tsx"
import { ReplyNotes } from "./reply-notes.tsx"
import { ReplySide } from "./reply-side.tsx"
import { replyPageWords as words } from "./reply-words.ts"
import { type ReplyWriting, useReplyDraft } from "./use-reply-draft.ts"
import type { ReplyView } from "./views.ts"

const RichText = lazy(() => import("../../../../kit/rich-text.tsx"))

/** The letter being written: each recommendation beside its answer, then the text, the class, and what a document needs. */
export function ReplyEditor({ view }: { view: ReplyView }) {
  const say = useSay()
  const writing = useReplyDraft(view)
  const [preview, setPreview] = useState(false)
  const { record } = view
  return (
    <div className="reply-editor">
      <PageHead
        title={record.subject}
        above={<ReplyAbove view={view} />}
        below={<SaveLine state={writing.autosave.state} />}
        actions={
          <Button small icon={preview ? "write" : "file"} onClick={() => setPreview(!preview)}>
            {say(preview ? words.notes.edit : words.notes.preview)}
          </Button>
        }
      />
      <RestoredNotice autosave={writing.autosave} />
      <div className="reply-columns">
        <div className="reply-parts">
          <ReplyNotes view={view} />
          {preview ? (
            <div className="case-text">
              <Letter view={{ ...view, record: { ...record, ...previewOf(writing) } }} />
            </div>
          ) : (
            <Parts view={view} writing={writing} />
          )}
        </div>
        <ReplySide view={view} writing={writing} />
      </div>
    </div>
  )
}

/** What is written now, in the shape in which the server would show it. */
function previewOf({ draft }: ReplyWriting) {
  const answers = draft.answers.filter((each) => each.disposition !== "")
  return { ...draft, answers, resultClass: draft.unitClass || null }
}

export function ReplyAbove({ view }: { view: ReplyView }) {
  const say = useSay()
  const { record } = view
  const parts = [
    record.numberText,
    record.unitName,
    say(replyCaseWords.choices[record.edition]),
    record.documentNumber,
  ].filter((part): part is string => Boolean(part))
  return (
    <span className="row loose">
      <span>{parts.join(" · ")}</span>
      <To href={`/assignments/${record.assignmentId}`}>{say(words.assignment)}</To>
      <To href={`/proposals/${record.proposalId}`}>{say(words.proposal)}</To>
    </span>
  )
}

function Parts({ view, writing }: { view: ReplyView; writing: ReplyWriting }) {
  const say = useSay()
  const { record } = view
  const { draft, change } = writing
  const itemised = record.edition !== "supplementary" && record.recommendations.length > 0
  const letter = { ...record, ...addresseesOf(view) }
  return (
    <>
      {itemised ? (
        <section className="sheet stack" aria-labelledby="part-answers">
          <h2 id="part-answers">{say(words.parts.answers)}</h2>
          <ol className="answer-cards">
            {record.recommendations.map((each, index) => {
              const answer = draft.answers[index]
              return answer ? (
                <AnswerCard
                  key={each.id}
                  number={index + 1}
                  recommendation={each.text}
                  answer={answer}
                  onChange={(next) =>
                    change({ answers: draft.answers.map((old, at) => (at === index ? next : old)) })
                  }
                />
              ) : null
            })}
          </ol>
        </section>
      ) : null}
      <section className="sheet stack" aria-labelledby="part-letter">
        <div className="row spread">
          <h2 id="part-letter">{say(words.parts.letter)}</h2>
          <div className="row">
            <Button small onClick={() => change({ text: openingOf(letter) + draft.text })}>
              {say(words.letter.opening)}
            </Button>
            <Button small onClick={() => change({ text: draft.text + closingOf(letter) })}>
              {say(words.letter.closing)}
            </Button>
          </div>
        </div>
        <p className="muted small">{say(words.letter.help)}</p>
        <Suspense fallback={<div className="rich rich-waiting" />}>
          <RichText
            id="field-text"
            label={say(words.parts.letter)}
            html={draft.text}
            official
            onChange={({ html }) => change({ text: html })}
          />
        </Suspense>
      </section>
      <ClassChoice draft={draft} change={change} classes={record.resultClasses} />
      <PublishChoice draft={draft} change={change} />
      <FormalFields draft={draft} change={change} />
    </>
  )
}
