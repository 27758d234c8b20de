import { useState } from "react"
import type { Role } from "../../../base/actor.ts"
import { postOf } from "../../../base/body-words.ts"
import { roleWords } from "../../../base/role-words.ts"
import { queryString } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { Figure } from "../../../kit/figure.tsx"
import { To } from "../../../kit/link.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { PlainTable } from "../../../kit/plain-table.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import type { PersonChange, Rehearsal } from "../change-of-term/schema.ts"
import { termChangeWords as words } from "../change-of-term/words.ts"

const shownAtFirst = 50

/** What a change of term would do: counted, person by person, and the one button that does it. */
export function RehearsalPart(props: { plan: Rehearsal; busy: boolean; onPerform: () => void }) {
  const { plan, busy, onPerform } = props
  const say = useSay()
  const [sure, setSure] = useState(false)
  const { counts, closing, opening } = plan
  const figures = ["leave", "goOn", "comeIn", "affiliations", "roles", "cases"] as const
  const asked = { termId: closing.id, lastDay: closing.lastDay, firstDay: opening.firstDay }
  return (
    <Section
      title={say(words.result)}
      actions={
        counts.cases > 0 ? (
          <a className="button small" href={`/api/term-changes/handover.xlsx${queryString(asked)}`}>
            {say(words.export)}
          </a>
        ) : null
      }
    >
      <div className="figures">
        {figures.map((name) => (
          <Figure key={name} label={say(words[name])} value={counts[name]} />
        ))}
      </div>
      {counts.goOn + counts.comeIn === 0 ? (
        <p className="notice soon">{say(words.noNext, { n: opening.number })}</p>
      ) : null}
      <People people={plan.people} />
      <div className="sheet stack tight">
        <p>
          {say(words.performDoes, {
            ...counts,
            closed: closing.number,
            opened: opening.number,
            lastDay: closing.lastDay,
            firstDay: opening.firstDay,
            posts: counts.affiliations,
          })}
        </p>
        {plan.ready ? (
          <>
            <label className="check">
              <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
              {say(words.understood)}
            </label>
            <div>
              <Button kind="primary" disabled={!sure || busy} onClick={onPerform}>
                {say(words.perform)}
              </Button>
            </div>
          </>
        ) : (
          <p className="muted">{say(words.notYet, { on: opening.firstDay })}</p>
        )}
      </div>
    </Section>
  )
}

function People({ people }: { people: readonly PersonChange[] }) {
  const say = useSay()
  const [name, setName] = useState("")
  const [only, setOnly] = useState<"all" | "cases" | PersonChange["outcome"]>("all")
  const [all, setAll] = useState(false)
  const found = people.filter(
    (each) =>
      each.name.includes(name.trim()) &&
      (only === "all" || (only === "cases" ? each.cases.length > 0 : each.outcome === only)),
  )
  const shown = all ? found : found.slice(0, shownAtFirst)
  return (
    <>
      <div className="row loose">
        <input
          className="input short"
          type="search"
          placeholder={say(words.find)}
          aria-label={say(words.find)}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <select
          className="input short"
          aria-label={say(words.only)}
          value={only}
          onChange={(event) => setOnly(event.target.value as typeof only)}
        >
          <option value="all">{say(words.all)}</option>
          <option value="cases">{say(words.withCases)}</option>
          {(Object.keys(words.outcomes) as PersonChange["outcome"][]).map((outcome) => (
            <option key={outcome} value={outcome}>
              {say(words.outcomes[outcome])}
            </option>
          ))}
        </select>
      </div>
      <PlainTable
        className="change-table"
        name={say(words.person)}
        heads={[words.person, words.outcome, words.what, words.openCases]}
      >
        {shown.map((each) => (
          <tr key={each.personId}>
            <th scope="row">
              <To href={`/members/${each.personId}`}>{each.name}</To>
            </th>
            <td>{say(words.outcomes[each.outcome])}</td>
            <td>
              <Ends person={each} />
            </td>
            <td>{each.cases.length > 0 ? say(words.count, { n: each.cases.length }) : "—"}</td>
          </tr>
        ))}
      </PlainTable>
      {found.length > shown.length ? (
        <div>
          <Button onClick={() => setAll(true)}>{say(words.more, { n: found.length - shown.length })}</Button>
        </div>
      ) : null}
    </>
  )
}

function Ends({ person }: { person: PersonChange }) {
  const say = useSay()
  const posts = person.affiliations.map(({ name, post }) => `${name}${say(postOf(post))}`)
  const roles = person.roles.map(({ name, post }) => {
    const said = roleWords[post as Role]
    return `${said ? say(said) : post}${name ? `（${name}）` : ""}`
  })
  return <>{[...posts, ...roles].join("、") || "—"}</>
}
