import { useState } from "react"
import { Button } from "../../../../kit/button.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { momentWords } from "../../../../kit/dates.ts"
import { Dialog } from "../../../../kit/dialog.tsx"
import { Icon } from "../../../../kit/icons.tsx"
import { useGo } from "../../../../kit/link.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useAnnounce } from "../../../../kit/saying.tsx"
import { type ProposalView, signers } from "../record/proposal-view.ts"
import { proposalCaseWords } from "../words.ts"
import { useAttempt } from "./attempt.tsx"
import { type Missing, missingOf, submission } from "./missing.ts"
import { writeWords as words } from "./words.ts"

interface ListProps {
  view: ProposalView
  onGo: (missing: Missing) => void
}

/** What is still missing, by the same law that will judge the submission. */
export function MissingList({ view, onGo }: ListProps) {
  const say = useSay()
  const missing = missingOf(view.available)
  if (!submission(view.available)) return null
  if (missing.length === 0)
    return (
      <p className="notice done" role="status">
        <Icon name="done" />
        <span>{say(words.nothingMissing)}</span>
      </p>
    )
  return (
    <div className="missing">
      <p>
        <strong>{say(words.missing)}</strong>
      </p>
      <ul>
        {missing.map((each) => (
          <li key={each.key}>
            <button type="button" onClick={() => onGo(each)}>
              <span>{say(each.words, each.params)}</span>
              {each.part === "check" ? null : <Icon name="right" label={say(words.go)} />}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface SubmitProps {
  view: ProposalView
  take: (action: string, input: unknown) => Promise<unknown>
  flush: () => Promise<void>
  wide?: boolean
}

/** Submits after saying what happens next. While something is missing the button is off, and the list above says what. */
export function Submit({ view, take, flush, wide }: SubmitProps) {
  const say = useSay()
  const go = useGo()
  const announce = useAnnounce()
  const attempt = useAttempt()
  const [asking, setAsking] = useState(false)
  const offer = submission(view.available)
  if (!offer) return null
  const submit = async () => {
    const done = await attempt.run(() => take(offer.action, {}))
    if (!done) return
    announce(say(words.submitted))
    go(`/proposals/${view.id}`)
  }
  const label = say(wordOf(proposalCaseWords.actions, offer.action))
  return (
    <>
      <Button
        kind="primary"
        wide={wide}
        disabled={!offer.enabled}
        onClick={async () => {
          await flush()
          setAsking(true)
        }}
      >
        {label}
      </Button>
      {asking ? (
        <Dialog
          title={say(words.confirmTitle)}
          onClose={() => setAsking(false)}
          foot={
            <>
              <Button onClick={() => setAsking(false)}>{say(words.notYet)}</Button>
              <Button kind="primary" disabled={attempt.busy} onClick={() => void submit()}>
                {attempt.busy ? say(words.submitting) : label}
              </Button>
            </>
          }
        >
          <p className="confirm-subject" lang="zh-CN">
            {view.record.subject}
          </p>
          <WhatFollows view={view} />
          {attempt.shown}
        </Dialog>
      ) : null}
    </>
  )
}

function WhatFollows({ view }: { view: ProposalView }) {
  const say = useSay()
  const language = useLanguage()
  const until = momentWords(view.record.cutoffAt, language, today())
  const unsigned = signers(view).invited.length
  const steps = words.afterSteps
  return (
    <div className="stack tight">
      <p className="muted small">{say(words.after)}</p>
      <ul className="grounds stack tight">
        <li>{say(steps.review)}</li>
        <li>{say(steps.plenary, { date: until })}</li>
        <li>{say(steps.fixed)}</li>
        {unsigned > 0 ? <li>{say(steps.unsigned, { n: unsigned })}</li> : null}
      </ul>
    </div>
  )
}
