import { belongingKindWords, postOf } from "../../../base/body-words.ts"
import { queryString } from "../../../kit/api.ts"
import { today } from "../../../kit/clock.ts"
import { useFullDay } from "../../../kit/day.ts"
import { To, useSearch } from "../../../kit/link.tsx"
import { PageHead } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { Await, Empty } from "../../../kit/states.tsx"
import { words } from "../words.ts"
import { RegisterTabs, useReadsPeople } from "./tabs.tsx"

const kinds = {
  special_committee: belongingKindWords.special_committee,
  standing_committee: words.standingCommittee,
  sector: belongingKindWords.sector,
  group: belongingKindWords.group,
  party_branch: belongingKindWords.party_branch,
}

interface Line {
  bodyId: string | null
  bodyName: string | null
  people: { id: string; name: string; post: string; employer: string }[]
}

/** 成员名册: who was in which body on a day, every body of a kind under the name that it had then. */
export default function RollPage() {
  const say = useSay()
  const reads = useReadsPeople()
  const [search, setSearch] = useSearch()
  const kind = Object.keys(kinds).find((each) => each === search.kind) ?? "special_committee"
  const on = search.on ?? today()
  const day = useFullDay()
  const asked = queryString({ kind, on })
  const roll = useGet<{ items: Line[] }>("members", `/api/members/roll${asked}`)
  return (
    <>
      <PageHead title={say(words.organisation)} />
      <RegisterTabs />
      <div className="stack">
        <div className="row loose">
          <select
            className="input roll-kind"
            aria-label={say(words.bodies)}
            value={kind}
            onChange={(event) => setSearch({ ...search, kind: event.target.value })}
          >
            {Object.entries(kinds).map(([value, label]) => (
              <option key={value} value={value}>
                {say(label)}
              </option>
            ))}
          </select>
          <input
            className="input short"
            type="date"
            aria-label={say(words.onDay)}
            value={on}
            onChange={(event) => setSearch({ ...search, on: event.target.value || undefined })}
          />
          {reads ? (
            <a className="button" href={`/api/members/roll.xlsx${asked}`}>
              {say(words.export)}
            </a>
          ) : null}
        </div>
        <Await query={roll}>
          {({ items }) =>
            items.some(({ people }) => people.length > 0) ? (
              <>
                <p className="muted">
                  {say(words.rollOn, { on: day(on), n: items.length, people: countOf(items) })}
                </p>
                {items.map((line) => (
                  <Roll key={line.bodyId} line={line} reads={reads} />
                ))}
              </>
            ) : (
              <Empty title={say(words.nobody)}>{say(words.rollHow)}</Empty>
            )
          }
        </Await>
      </div>
    </>
  )
}

function Roll({ line: { bodyId, bodyName, people }, reads }: { line: Line; reads: boolean }) {
  const say = useSay()
  return (
    <section className="sheet roll">
      <h2 className="row spread">
        {bodyId === null ? (
          say(words.standingCommittee)
        ) : (
          <To href={`/organisation/bodies/${bodyId}`}>{bodyName}</To>
        )}
        <span className="muted small">{say(words.rollCount, { n: people.length })}</span>
      </h2>
      {people.length === 0 ? <p className="muted">{say(words.nobody)}</p> : null}
      <ul>
        {people.map(({ id, name, post, employer }) => (
          <li key={id} title={employer}>
            {reads ? <To href={`/members/${id}`}>{name}</To> : name}
            {post === "member" ? null : <span className="muted small">（{say(postOf(post))}）</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

const countOf = (items: readonly Line[]) =>
  new Set(items.flatMap(({ people }) => people.map(({ id }) => id))).size
