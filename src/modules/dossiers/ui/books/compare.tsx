import { useState } from "react"
import { useSay } from "../../../../kit/preferences.tsx"
import { useGet } from "../../../../kit/queries.ts"
import { Await } from "../../../../kit/states.tsx"
import { differencesOf } from "../../../../rulebook/appraisal/differences.ts"
import { screens } from "../words.ts"
import { useTrail } from "./check-panel.tsx"
import type { Json } from "./places.ts"
import { bookWords } from "./words.ts"

interface Books {
  items: { id: string; name: string; version: number; adoptedOn: string | null }[]
  published: (Json & { id: string; name: { zh: string; en: string } })[]
}

/** What this text says otherwise than another version, or than a published regulation. */
export function Compare({ book, own }: { book: Json; own: string }) {
  const say = useSay()
  const list = useGet<Books>("service", "/api/service/rule-books")
  const [chosen, setChosen] = useState<string>()
  return (
    <Await query={list}>
      {({ items, published }) => {
        const versions = items.map((each) => ({
          id: each.id,
          label: `${each.name} · ${say(screens.version, { n: each.version })}`,
        }))
        const others = [...versions, ...published.map(({ id, name }) => ({ id, label: say(name) }))]
        const id = chosen ?? (versions.some((each) => each.id === own) ? own : others[0]?.id)
        const beside = published.find((each) => each.id === id)
        if (others.length === 0 || id === undefined)
          return <p className="muted">{say(bookWords.compareNone)}</p>
        return (
          <div className="stack">
            <label className="field">
              <span className="label">{say(bookWords.compareWith)}</span>
              <select className="input" value={id} onChange={(event) => setChosen(event.target.value)}>
                {others.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.label}
                  </option>
                ))}
              </select>
            </label>
            {beside ? <Differences before={beside} after={book} /> : <VersionBeside id={id} book={book} />}
          </div>
        )
      }}
    </Await>
  )
}

function VersionBeside({ id, book }: { id: string; book: Json }) {
  const query = useGet<{ book: Json }>("service", `/api/service/rule-books/${id}`)
  return <Await query={query}>{({ book: before }) => <Differences before={before} after={book} />}</Await>
}

function Differences({ before, after }: { before: Json; after: Json }) {
  const say = useSay()
  const trail = useTrail()
  // The number of the version is given when it is saved.
  const found = differencesOf({ ...before, version: 0 }, { ...after, version: 0 })
  if (found.length === 0) return <p className="muted">{say(bookWords.compareSame)}</p>
  return (
    <>
      <p className="muted">{say(bookWords.differences, { n: found.length })}</p>
      <div className="table-wrap">
        <table className="plain-table compare-table">
          <thead>
            <tr>
              <th>{say(bookWords.place)}</th>
              <th>{say(bookWords.was)}</th>
              <th>{say(bookWords.is)}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((each, index) => {
              const where = trail(each.trail)
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: differences stand in a fixed order, and names may repeat
                <tr key={index}>
                  <td>{where}</td>
                  <td>
                    {each.before === undefined ? (
                      <em>{say(bookWords.isNew)}</em>
                    ) : (
                      <Shown value={each.before} />
                    )}
                  </td>
                  <td>
                    {each.after === undefined ? (
                      <em>{say(bookWords.wasThere)}</em>
                    ) : (
                      <Shown value={each.after} />
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}

const Shown = ({ value }: { value: unknown }) =>
  typeof value === "object" ? <code>{JSON.stringify(value)}</code> : <span>{String(value)}</span>
