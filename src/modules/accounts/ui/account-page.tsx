import { useState } from "react"
import { Button } from "../../../kit/button.tsx"
import { partsOf, today } from "../../../kit/clock.ts"
import { dateWords, momentWords } from "../../../kit/dates.ts"
import { To } from "../../../kit/link.tsx"
import { PageHead } from "../../../kit/page-head.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { Await } from "../../../kit/states.tsx"
import type { AccountView } from "../schema.ts"
import { screens } from "../words.ts"
import "./accounts.css"
import "./security.css"
import { ActForm } from "./act-form.tsx"
import { DoneList } from "./own-history.tsx"
import { RecoveryPart } from "./recovery-part.tsx"

/** How one person signs in, and what an administrator may do about it. */
export default function AccountPage() {
  const { id } = useParts()
  const query = useGet<AccountView>("accounts", `/api/accounts/${id}`)
  return (
    <div className="narrow-page">
      <Await query={query}>{(view) => <Account view={view} />}</Await>
    </div>
  )
}

function Account({ view }: { view: AccountView }) {
  const say = useSay()
  const [password, setPassword] = useState<string>()
  const { person, account } = view
  return (
    <>
      <PageHead title={say(screens.title)} above={<To href={`/members/${person.id}`}>{person.name}</To>} />
      <div className="sheet security">
        {password ? (
          <div className="notice soon" role="alert">
            <div className="stack tight">
              <p>{say(screens.passwordOnce, { name: person.name })}</p>
              <code className="once">{password}</code>
              <div>
                <Button onClick={() => setPassword(undefined)}>{say(screens.understood)}</Button>
              </div>
            </div>
          </div>
        ) : null}
        <StatePart view={view} />
        {account ? <RecoveryPart view={view} onPassword={setPassword} /> : null}
        {account && view.singleSignOn ? <MappingPart view={view} /> : null}
        <div className="security-part">
          <h2>{say(screens.history)}</h2>
          {view.history.length === 0 ? (
            <p className="muted">{say(screens.historyNone)}</p>
          ) : (
            <DoneList items={view.history} />
          )}
        </div>
      </div>
    </>
  )
}

function StatePart({ view }: { view: AccountView }) {
  const say = useSay()
  const language = useLanguage()
  const [ending, setEnding] = useState(false)
  const { account, may, person } = view
  if (!account) return <p className="muted">{say(screens.noAccount)}</p>
  const notes = [
    ...(account.blocked ? [say(screens.blocked)] : []),
    ...(account.mustChange ? [say(screens.mustChange)] : []),
  ]
  const factors = [
    ...(account.factors.authenticator ? [say(screens.app)] : []),
    ...(account.factors.passkeys > 0 ? [say(screens.passkeys, { n: account.factors.passkeys })] : []),
  ]
  const seen = account.lastSeen ? momentWords(account.lastSeen, language, today()) : ""
  const lines: [string, string][] = [
    [say(screens.username), [account.username, ...notes].join(" · ")],
    [say(screens.passwordSet), dateWords(partsOf(account.passwordSetAt).date, language, today())],
    [say(screens.factors), factors.join(" · ") || say(screens.none)],
    [
      say(screens.sessions),
      account.sessions === 0
        ? say(screens.noSessions)
        : say(screens.sessionsOn, { n: account.sessions, at: seen }),
    ],
  ]
  return (
    <div className="security-part">
      <h2>{say(screens.account)}</h2>
      <dl className="facts">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {may.endSessions && account.sessions > 0 && !ending ? (
        <div>
          <Button onClick={() => setEnding(true)}>{say(screens.endSessions)}</Button>
        </div>
      ) : null}
      {ending ? (
        <ActForm
          path={`/api/accounts/${person.id}/sessions/end`}
          label={say(screens.endSessions)}
          does={say(screens.endSessionsDoes)}
          danger
          body={() => ({})}
          onClose={() => setEnding(false)}
        />
      ) : null}
    </div>
  )
}

function MappingPart({ view }: { view: AccountView }) {
  const say = useSay()
  const [doing, setDoing] = useState<"map" | "unmap">()
  const { person, may, singleSignOn } = view
  if (!singleSignOn) return null
  const { subject, claim, label } = singleSignOn
  const close = () => setDoing(undefined)
  const path = `/api/accounts/${person.id}/single-sign-on`
  return (
    <div className="security-part">
      <h2>{say(screens.sso)}</h2>
      <p className="muted">{say(screens.ssoWhat, { label })}</p>
      <p>{subject === null ? say(screens.unmapped) : <code className="once">{subject}</code>}</p>
      {may.map && doing === undefined ? (
        <div className="row">
          <Button onClick={() => setDoing("map")}>
            {say(subject === null ? screens.map : screens.change)}
          </Button>
          {subject === null ? null : <Button onClick={() => setDoing("unmap")}>{say(screens.unmap)}</Button>}
        </div>
      ) : null}
      {doing === "map" ? (
        <ActForm
          path={path}
          method="PUT"
          label={say(screens.map)}
          field={{
            label: say(screens.subject, { claim }),
            hint: say(screens.subjectHint),
            given: subject ?? "",
            most: 200,
          }}
          body={(given) => ({ subject: given })}
          onClose={close}
        />
      ) : null}
      {doing === "unmap" ? (
        <ActForm
          path={path}
          method="PUT"
          label={say(screens.unmap)}
          does={say(screens.unmapDoes)}
          danger
          body={() => ({ subject: null })}
          onClose={close}
        />
      ) : null}
    </div>
  )
}
