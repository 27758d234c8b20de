import { useQueryClient } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { call, newKey } from "../../../../kit/api.ts"
import { Button, ButtonLink } from "../../../../kit/button.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { useGo } from "../../../../kit/link.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { problemText } from "../../../../kit/states.tsx"
import { assignmentCaseWords as caseWords } from "./case-words.ts"
import { contactGaps } from "./contact-gaps.ts"
import { nextStep } from "./next-step.ts"
import { pageWords as words } from "./page-words.ts"
import type { AssignmentView, ReplyView } from "./views.ts"

/** What to do next in plain words, and the way to the reply, which is written on a page of its own. */
export function NextStepPart({ view }: { view: AssignmentView }) {
  const say = useSay()
  const language = useLanguage()
  const { record } = view
  const day = (date: string) => dateWords(date, language, today())
  const unit = isUnit(view)
  const next = unit
    ? nextStep({ ...record, state: view.state, contactCount: record.contactCount.count }).long
    : wordOf(caseWords.next, view.state)
  const toConfirm = view.available.some((offer) => offer.action === "confirmContact" && offer.enabled)
    ? contactGaps(record).unconfirmed
    : 0
  const pending = [
    record.extensionAsked
      ? say(words.window.asked, { date: day(record.extensionAsked), reason: record.extensionReason ?? "" })
      : null,
    view.state === "return_requested" && record.returnReason
      ? say(words.window.returning, { reason: record.returnReason })
      : null,
    view.state === "return_requested" && record.suggestedUnit
      ? say(words.window.suggested, { unit: record.suggestedUnit.name })
      : null,
  ].filter((each): each is string => each !== null)
  return (
    <div className="stack tight">
      <p>{say(next)}</p>
      {toConfirm > 0 ? (
        <p className="notice soon">
          <a href="#contacts">{say(words.contacts.toConfirm, { n: toConfirm })}</a>
        </p>
      ) : null}
      {pending.map((each) => (
        <p key={each} className="muted">
          {each}
        </p>
      ))}
      <ReplyLink view={view} />
    </div>
  )
}

const unitActions = ["acknowledge", "recordContact", "submitOpinion", "requestReturn", "handleTogether"]

/** Whether this reader acts for the unit: what to do next is then said to them. */
function isUnit(view: AssignmentView): boolean {
  return view.available.some((offer) => unitActions.includes(offer.action))
}

/** The reply is what comes next: its button is then the primary one of the page, and no action's. */
export function replyComesNext(view: AssignmentView): boolean {
  const { reply, role, contactCount } = view.record
  if (!isUnit(view) || role === "assist" || !["signed", "in_progress"].includes(view.state)) return false
  return reply ? reply.state === "drafting" : contactCount.count > 0
}

/** Opens the reply that was begun, or begins one; nothing for whoever may do neither. */
function ReplyLink({ view }: { view: AssignmentView }) {
  const say = useSay()
  const { record } = view
  const unit = isUnit(view)
  if (record.reply) {
    const writing = record.reply.state === "drafting" && unit
    const out = ["issued", "published", "withheld", "with_proposer"].includes(record.reply.state)
    // A draft is the unit's own until it goes out.
    if (!unit && !out && record.siblings === undefined) return null
    return (
      <div>
        <ButtonLink
          kind={writing ? "primary" : "normal"}
          href={`/replies/${record.reply.id}`}
          icon={writing ? "write" : "file"}
        >
          {say(writing ? words.reply.open : words.reply.read)}
        </ButtonLink>
      </div>
    )
  }
  const ready = unit && record.role !== "assist" && ["signed", "in_progress"].includes(view.state)
  return ready ? <BeginReply view={view} /> : null
}

function BeginReply({ view }: { view: AssignmentView }) {
  const say = useSay()
  const go = useGo()
  const client = useQueryClient()
  const key = useRef(newKey())
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")
  const begin = async () => {
    setBusy(true)
    setProblem("")
    try {
      const reply = await call<ReplyView>("/api/replies", {
        method: "POST",
        body: { assignmentId: view.id },
        idempotencyKey: key.current,
      })
      client.setQueryData(["replies", "case", reply.id], reply)
      void client.invalidateQueries({ queryKey: ["assignments"] })
      go(`/replies/${reply.id}`)
    } catch (error) {
      setProblem(problemText(error, say))
      setBusy(false)
    }
  }
  return (
    <div className="stack tight">
      <div>
        <Button
          kind={replyComesNext(view) ? "primary" : "normal"}
          icon="write"
          disabled={busy}
          onClick={() => void begin()}
        >
          {say(view.record.attempt > 1 ? words.reply.again : words.reply.begin)}
        </Button>
      </div>
      {problem ? (
        <p className="notice wrong" role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  )
}
