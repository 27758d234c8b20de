import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../../../../kit/api.ts"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { To } from "../../../../kit/link.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useGet } from "../../../../kit/queries.ts"
import { Await, Loading } from "../../../../kit/states.tsx"
import { dispositionWords } from "../record/words.ts"
import { proposalCaseWords } from "../words.ts"
import { pageWords } from "./page-words.ts"
import type { ReplyView } from "./views.ts"

interface Similar {
  id: string
  numberText: string | null
  subject: string
  year: number
  state: string
  unit: string | null
  resultClass: string | null
  replyId: string | null
  verdict: string
  sharedTerms: readonly { term: string; weight: number }[]
}

const shown = 5
const words = pageWords.similar

/** Earlier proposals like this one, each with the reply then given: what was promised before should be known. */
export function SimilarCases({ proposalId }: { proposalId: string }) {
  const say = useSay()
  const query = useGet<{ items: Similar[] }>("proposals", `/api/proposals/${proposalId}/similar`)
  return (
    <Section title={say(words.title)}>
      <Await query={query} loading={<Loading lines={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{say(words.none)}</p>
          ) : (
            <ul className="unit-cards">
              {items.slice(0, shown).map((each) => (
                <SimilarCase key={each.id} of={each} />
              ))}
            </ul>
          )
        }
      </Await>
    </Section>
  )
}

function SimilarCase({ of }: { of: Similar }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <li className="unit-card">
      <h3>
        <To href={`/proposals/${of.id}`}>{of.subject}</To>
      </h3>
      <p className="muted small">
        {[
          say(wordOf(words, of.verdict)),
          of.year,
          of.numberText,
          of.unit,
          say(wordOf(proposalCaseWords.states, of.state)),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {of.sharedTerms.length > 0 ? (
        <p className="muted small">
          {say(words.shared, {
            terms: of.sharedTerms
              .slice(0, 6)
              .map((each) => each.term)
              .join("、"),
          })}
        </p>
      ) : null}
      {of.replyId ? (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className="as-link">{say(words.show)}</summary>
          {open ? <EarlierReply id={of.replyId} /> : null}
        </details>
      ) : null}
    </li>
  )
}

function EarlierReply({ id }: { id: string }) {
  const say = useSay()
  const language = useLanguage()
  const query = useQuery({
    queryKey: ["replies", "case", id],
    retry: false,
    queryFn: ({ signal }) => call<ReplyView>(`/api/replies/${id}`, { signal }),
  })
  if (query.isPending) return <Loading lines={3} />
  if (!query.data) return <p className="muted">{say(words.hidden)}</p>
  const { record } = query.data
  return (
    <div className="stack tight earlier">
      <p className="muted small">
        <To href={`/replies/${id}`}>
          {say(words.answered, {
            unit: record.unitName,
            on: record.issuedOn ? dateWords(record.issuedOn, language, today()) : "",
            class: record.resultClass ?? "",
          })}
        </To>
      </p>
      <ol className="answers">
        {record.recommendations.map((each) => {
          const answer = record.answers.find((given) => given.recommendationId === each.id)
          return (
            <li key={each.id}>
              <p className="asked" lang="zh-CN">
                {each.text}
              </p>
              {answer ? (
                <p className="answer" lang="zh-CN">
                  <strong>{say(wordOf(dispositionWords, answer.disposition))}</strong>
                  {answer.text}
                </p>
              ) : null}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
