import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { Section } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { keyCaseWords, screen } from "./words.ts"
import "./key.css"

export interface Visit {
  id: string
  kind: string
  onDate: string
  place: string
  people: string
  proposerPresent: boolean
  findings: string
  issues: readonly { issue: string; owner: string; dueOn: string }[]
}

/** 座谈、调研、视察、走访, each with what it found and the list of issues. */
export function Visits({ visits }: { visits: readonly Visit[] }) {
  const say = useSay()
  const language = useLanguage()
  const day = (on: string) => dateWords(on, language, today())
  return (
    <Section title={say(screen.visits)}>
      {visits.length === 0 ? <p className="muted">{say(screen.noVisits)}</p> : null}
      {visits.map((visit) => (
        <div className="visit stack tight" key={visit.id}>
          <p>
            <strong>
              {day(visit.onDate)} {say(wordOf(keyCaseWords.choices, visit.kind))}
            </strong>{" "}
            {visit.place}
            <span className="muted">
              {" · "}
              {visit.people}
              {visit.proposerPresent ? ` · ${say(screen.present)}` : ""}
            </span>
          </p>
          <p>{visit.findings}</p>
          {visit.issues.length > 0 ? (
            <ul>
              {visit.issues.map((each) => (
                <li key={`${each.issue}${each.owner}`}>
                  {say(screen.issueOf, { issue: each.issue, owner: each.owner, date: day(each.dueOn) })}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ))}
    </Section>
  )
}

export interface Opinion {
  id: string
  verdict: string
  opinion: string
  bodyName: string | null
}

export function Opinions({ opinions }: { opinions: readonly Opinion[] }) {
  const say = useSay()
  return (
    <Section title={say(screen.opinions)}>
      <ul className="stack">
        {opinions.map((each) => (
          <li key={each.id}>
            <strong>{each.bodyName ?? say(screen.supervision)}</strong>{" "}
            {say(wordOf(keyCaseWords.choices, each.verdict))}
            <p>{each.opinion}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
