import { useState } from "react"
import { Button } from "../../../kit/button.tsx"
import { useSearch } from "../../../kit/link.tsx"
import { PageHead } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { Await, Empty } from "../../../kit/states.tsx"
import { type Body, type BodyKind, bodyKinds, trackedKinds } from "../schema.ts"
import { fields, kinds, words } from "../words.ts"
import { BodyForm } from "./body-form.tsx"
import { BodyRow } from "./body-row.tsx"
import { RegisterTabs, useKeeps } from "./tabs.tsx"

/** The bodies of one kind: a table that is edited in place. */
export default function BodiesPage() {
  const say = useSay()
  const keeps = useKeeps()
  const [search, setSearch] = useSearch()
  const [adding, setAdding] = useState(false)
  const kind: BodyKind = bodyKinds.find((each) => each === search.kind) ?? "sector"
  const ended = search.ended === "1"
  const query = useGet<{ items: Body[] }>(
    "organisation",
    `/api/organisation/bodies?kind=${kind}&ended=${ended ? 1 : 0}`,
  )
  const sought = (search.q ?? "").trim()
  const tracked = trackedKinds.includes(kind)
  return (
    <>
      <PageHead title={say(words.organisation)} />
      <RegisterTabs />
      <div className="stack">
        <div className="row loose">
          <label className="row">
            <span className="only-read">{say(words.bodies)}</span>
            <select
              className="input"
              value={kind}
              onChange={(event) => {
                setAdding(false)
                setSearch({ ...search, kind: event.target.value })
              }}
            >
              {bodyKinds.map((each) => (
                <option key={each} value={each}>
                  {say(kinds[each])}
                </option>
              ))}
            </select>
          </label>
          <input
            className="input short"
            type="search"
            aria-label={say(words.seek)}
            placeholder={say(words.seek)}
            value={search.q ?? ""}
            onChange={(event) => setSearch({ ...search, q: event.target.value })}
          />
          <label className="check small">
            <input
              type="checkbox"
              checked={ended}
              onChange={(event) => setSearch({ ...search, ended: event.target.checked ? "1" : undefined })}
            />
            {say(words.ended)}
          </label>
          {keeps ? (
            <a className="button" href={`/api/organisation/bodies.xlsx?kind=${kind}&ended=${ended ? 1 : 0}`}>
              {say(words.export)}
            </a>
          ) : null}
          {keeps && !adding ? (
            <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
              {say(words.add)}
            </Button>
          ) : null}
        </div>
        {adding ? (
          <section className="sheet">
            <h2>{say(words.addBody, { kind: say(kinds[kind]) })}</h2>
            <BodyForm kind={kind} onClose={() => setAdding(false)} />
          </section>
        ) : null}
        <Await query={query}>
          {({ items }) => {
            const shown = items.filter((each) => matches(each, sought))
            if (items.length === 0)
              return (
                <Empty title={say(words.noBodies, { kind: say(kinds[kind]) })}>
                  {kind === "sector" || kind === "handling_unit" ? say(words.noBodiesHow) : null}
                </Empty>
              )
            if (shown.length === 0) return <Empty title={say(words.noMatch)} />
            return (
              <table className="register-table">
                <thead>
                  <tr>
                    <th scope="col">{say(fields.name)}</th>
                    {tracked ? <th scope="col">{say(fields.track)}</th> : null}
                    <th scope="col">{say(fields.duties)}</th>
                    <th scope="col">{say(words.since)}</th>
                    <th scope="col" className="num">
                      {say(words.people)}
                    </th>
                    <th scope="col">
                      <span className="only-read">{say(words.actions)}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((each) => (
                    <BodyRow key={each.id} body={each} tracked={tracked} keeps={keeps} />
                  ))}
                </tbody>
              </table>
            )
          }}
        </Await>
      </div>
    </>
  )
}

function matches(body: Body, sought: string): boolean {
  if (sought === "") return true
  return [body.name, body.shortName, ...body.names.map(({ name }) => name)].some((name) =>
    name.includes(sought),
  )
}
