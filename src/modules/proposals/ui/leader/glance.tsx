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
      <To href="/statistics">{say(words.allFigures)}</To>
    </section>
  )
}

interface LateLine {
  deadlineId: string
  name: string
  daysOverdue: number
  id: string
  numberText: string | null
  subject: string
  unitName: string
  reasons: readonly string[]
}

const lateShown = 8
const latePath = `/api/assignments/deadlines?overdue=true&limit=${lateShown}`

/** The longest overdue first, each with its unit and what stands behind it. */
function Late() {
  const say = useSay()
  const query = useGet<ListAnswer<LateLine>>("assignments", latePath)
  return (
    <Section title={say(words.late)}>
      <Await query={query} loading={<Loading shape="rows" lines={5} />}>
        {({ items, total }) =>
          items.length === 0 ? (
            <p className="muted">{say(words.lateNone)}</p>
          ) : (
            <>
              <ul className="todo-list">
                {items.map((line) => (
                  <LateRow key={line.deadlineId} line={line} />
                ))}
              </ul>
              {total > items.length ? (
                <To href="/assignments?overdue=true">{say(words.lateMore, { n: total - items.length })}</To>
              ) : null}
            </>
          )
        }
      </Await>
    </Section>
  )
}

function LateRow({ line }: { line: LateLine }) {
  const say = useSay()
  const { deadlines, choices } = assignmentCaseWords
  const why = line.reasons.map((each) => say(wordOf(choices, each)))
  return (
    <li>
      <To href={`/assignments/${line.id}`} className="late-link">
        <span>
          <strong>{line.unitName}</strong>
          <span className="late-subject">{line.subject}</span>
        </span>
        <span className="deadline late small">
          <Icon name="late" />
          {say(words.lateSince, { deadline: say(wordOf(deadlines, line.name)), n: line.daysOverdue })}
        </span>
        {why.length > 0 ? <span className="muted small">{why.join(" · ")}</span> : null}
      </To>
    </li>
  )
}

function Promises() {
  const say = useSay()
  const language = useLanguage()
  const ledger = useGet<Ledger>("follow-ups", ledgerPath).data
  if (!ledger || ledger.total.open === 0) return null
  const late = ledger.units.filter((unit) => unit.overdue > 0)
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
