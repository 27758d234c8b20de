import { useState } from "react"
import type { Problem } from "../../../kit/api.ts"
import { Button, ButtonLink } from "../../../kit/button.tsx"
import { useGo } from "../../../kit/link.tsx"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { screens } from "../words.ts"
import { PersonForm, type Typed } from "./form.tsx"
import "./members.css"
import { privateBody, privateFormFields } from "./private-part.tsx"
import { profileBody, profileFields } from "./profile-fields.ts"

/** A new person; whoever may be the same is shown beside what was typed. */
export default function NewPage() {
  const say = useSay()
  const go = useGo()
  const [alike, setAlike] = useState<Typed>()
  const [distinct, setDistinct] = useState(false)
  const refused = (problem: Problem, typed: Typed) => {
    const found = problem.reasons.some(({ code }) => code === "person_alike")
    if (found && alike !== typed) setTimeout(() => setAlike(typed))
    return found
  }
  return (
    <div className="narrow-page stack">
      <PageHead title={say(screens.add)} />
      <div className="sheet">
        <PersonForm
          fields={[...profileFields, ...privateFormFields]}
          path="/api/members"
          label={distinct ? screens.distinct : screens.add}
          body={(typed) => ({ ...profileBody(typed), private: privateBody(typed), distinct })}
          onRefused={refused}
          onDone={(answer) => go(`/members/${(answer as { id: string }).id}`)}
        />
      </div>
      {alike && !distinct ? <Alike typed={alike} onDistinct={() => setDistinct(true)} /> : null}
    </div>
  )
}

interface Known {
  id: string
  name: string
  birthYear: number | null
  employer: string
  post: string
}

function Alike({ typed, onDistinct }: { typed: Typed; onDistinct: () => void }) {
  const say = useSay()
  const year = typed.birthYear ? `&birthYear=${typed.birthYear}` : ""
  const found = useGet<{ items: Known[] }>(
    "members",
    `/api/members/alike?name=${encodeURIComponent(typed.name?.trim() ?? "")}${year}`,
  )
  return (
    <Section title={say(screens.alike)}>
      <p>{say(screens.alikeWhy)}</p>
      <div className="side-by-side">
        <article className="sheet stack tight">
          <strong>{say(screens.given)}</strong>
          <p>
            {typed.name} {typed.birthYear}
          </p>
          <p className="muted">
            {typed.employer} {typed.post}
          </p>
          <div>
            <Button onClick={onDistinct}>{say(screens.distinct)}</Button>
          </div>
        </article>
        {(found.data?.items ?? []).map((each) => (
          <article key={each.id} className="sheet stack tight">
            <strong>{say(screens.inRegister)}</strong>
            <p>
              {each.name} {each.birthYear}
            </p>
            <p className="muted">
              {each.employer} {each.post}
            </p>
            <div>
              <ButtonLink href={`/members/${each.id}`}>{say(screens.openEntry)}</ButtonLink>
            </div>
          </article>
        ))}
      </div>
    </Section>
  )
}
