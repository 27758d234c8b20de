import { useState } from "react"
import { Button } from "../../../kit/button.tsx"
import { To } from "../../../kit/link.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet, useMe } from "../../../kit/queries.ts"
import type { PersonView } from "../schema.ts"
import { screens } from "../words.ts"
import { PersonForm, type Typed } from "./form.tsx"

type Doing = "open" | "renew" | "block" | "offer" | "link"

/** The account, opened, renewed and shared by the security administrator; what is secret is shown once. */
export function AccountPart({ person, grants }: { person: PersonView; grants: boolean }) {
  const say = useSay()
  const [doing, setDoing] = useState<Doing>()
  const [told, setTold] = useState<{ words: string; secret: string }>()
  const { account } = person
  const administers = useMe().data?.roles.some((role) => role.endsWith("_administrator")) ?? false
  const { name } = person.profile
  const tell = (answer: unknown) => {
    const { password, code } = answer as { password?: string; code?: string }
    if (password) setTold({ words: say(screens.passwordOnce, { name }), secret: password })
    if (code) setTold({ words: say(screens.codeOnce, { name }), secret: code })
    setDoing(undefined)
  }
  const offered: Doing[] = account ? ["renew", "block", "offer"] : ["open", "link"]
  const labels = {
    open: screens.openAccount,
    renew: screens.newPassword,
    block: account?.blocked ? screens.unblock : screens.block,
    offer: screens.offerAccount,
    link: screens.linkAccount,
  }
  return (
    <Section title={say(screens.account)}>
      <div className="sheet stack">
        {told ? (
          <div className="notice soon" role="alert">
            <div className="stack tight">
              <p>{told.words}</p>
              <code className="once">{told.secret}</code>
              <div>
                <Button onClick={() => setTold(undefined)}>{say(screens.understood)}</Button>
              </div>
            </div>
          </div>
        ) : null}
        {account ? (
          <p>
            {account.username}
            {account.blocked ? <span className="muted">（{say(screens.blocked)}）</span> : null}
            {account.mustChange ? <span className="muted">（{say(screens.mustChange)}）</span> : null}
            {administers ? (
              <>
                {" · "}
                <To href={`/accounts/${person.id}`}>{say(screens.signInPage)}</To>
              </>
            ) : null}
          </p>
        ) : (
          <p className="muted">{say(screens.noAccount)}</p>
        )}
        {grants && !doing ? (
          <div className="row">
            {offered.map((each) => (
              <Button key={each} small onClick={() => setDoing(each)}>
                {say(labels[each])}
              </Button>
            ))}
          </div>
        ) : null}
        {doing ? (
          <DoingForm
            doing={doing}
            person={person}
            label={labels[doing]}
            onClose={() => setDoing(undefined)}
            onDone={tell}
          />
        ) : null}
      </div>
    </Section>
  )
}

function DoingForm(props: {
  doing: Doing
  person: PersonView
  label: { zh: string; en: string }
  onClose: () => void
  onDone: (answer: unknown) => void
}) {
  const { doing, person, label, onClose, onDone } = props
  const path = `/api/members/${person.id}/account`
  const common = { label, onClose, onDone }
  const places = useGet<{ items: { id: number; name: string }[] }>(
    "members",
    doing === "offer" ? "/api/members/link-places" : undefined,
  )
  switch (doing) {
    case "open":
      return (
        <PersonForm
          {...common}
          fields={[{ name: "username", label: screens.username, required: true }]}
          path={path}
          body={({ username }) => ({ username })}
        />
      )
    case "renew":
      return (
        <PersonForm
          {...common}
          fields={[]}
          does={screens.newPasswordDoes}
          path={`${path}/password`}
          body={() => ({})}
        />
      )
    case "block":
      return (
        <PersonForm
          {...common}
          fields={[]}
          path={`${path}/block`}
          body={() => ({ blocked: !person.account?.blocked })}
        />
      )
    case "offer":
      return (
        <PersonForm
          {...common}
          does={screens.offerDoes}
          fields={[
            {
              name: "organisationId",
              label: screens.otherOrganisation,
              type: "select",
              choices: (places.data?.items ?? []).map(({ id, name }) => ({
                value: String(id),
                label: { zh: name, en: name },
              })),
            },
          ]}
          path={`${path}/offer`}
          body={(typed: Typed) => ({ organisationId: Number(typed.organisationId || 0) })}
        />
      )
    case "link":
      return (
        <PersonForm
          {...common}
          does={screens.linkDoes}
          fields={[{ name: "code", label: screens.linkCode, required: true }]}
          path={`${path}/link`}
          body={({ code }) => ({ code })}
        />
      )
  }
}
