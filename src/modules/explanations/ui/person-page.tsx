import type { Words } from "../../../base/words.ts"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet, useMe } from "../../../kit/queries.ts"
import { Await, Loading } from "../../../kit/states.tsx"
import { duties, screen } from "../words.ts"
import { type Holding, HoldingLine } from "./holdings.tsx"
import "./explanations.css"

interface Named {
  id: string
  name: string
}

interface Explanation {
  person: Named
  holdings: Holding[]
  substitutions: { for: Named; by: Named; duty: string; since: string; until: string }[]
  procedures: {
    name: Words
    sees: "all" | "some"
    always: Words[]
    some: Words[]
    relations: { relation: Words; cases: number }[]
  }[]
}

/** 此人能做什么: roles with their dates and hands, who stands in for whom, and what follows for each procedure. */
export default function PersonExplanationPage() {
  const say = useSay()
  const { id } = useParts()
  const me = useMe().data
  const query = useGet<Explanation>("explanations", `/api/explanations/people/${id}`)
  return (
    <div className="narrow-page">
      <Await query={query} loading={<Loading lines={8} />}>
        {(answer) => (
          <>
            <PageHead
              title={say(me?.person?.id === id ? screen.mine : screen.person)}
              above={answer.person.name}
              below={say(screen.personHelp)}
            />
            <Section title={say(screen.roles)}>
              <ul className="sheet seers">
                {answer.holdings.length === 0 ? <li className="muted">{say(screen.noRoles)}</li> : null}
                {answer.holdings.map((holding) => (
                  <li key={`${holding.role} ${holding.bodyName} ${holding.since}`}>
                    <span>
                      <HoldingLine holding={holding} />
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
            <Substitutions answer={answer} />
            <Section title={say(screen.procedures)}>
              <div className="sheet abilities">
                {answer.procedures.map((each) => (
                  <Procedure key={each.name.en} procedure={each} />
                ))}
              </div>
            </Section>
          </>
        )}
      </Await>
    </div>
  )
}

function Substitutions({ answer }: { answer: Explanation }) {
  const say = useSay()
  if (answer.substitutions.length === 0) return null
  return (
    <Section title={say(screen.substitutions)}>
      <ul className="sheet seers">
        {answer.substitutions.map(({ for: whom, by, duty, since, until }) => {
          const inFor = by.id === answer.person.id
          return (
            <li key={`${whom.id} ${by.id} ${duty}`}>
              <span>
                {say(inFor ? screen.standsIn : screen.replaced, {
                  name: inFor ? whom.name : by.name,
                  duty: say(duties[duty] ?? { zh: duty, en: duty }),
                })}{" "}
                <span className="muted small">（{say(screen.span, { since, until })}）</span>
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function Procedure({ procedure }: { procedure: Explanation["procedures"][number] }) {
  const say = useSay()
  const { always, some, relations } = procedure
  const list = (words: Words[]) => words.map((each) => say(each)).join("、")
  return (
    <details>
      <summary>
        {say(procedure.name)}{" "}
        <span className="muted small">
          {say(procedure.sees === "all" ? screen.seesAll : screen.seesSome)}
        </span>
      </summary>
      <dl className="facts">
        {relations.length > 0 ? (
          <div>
            <dt>{say(screen.relations)}</dt>
            <dd>
              {relations
                .map(({ relation, cases }) => say(screen.relation, { relation: say(relation), n: cases }))
                .join("、")}
            </dd>
          </div>
        ) : null}
        {always.length > 0 ? (
          <div>
            <dt>{say(screen.always)}</dt>
            <dd>{list(always)}</dd>
          </div>
        ) : null}
        {some.length > 0 ? (
          <div>
            <dt>{say(screen.some)}</dt>
            <dd>{list(some)}</dd>
          </div>
        ) : null}
      </dl>
      {always.length + some.length === 0 ? <p className="muted">{say(screen.only)}</p> : null}
    </details>
  )
}
