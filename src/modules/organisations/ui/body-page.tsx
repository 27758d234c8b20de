import { useState } from "react"
import { postOf } from "../../../base/body-words.ts"
import { Button } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { useFullDay } from "../../../kit/day.ts"
import { DirectoryPicker, type Picked } from "../../../kit/fields/directory-picker.tsx"
import { To, useSearch } from "../../../kit/link.tsx"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { Await } from "../../../kit/states.tsx"
import { type Body, type BranchAct, branchActs } from "../schema.ts"
import { branchActWords, fields, kinds, words } from "../words.ts"
import { RegisterForm } from "./register-form.tsx"
import { founded, useKeeps, useReadsPeople } from "./tabs.tsx"

interface Belonging {
  on: string
  items: { id: string; name: string; post: string; since: string; until: string | null }[]
}

/** One body: what it is, and who belonged to it on a day. */
export default function BodyPage() {
  const { id = "" } = useParts()
  const body = useGet<Body>("organisation", `/api/organisation/bodies/${id}`)
  return <Await query={body}>{(found) => <OneBody body={found} />}</Await>
}

function OneBody({ body }: { body: Body }) {
  const say = useSay()
  const keeps = useKeeps()
  const day = useFullDay()
  const others = body.names.map(({ name, until }) =>
    until ? say(words.formerly, { name, until: day(until) }) : say(words.alias, { name }),
  )
  return (
    <div className="narrow-page stack">
      <PageHead
        title={body.name}
        above={say(kinds[body.kind])}
        below={[
          ...(body.since > founded || body.until
            ? [
                say(words.toDate, {
                  from: day(body.since),
                  to: body.until ? day(body.until) : say(words.toNow),
                }),
              ]
            : []),
          ...others,
        ].join(" · ")}
        actions={<To href={`/organisation/bodies?kind=${body.kind}`}>{say(words.back)}</To>}
      />
      {body.functional ? <p className="notice">{say(words.functionalMeans)}</p> : null}
      {body.duties ? <p className="sheet">{body.duties}</p> : null}
      <OnDay id={body.id} />
      {body.kind === "party_branch" && !body.functional && keeps ? <BranchActs id={body.id} /> : null}
    </div>
  )
}

function OnDay({ id }: { id: string }) {
  const say = useSay()
  const day = useFullDay()
  const [search, setSearch] = useSearch()
  const reads = useReadsPeople()
  const on = search.on ?? today()
  const found = useGet<Belonging>("members", `/api/members/in/${id}?on=${on}`)
  return (
    <Section
      title={say(words.belonging)}
      actions={
        <input
          className="input short"
          type="date"
          aria-label={say(words.onDay)}
          value={on}
          onChange={(event) => setSearch({ ...search, on: event.target.value || undefined })}
        />
      }
    >
      <Await query={found}>
        {({ items }) => (
          <div className="sheet stack tight">
            <p className="muted">
              {items.length === 0
                ? say(words.nobody)
                : say(words.belongingOn, { on: day(on), n: items.length })}
            </p>
            {items.map((each) => (
              <div key={each.id + each.post + each.since} className="row spread register-line">
                <span>
                  {reads ? <To href={`/members/${each.id}`}>{each.name}</To> : each.name} ·{" "}
                  {say(postOf(each.post))}
                </span>
                <span className="muted small">
                  {say(words.toDate, {
                    from: day(each.since),
                    to: each.until ? day(each.until) : say(words.toNow),
                  })}
                </span>
              </div>
            ))}
          </div>
        )}
      </Await>
    </Section>
  )
}

function BranchActs({ id }: { id: string }) {
  const say = useSay()
  const day = useFullDay()
  const [adding, setAdding] = useState(false)
  const [person, setPerson] = useState<Picked[]>([])
  const path = `/api/organisation/bodies/${id}/branch-acts`
  const acts = useGet<{ items: BranchAct[] }>("organisation", path)
  return (
    <Section
      title={say(words.branchActs)}
      actions={
        adding ? null : (
          <Button small icon="plus" onClick={() => setAdding(true)}>
            {say(words.branchAct)}
          </Button>
        )
      }
    >
      <div className="sheet stack tight">
        {adding ? (
          <>
            <label className="label" htmlFor="branch-person">
              {say(words.person)}
            </label>
            <DirectoryPicker id="branch-person" kind="person" value={person} onChange={setPerson} />
            <RegisterForm
              fields={[
                {
                  name: "kind",
                  label: words.branchAct,
                  type: "select",
                  required: true,
                  choices: branchActs.map((value) => ({ value, label: branchActWords[value] })),
                },
                { name: "on", label: fields.on, type: "date", required: true },
                { name: "note", label: words.note },
              ]}
              given={{ kind: "dues", on: today() }}
              send={(typed) => ({ path, method: "POST", body: { ...typed, personId: person[0]?.id } })}
              onClose={() => setAdding(false)}
            />
          </>
        ) : null}
        {(acts.data?.items ?? []).map((each) => (
          <div key={each.id} className="row spread register-line">
            <span>
              {each.name} · {say(branchActWords[each.kind])}
              {each.note ? <span className="muted small"> · {each.note}</span> : null}
            </span>
            <span className="muted small">{day(each.on)}</span>
          </div>
        ))}
      </div>
    </Section>
  )
}
