import type { Words } from "../../../base/words.ts"
import { ButtonLink } from "../../../kit/button.tsx"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { Await, Empty, Loading } from "../../../kit/states.tsx"
import { duties, screen } from "../words.ts"
import { type Holding, HoldingLine } from "./holdings.tsx"
import "./explanations.css"

interface Seer {
  id: string
  name: string
  relations: Words[]
  holdings: Holding[]
  standsFor: { name: string; duties: string[] } | null
}

interface Explanation {
  procedure: Words
  title: string | null
  href: string | null
  publicSince: string | null
  ways: {
    why: Words
    total: number
    people: Seer[]
  }[]
}

/** 谁能看到，为什么: every way in which the rule lets somebody see this case, with the people and what it is for each. */
export default function CaseExplanationPage() {
  const say = useSay()
  const { procedure, id } = useParts()
  const query = useGet<Explanation>("explanations", `/api/explanations/cases/${procedure}/${id}`)
  return (
    <div className="narrow-page">
      <Await query={query} loading={<Loading lines={8} />}>
        {(answer) => (
          <>
            <PageHead
              title={say(screen.case)}
              above={[say(answer.procedure), answer.title ?? say(screen.noTitle)].join(" · ")}
              below={say(screen.caseHelp)}
              actions={
                answer.href ? (
                  <ButtonLink small icon="left" href={answer.href}>
                    {say(screen.back)}
                  </ButtonLink>
                ) : null
              }
            />
            <p className="public-line">
              {answer.publicSince ? say(screen.public, { date: answer.publicSince }) : say(screen.notPublic)}
            </p>
            {answer.ways.length === 0 ? (
              <Empty title={say(screen.nobody)}>{say(screen.nobodyHelp)}</Empty>
            ) : (
              answer.ways.map((way) => (
                <Section
                  key={way.why.en}
                  title={say(way.why)}
                  actions={<span className="muted small">{say(screen.people, { n: way.total })}</span>}
                >
                  <People way={way} />
                </Section>
              ))
            )}
          </>
        )}
      </Await>
    </div>
  )
}

/** A long list is folded behind its first names: that every member sees it is said by the heading. */
const mostOpen = 8

function People({ way }: { way: Explanation["ways"][number] }) {
  const say = useSay()
  const line = (person: Seer) => (
    <li key={`${person.id} ${person.standsFor?.name}`}>
      <strong>{person.name}</strong>
      <Because seer={person} />
    </li>
  )
  if (way.total <= mostOpen) return <ul className="sheet seers">{way.people.map(line)}</ul>
  const first = way.people.slice(0, 3).map(({ name }) => name)
  return (
    <details className="sheet">
      <summary>{say(screen.andOthers, { names: first.join("、"), n: way.total })}</summary>
      <ul className="seers">
        {way.people.map(line)}
        {way.total > way.people.length ? (
          <li className="muted">{say(screen.more, { n: way.total - way.people.length })}</li>
        ) : null}
      </ul>
    </details>
  )
}

function Because({ seer: { relations, holdings, standsFor } }: { seer: Seer }) {
  const say = useSay()
  return (
    <span className="because">
      {relations.length > 0 ? (
        <span>{say(screen.because, { what: relations.map((each) => say(each)).join("、") })}</span>
      ) : null}
      {standsFor ? (
        <span>
          {say(screen.standsIn, {
            name: standsFor.name,
            duty: standsFor.duties.map((each) => say(duties[each] ?? { zh: each, en: each })).join("、"),
          })}
        </span>
      ) : null}
      {holdings.map((holding) => (
        <span key={`${holding.role} ${holding.bodyName} ${holding.since}`}>
          <HoldingLine holding={holding} />
        </span>
      ))}
    </span>
  )
}
