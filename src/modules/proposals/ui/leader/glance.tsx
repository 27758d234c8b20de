import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { Icon } from "../../../../kit/icons.tsx"
import { To } from "../../../../kit/link.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { type ListAnswer, useGet } from "../../../../kit/queries.ts"
import { Await, Loading } from "../../../../kit/states.tsx"
import { MeasureFigure } from "../statistics/measure-figure.tsx"
import { measureOf, useStatistics } from "../statistics/statistics-data.ts"
import { assignmentCaseWords } from "../unit/case-words.ts"
import { type Ledger, ledgerPath } from "../unit/ledger.ts"
import { KeyProposals } from "./key-proposals.tsx"
import { type LateCase, type LateLine, lateCases } from "./late-cases.ts"
import { leaderWords as words } from "./words.ts"
import "./leader.css"

/** What a leader sees besides their own to-do list: three figures, what is late, what they supervise. */
export default function Glance() {
  return (
    <div className="glance">
      <Figures />
      <Late />
      <div className="stack">
        <KeyProposals />
        <Promises />
      </div>
    </div>
  )
}

/** Replied, done, satisfied: the second says what the first does not. */
const three = ["replyRate", "fulfilmentRate", "satisfactionRate"]

function Figures() {
  const say = useSay()
  const query = useStatistics()
  return (
    <section className="glance-figures" aria-label={say(words.figures)}>
      {query.isError ? (
        <p className="muted">{say(words.sealed)}</p>
      ) : (
        <Await query={query} loading={<Loading lines={3} />}>
          {(statistics) => (
            <div className="figures">
              {three.map((id) => {
                const measure = measureOf(statistics, id)
                return measure ? <MeasureFigure key={id} measure={measure} /> : null
              })}
            </div>
          )}
        </Await>
      )}
      <To href="/statistics/proposals">{say(words.allFigures)}</To>
    </section>
  )
}

const lateRead = 20
const lateShown = 6
const latePath = `/api/assignments/deadlines?overdue=true&limit=${lateRead}`

/** The longest overdue first, each with its unit and what stands behind it. */
function Late() {
  const say = useSay()
  const query = useGet<ListAnswer<LateLine>>("assignments", latePath)
  return (
    <Section title={say(words.late)}>
      <Await query={query} loading={<Loading shape="rows" lines={5} />}>
        {({ items, next }) => {
          const cases = lateCases(items)
          if (cases.length === 0) return <p className="muted">{say(words.lateNone)}</p>
          return (
            <>
              <ul className="todo-list">
                {cases.slice(0, lateShown).map((each) => (
                  <LateRow key={each.id} late={each} />
                ))}
              </ul>
              {next !== null || cases.length > lateShown ? (
                <To href="/assignments?overdue=true">{say(words.lateMore)}</To>
              ) : null}
            </>
          )
        }}
      </Await>
    </Section>
  )
}

function LateRow({ late }: { late: LateCase }) {
  const say = useSay()
  const { deadlines, choices } = assignmentCaseWords
  const why = late.reasons.map((each) => say(wordOf(choices, each)))
  return (
    <li>
      <To href={`/assignments/${late.id}`} className="late-link">
        <span>
          <strong>{late.unitName}</strong>
          <span className="late-subject">{late.subject}</span>
        </span>
        <span className="late-days small">
          {late.passed.map(({ name, days }) => (
            <span key={name} className="deadline late">
              <Icon name="late" />
              {say(words.lateSince, { deadline: say(wordOf(deadlines, name)), n: days })}
            </span>
          ))}
        </span>
        {why.length > 0 ? <span className="muted small">{why.join(" · ")}</span> : null}
      </To>
    </li>
  )
}

/** The units with the most promises past their date. */
const promisesShown = 5

function Promises() {
  const say = useSay()
  const language = useLanguage()
  const ledger = useGet<Ledger>("follow-ups", ledgerPath).data
  if (!ledger || ledger.total.open === 0) return null
  const late = ledger.units
    .filter((unit) => unit.overdue > 0)
    .sort((a, b) => b.overdue - a.overdue)
    .slice(0, promisesShown)
  return (
    <Section title={say(words.promises)}>
      <p>{say(words.promisesOf, { overdue: ledger.total.overdue, open: ledger.total.open })}</p>
      <ul className="stack tight">
        {late.map((unit) => (
          <li key={unit.unitId} className="row spread">
            <span>{unit.unitName}</span>
            <span className="muted small">
              {unit.overdue} / {unit.open}
              {unit.nextDue ? ` · ${dateWords(unit.nextDue, language, today())}` : ""}
            </span>
          </li>
        ))}
      </ul>
      <To href="/promises">{say(words.ledger)}</To>
    </Section>
  )
}
