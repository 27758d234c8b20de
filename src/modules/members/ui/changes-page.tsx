import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { To } from "../../../kit/link.tsx"
import { PageHead } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { Await, Empty } from "../../../kit/states.tsx"
import { privateWords } from "../private/words.ts"
import { screens } from "../words.ts"
import { PersonForm } from "./form.tsx"
import "./members.css"
import { useShowing } from "./private-part.tsx"
import { wordOfField } from "./profile-fields.ts"

interface Change {
  id: string
  personId: string
  name: string
  field: string
  private: boolean
  from: string | null
  to: string | null
}

/** What members asked to have changed about themselves, old beside new, decided one by one. */
export default function ChangesPage() {
  const say = useSay()
  const changes = useGet<{ items: Change[] }>("members", "/api/members/changes")
  return (
    <div className="narrow-page">
      <PageHead title={say(screens.changes)} />
      <Await query={changes}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(screens.noChanges)}>{say(screens.noChangesWhy)}</Empty>
          ) : (
            <div className="stack">
              {items.map((each) => (
                <OneChange key={each.id} change={each} />
              ))}
            </div>
          )
        }
      </Await>
    </div>
  )
}

function OneChange({ change }: { change: Change }) {
  const say = useSay()
  const client = useQueryClient()
  const [declining, setDeclining] = useState(false)
  const path = `/api/members/changes/${change.id}`
  const blank = say(screens.blank)
  const shown = useShowing(`${path}/show`, {})
  const accept = async () => {
    await call(path, { method: "POST", body: { accept: true } })
    await client.invalidateQueries({ queryKey: ["members"] })
  }
  return (
    <article className="sheet stack tight">
      <p>
        <To href={`/members/${change.personId}`}>{change.name}</To> · {say(wordOfField(change.field))}
      </p>
      <p>
        {say(screens.fromTo, { from: change.from || blank, to: shown.value ?? (change.to || blank) })}{" "}
        {change.private && shown.value === undefined ? (
          <Button small onClick={() => shown.ask("")}>
            {say(privateWords.show)}
          </Button>
        ) : null}
      </p>
      {shown.form}
      {declining ? (
        <PersonForm
          fields={[{ name: "note", label: screens.why, required: true }]}
          path={path}
          body={({ note }) => ({ accept: false, note })}
          label={screens.decline}
          onClose={() => setDeclining(false)}
          onDone={() => setDeclining(false)}
        />
      ) : (
        <div className="row">
          <Button onClick={() => void accept()}>{say(screens.accept)}</Button>
          <Button onClick={() => setDeclining(true)}>{say(screens.decline)}</Button>
        </div>
      )}
    </article>
  )
}
