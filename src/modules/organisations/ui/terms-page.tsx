import { useState } from "react"
import { Button } from "../../../kit/button.tsx"
import { useFullDay } from "../../../kit/day.ts"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { Await } from "../../../kit/states.tsx"
import type { Term } from "../schema.ts"
import { fields, words } from "../words.ts"
import { RegisterForm } from "./register-form.tsx"
import { RegisterTabs, useKeeps } from "./tabs.tsx"

const base = "/api/organisation/terms"
const sessionFields = ["opensOn", "closesOn", "collectionOpensOn", "cutoffAt"] as const

/** 届 and 次: when they are, and until when proposals count as of the plenary. */
export default function TermsPage() {
  const say = useSay()
  const keeps = useKeeps()
  const [adding, setAdding] = useState(false)
  const terms = useGet<{ items: Term[] }>("organisation", base)
  return (
    <>
      <PageHead title={say(words.organisation)} />
      <RegisterTabs />
      <div className="stack">
        {keeps && !adding ? (
          <div>
            <Button icon="plus" onClick={() => setAdding(true)}>
              {say(words.newTerm)}
            </Button>
          </div>
        ) : null}
        {adding ? (
          <section className="sheet">
            <h2>{say(words.newTerm)}</h2>
            <TermForm onClose={() => setAdding(false)} />
          </section>
        ) : null}
        <Await query={terms}>
          {({ items }) => items.map((term) => <OneTerm key={term.id} term={term} keeps={keeps} />)}
        </Await>
      </div>
    </>
  )
}

function OneTerm({ term, keeps }: { term: Term; keeps: boolean }) {
  const say = useSay()
  const day = useFullDay()
  const [doing, setDoing] = useState<string>()
  const close = () => setDoing(undefined)
  const days = say(words.toDate, {
    from: day(term.startsOn),
    to: term.endsOn ? day(term.endsOn) : say(words.open),
  })
  return (
    <Section
      title={say(words.termName, { n: term.number })}
      actions={
        keeps ? (
          <div className="row">
            <Button small onClick={() => setDoing("term")}>
              {say(words.edit)}
            </Button>
            <Button small icon="plus" onClick={() => setDoing("new")}>
              {say(words.newSession)}
            </Button>
          </div>
        ) : null
      }
    >
      <p className="muted">
        {days} · {say(words.seats, { n: term.seats })}
      </p>
      {doing === "term" ? (
        <div className="sheet">
          <TermForm term={term} onClose={close} />
        </div>
      ) : null}
      {doing === "new" ? (
        <div className="sheet">
          <SessionForm term={term} onClose={close} />
        </div>
      ) : null}
      {term.sessions.length === 0 ? (
        <p className="notice soon">{say(words.noSessions)}</p>
      ) : (
        <table className="register-table">
          <thead>
            <tr>
              <th scope="col">{say(fields.number)}</th>
              {sessionFields.map((name) => (
                <th key={name} scope="col">
                  {say(fields[name])}
                </th>
              ))}
              <th scope="col">
                <span className="only-read">{say(words.actions)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {term.sessions.map((each) =>
              doing === each.id ? (
                <tr key={each.id}>
                  <td colSpan={6}>
                    <SessionForm term={term} session={each} onClose={close} />
                  </td>
                </tr>
              ) : (
                <tr key={each.id}>
                  <th scope="row">{say(words.sessionName, { n: each.number, year: each.year })}</th>
                  {sessionFields.map((name) => (
                    <td key={name} data-label={say(fields[name])}>
                      {day(each[name])}
                    </td>
                  ))}
                  <td className="acts">
                    {keeps ? (
                      <Button small onClick={() => setDoing(each.id)}>
                        {say(words.edit)}
                      </Button>
                    ) : null}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function TermForm({ term, onClose }: { term?: Term; onClose: () => void }) {
  return (
    <RegisterForm
      fields={[
        { name: "number", label: fields.number, type: "number", required: true },
        { name: "startsOn", label: fields.startsOn, type: "date", required: true },
        { name: "endsOn", label: fields.endsOn, type: "date" },
      ]}
      given={{
        number: String(term?.number ?? ""),
        startsOn: term?.startsOn ?? "",
        endsOn: term?.endsOn ?? "",
      }}
      send={({ number, startsOn, endsOn }) => ({
        path: term ? `${base}/${term.id}` : base,
        method: term ? "PUT" : "POST",
        body: { number: Number(number), startsOn, endsOn: endsOn || null },
      })}
      onClose={() => onClose()}
    />
  )
}

type SessionOf = Term["sessions"][number]

function SessionForm(props: { term: Term; session?: SessionOf; onClose: () => void }) {
  const { term, session, onClose } = props
  return (
    <RegisterForm
      fields={[
        { name: "number", label: fields.number, type: "number", required: true },
        ...sessionFields.map((name) => ({
          name,
          label: fields[name],
          type: name === "cutoffAt" ? ("datetime-local" as const) : ("date" as const),
          required: true,
        })),
      ]}
      given={Object.fromEntries(
        (["number", ...sessionFields] as const).map((name) => [name, String(session?.[name] ?? "")]),
      )}
      send={(typed) => ({
        path: `${base}/${term.id}/sessions${session ? `/${session.id}` : ""}`,
        method: session ? "PUT" : "POST",
        body: { ...typed, number: Number(typed.number) },
      })}
      onClose={() => onClose()}
    />
  )
}
