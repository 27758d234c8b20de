import { useState } from "react"
import { wordOf } from "../../../../kit/case-view.ts"
import { useFullDay } from "../../../../kit/day.ts"
import { To } from "../../../../kit/link.tsx"
import { PageHead, Section } from "../../../../kit/page-head.tsx"
import { overFigures, PlainTable } from "../../../../kit/plain-table.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useGet } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Await, Loading } from "../../../../kit/states.tsx"
import { DrawUp } from "../../../documents/ui/public.tsx"
import { reportTone } from "../report-view.ts"
import { labelOf, useOpinionTerms } from "../settings.ts"
import { listWords, reportCaseWords, screenWords } from "../words.ts"
import { boardWords as words } from "../words-office.ts"
import "../reports/report.css"

interface Board {
  year: number
  weeks: number
  quotas: {
    personId: string
    name: string
    affiliation: string
    as: "standing" | "member" | "source"
    wanted: number
    handedIn: number
    used: number
  }[]
  topics: { topic: string | null; received: number; issued: number; adopted: number }[]
  subjects: {
    terms: string[]
    reports: { id: string; title: string; state: string; submittedOn: string | null; reporterName: string }[]
  }[]
}

const shownQuotas = 40

/** 选题与篇数: what is gathering, what the year is about, who has reports to go. */
export default function BoardPage() {
  const say = useSay()
  const query = useGet<Board>("opinion-reports", "/api/opinions/board")
  return (
    <>
      <PageHead
        title={say(screenWords.board)}
        actions={<DrawUp kind="leaders_digest" path="/api/opinions/board/digest" />}
        below={query.data ? say(words.below, { weeks: query.data.weeks }) : null}
      />
      <Await query={query} loading={<Loading lines={10} />}>
        {(board) => (
          <>
            <Subjects board={board} />
            <Topics board={board} />
            <Quotas board={board} />
          </>
        )}
      </Await>
    </>
  )
}

function Subjects({ board }: { board: Board }) {
  const say = useSay()
  const day = useFullDay()
  return (
    <Section title={say(words.subjects)}>
      {board.subjects.length === 0 ? <p className="muted">{say(words.noSubjects)}</p> : null}
      {board.subjects.map(({ terms, reports }) => (
        <details key={reports[0]?.id} className="sheet">
          <summary>
            <strong>{terms.join(say(listWords.separator))}</strong>{" "}
            <span className="muted">{say(words.subjectOf, { n: reports.length })}</span>
          </summary>
          <DrawUp
            kind="leaders_digest"
            path="/api/opinions/board/digest"
            body={{ reportId: reports[0]?.id }}
          />
          <ul className="report-lines">
            {reports.map((report) => (
              <li key={report.id}>
                <To href={`/opinion-reports/${report.id}`}>{report.title}</To>
                <StateTag tone={reportTone(report.state)}>
                  {say(wordOf(reportCaseWords.states, report.state))}
                </StateTag>
                <span className="muted small">
                  {[report.reporterName, report.submittedOn ? day(report.submittedOn) : null]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Section>
  )
}

function Topics({ board }: { board: Board }) {
  const say = useSay()
  const terms = useOpinionTerms().data?.values
  return (
    <Section title={say(words.topics)}>
      <PlainTable
        name={say(words.topics)}
        heads={[
          words.topic,
          overFigures(words.received),
          overFigures(words.issued),
          overFigures(words.adopted),
        ]}
      >
        {board.topics.map(({ topic, received, issued, adopted }) => (
          <tr key={topic ?? ""}>
            <th scope="row">
              {topic ? (
                <To href={`/opinions/all?topic=${topic}`}>{say(labelOf(terms?.topics, topic))}</To>
              ) : (
                say(words.unclassed)
              )}
            </th>
            <td className="num">{received}</td>
            <td className="num">{issued}</td>
            <td className="num">{adopted}</td>
          </tr>
        ))}
      </PlainTable>
    </Section>
  )
}

function Quotas({ board }: { board: Board }) {
  const say = useSay()
  const [every, setEvery] = useState(false)
  const lines = every ? board.quotas : board.quotas.slice(0, shownQuotas)
  return (
    <Section title={`${say(words.quotas)} ${board.year}`}>
      <PlainTable
        name={say(words.quotas)}
        heads={[
          words.name,
          overFigures(words.wanted),
          overFigures(words.handedIn),
          overFigures(words.used),
          listWords.standing,
        ]}
      >
        {lines.map((line) => (
          <tr key={`${line.personId}${line.as}`}>
            <th scope="row">
              {line.name}{" "}
              <span className="muted small">
                {[say(words[line.as]), line.affiliation].filter(Boolean).join(" · ")}
              </span>
            </th>
            <td className="num">{line.wanted}</td>
            <td className="num">{line.handedIn}</td>
            <td className="num">{line.used}</td>
            <td>
              {line.handedIn < line.wanted
                ? say(words.missing, { n: line.wanted - line.handedIn })
                : say(words.met)}
            </td>
          </tr>
        ))}
      </PlainTable>
      {board.quotas.length > shownQuotas ? (
        <p>
          <button type="button" className="linkish" onClick={() => setEvery(!every)}>
            {every
              ? say(words.onlyMissing, { n: shownQuotas })
              : say(listWords.everyone, { n: board.quotas.length })}
          </button>
        </p>
      ) : null}
    </Section>
  )
}
