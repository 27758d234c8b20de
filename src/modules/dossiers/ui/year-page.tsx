import { useState } from "react"
import type { CustomFormProps } from "../../../kit/action-bar.tsx"
import { Button, ButtonLink } from "../../../kit/button.tsx"
import { CasePage } from "../../../kit/case-page.tsx"
import type { CaseView } from "../../../kit/case-view.ts"
import { Chart } from "../../../kit/chart.tsx"
import { To } from "../../../kit/link.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useSay } from "../../../kit/preferences.tsx"
import { useCase, useGet, useMe } from "../../../kit/queries.ts"
import { Await, Loading } from "../../../kit/states.tsx"
import type { BoardView } from "../schema.ts"
import { yearWords } from "../year/words.ts"
import { Statement } from "./mine-forms.tsx"
import { screens } from "./words.ts"
import { bodyScreens, subjectWords } from "./words-bodies.ts"
import { voiceScreens } from "./words-voices.ts"
import { Duties, Owing } from "./year-asks.tsx"
import { Evaluations } from "./year-evaluations.tsx"
import { Scores } from "./year-scores.tsx"
import { Measures, Objections, Reports } from "./year-voices.tsx"
import "./dossiers.css"

type YearRecord = {
  year: number
  /** `member`, or the bodies of the rule book. */
  subject: string
  title: string
  /** Bodies of this year for which the reader speaks. */
  own: readonly { id: string; name: string }[]
  ruleBook: { id: string; name: string; version: number }
  scored: number | null
  letters: { total: number; issued: number } | null
  grades: readonly { grade: string; name: string; count: number }[]
}

const tones = {
  collecting: "active",
  scored: "active",
  objections: "waiting",
  approved: "active",
  notified: "done",
  archived: "done",
} as const
const steps: Readonly<Record<string, string>> = {
  collecting: "score",
  scored: "openObjections",
  objections: "approve",
  approved: "notify",
  notified: "archive",
}

/** One year: where it stands, its outcome, and what people say about it. */
export default function YearPage() {
  const { id } = useParts()
  const query = useCase<YearRecord>("service-years", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={8} />}>
      {(view) => <Year key={view.id} view={view} />}
    </Await>
  )
}

function Year({ view }: { view: CaseView<YearRecord> }) {
  const say = useSay()
  const { record } = view
  const ofMembers = record.subject === "member"
  const bookName = `${record.ruleBook.name} · ${say(screens.version, { n: record.ruleBook.version })}`
  const inside = record.scored !== null
  const keeps = useMe().data?.roles.includes("liaison_office") ?? false
  const board = useGet<BoardView>("service-years", inside ? `/api/service-years/${view.id}/board` : undefined)
  const collecting = view.state === "collecting"
  /** While the year is being recorded these are rare, and stand last. */
  const outcome = (all: BoardView) => (
    <>
      {collecting && all.objections.length === 0 ? null : (
        <Objections items={all.objections} year={record.year} />
      )}
      <Measures
        items={all.measures}
        year={record.year}
        yearId={view.id}
        proposes={keeps && view.state !== "archived"}
        bodies={all.bodies}
      />
    </>
  )
  return (
    <CasePage
      plural="service-years"
      view={view}
      words={yearWords}
      title={record.title}
      above={`${say(screens.yearOf, { year: record.year })} · ${say(subjectWords(record.subject))}`}
      tone={tones[view.state as keyof typeof tones]}
      primary={inside ? (steps[view.state] ?? null) : "report"}
      forms={{
        changeRules: (form) => <ChangeRules {...form} />,
        report: () =>
          ofMembers || record.own.length === 1 ? (
            <Statement yearId={view.id} bodyId={record.own[0]?.id ?? null} body="" />
          ) : (
            <OwnBodies bodies={record.own} year={record.year} />
          ),
      }}
      facts={[
        [
          say(screens.book),
          // The book itself is for those who run the year.
          inside ? (
            <To key="book" href={`/service/rule-books/${record.ruleBook.id}`}>
              {bookName}
            </To>
          ) : (
            bookName
          ),
        ],
      ]}
      below={
        inside ? (
          <Await query={board}>
            {(all) => (
              <>
                {collecting ? null : outcome(all)}
                <Reports items={all.reports} year={record.year} ofBodies={!ofMembers}>
                  {keeps ? <Owing items={all.owing} yearId={view.id} /> : null}
                </Reports>
                <Duties yearId={view.id} sets={keeps && collecting} ofBodies={all.bodies.length > 0} />
                {keeps ? <Evaluations yearId={view.id} opens={collecting} bodies={all.bodies} /> : null}
                {collecting ? outcome(all) : null}
              </>
            )}
          </Await>
        ) : null
      }
    >
      {inside ? (
        <div className="stack">
          {record.grades.length > 0 && (record.scored ?? 0) > 0 ? (
            <div className="year-grades">
              <Chart
                title={say(ofMembers ? voiceScreens.gradesOf : bodyScreens.gradesOf, {
                  n: record.scored ?? 0,
                })}
                data={{
                  kind: "bar",
                  labels: record.grades.map(({ name }) => name),
                  series: [
                    {
                      name: say(ofMembers ? voiceScreens.people : bodyScreens.bodiesCounted),
                      values: record.grades.map(({ count }) => count),
                    },
                  ],
                }}
              />
            </div>
          ) : null}
          {record.letters ? <Letters {...record.letters} /> : null}
          <Await query={board}>{(all) => <Scores board={all} year={record.year} />}</Await>
        </div>
      ) : ofMembers ? (
        <p>
          <To href={`/service/mine?year=${record.year}`}>{say(screens.mine)}</To>
        </p>
      ) : null}
      {record.own.length > 0 ? <OwnBodies bodies={record.own} year={record.year} /> : null}
    </CasePage>
  )
}

/** The pages of the bodies for which the reader speaks: there the report is written and the score is seen. */
function OwnBodies({ bodies, year }: { bodies: YearRecord["own"]; year: number }) {
  const say = useSay()
  return (
    <div className="stack tight">
      <p>{say(bodyScreens.theirs)}</p>
      <p className="muted small">{say(bodyScreens.theirsLead)}</p>
      <p className="row">
        {bodies.map(({ id, name }) => (
          <ButtonLink key={id} href={`/service/bodies/${id}/years/${year}`}>
            {name}
          </ButtonLink>
        ))}
      </p>
    </div>
  )
}

/** How far the letters of the result have come; they are found under Documents. */
function Letters({ total, issued }: { total: number; issued: number }) {
  const say = useSay()
  const text = say(issued < total ? voiceScreens.lettersSent : voiceScreens.lettersAll, { total, issued })
  return (
    <div className="row spread" role="status">
      <span>
        {say(voiceScreens.letters)}：{text}
      </span>
      {issued < total ? <progress max={total} value={issued} aria-label={text} /> : null}
      <To href="/documents?kind=service_result">{say(voiceScreens.seeLetters)}</To>
    </div>
  )
}

function ChangeRules({ submit, cancel }: CustomFormProps) {
  const say = useSay()
  const [book, setBook] = useState("")
  const [reason, setReason] = useState("")
  const books = useGet<{ items: { id: string; name: string; version: number; adoptedOn: string | null }[] }>(
    "service",
    "/api/service/rule-books",
  )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void submit({ ruleBookId: book, reason })
      }}
    >
      <label className="label" htmlFor="change-book">
        {say(screens.book)}
      </label>
      <select
        id="change-book"
        className="input"
        required
        value={book}
        onChange={(event) => setBook(event.target.value)}
      >
        <option value="">—</option>
        {(books.data?.items ?? [])
          .filter(({ adoptedOn }) => adoptedOn)
          .map(({ id, name, version }) => (
            <option key={id} value={id}>
              {name} · {say(screens.version, { n: version })}
            </option>
          ))}
      </select>
      <label className="label" htmlFor="change-reason">
        {say(screens.reason)}
      </label>
      <textarea
        id="change-reason"
        className="input"
        required
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="row">
        <Button type="submit" kind="primary">
          {say(yearWords.actions.changeRules)}
        </Button>
        <Button onClick={cancel}>{say(screens.cancel)}</Button>
      </div>
    </form>
  )
}
