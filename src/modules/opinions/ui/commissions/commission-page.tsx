import { useAttempt } from "../../../../kit/attempt.tsx"
import { Button, ButtonLink } from "../../../../kit/button.tsx"
import { CasePage } from "../../../../kit/case-page.tsx"
import { type CaseView, wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { To, useGo } from "../../../../kit/link.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { useParts } from "../../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useAct, useCase, useMe } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Await, Loading } from "../../../../kit/states.tsx"
import { reportTone } from "../report-view.ts"
import { commissionCaseWords, listWords, reportCaseWords } from "../words.ts"
import { commissionScreenWords as words } from "../words-office.ts"
import "../reports/report.css"

type CommissionRecord = {
  title: string
  request: string
  dueOn: string
  askerName: string
  summary: string | null
  answers: readonly {
    id: string
    title: string
    state: string
    submittedOn: string | null
    personId: string | null
    bodyId: string | null
  }[]
}
type View = CaseView<CommissionRecord>

/** The page of a request for reports: the asked write from here, the office sees who has answered. */
export default function CommissionPage() {
  const { id } = useParts()
  const query = useCase<CommissionRecord>("opinion-commissions", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={8} />}>
      {(view) => <Commission key={view.id} view={view} />}
    </Await>
  )
}

function Commission({ view }: { view: View }) {
  const say = useSay()
  const language = useLanguage()
  const { record } = view
  const writes = view.available.some(({ action, enabled }) => action === "answer" && enabled)
  const owing = view.parties.filter(({ relation }) => relation === "asked").length
  return (
    <CasePage
      plural="opinion-commissions"
      view={view}
      words={commissionCaseWords}
      title={record.title}
      above={say(words.standing, { answered: view.parties.length - owing, owing })}
      tone={view.state === "closed" ? "done" : "active"}
      hide={["answer"]}
      {...(writes ? { next: <Write view={view} /> } : {})}
      primary={writes ? null : "remind"}
      describe={({ action, data }) => (action === "receive" ? nameOf(view, data.reportId) : null)}
      facts={[
        [say(commissionCaseWords.fields.dueOn), dateWords(record.dueOn, language, today())],
        [say(words.asker), record.askerName],
        ...(record.summary ? [[say(commissionCaseWords.fields.summary), record.summary] as const] : []),
      ]}
      below={<Answers view={view} />}
    >
      <p className="official-text">{record.request}</p>
    </CasePage>
  )
}

/** In whose name a report answers. */
function nameOf({ record, parties }: View, reportId: unknown): string | undefined {
  const answer = record.answers.find(({ id }) => id === reportId)
  return answer && parties.find(({ id }) => id === answer.personId || id === answer.bodyId)?.name
}

/** One click: the draft that belongs to this request, begun now or before. */
function Write({ view }: { view: View }) {
  const say = useSay()
  const go = useGo()
  const act = useAct<CommissionRecord>("opinion-commissions", view.id)
  const attempt = useAttempt(commissionCaseWords.reasons)
  const draft = view.record.answers.find(({ state }) => state === "draft")
  if (draft)
    return (
      <ButtonLink kind="primary" icon="write" href={`/opinions/${draft.id}/write`}>
        {say(words.goOn)}
      </ButtonLink>
    )
  const begin = () =>
    attempt.run(async () => {
      const next = await act.mutateAsync({ action: "answer", input: {}, version: view.version })
      const begun = next.record.answers.find(({ state }) => state === "draft")
      if (begun) go(`/opinions/${begun.id}/write`)
    })
  return (
    <div className="stack tight">
      {attempt.shown}
      <p>{say(commissionCaseWords.does.answer)}</p>
      <Button kind="primary" icon="write" disabled={attempt.busy} onClick={() => void begin()}>
        {say(words.write)}
      </Button>
    </div>
  )
}

function Answers({ view }: { view: View }) {
  const say = useSay()
  const language = useLanguage()
  const office = useMe().data?.roles.includes("information_office") ?? false
  const { answers } = view.record
  const day = (date: string | null) => (date ? dateWords(date, language, today()) : null)
  return (
    <Section title={say(office ? words.answers : words.ownAnswers)}>
      {answers.length === 0 ? <p className="muted">{say(words.noAnswers)}</p> : null}
      <ul className="report-lines">
        {answers.map((answer) => (
          <li key={answer.id}>
            <To
              href={
                answer.state === "draft" ? `/opinions/${answer.id}/write` : `/opinion-reports/${answer.id}`
              }
            >
              {answer.title || say(listWords.untitled)}
            </To>
            <StateTag tone={reportTone(answer.state)}>
              {say(wordOf(reportCaseWords.states, answer.state))}
            </StateTag>
            <span className="muted small">
              {[nameOf(view, answer.id), day(answer.submittedOn)].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
