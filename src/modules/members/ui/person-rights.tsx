import { useState } from "react"
import { Button } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import type { PersonView } from "../schema.ts"
import { roleWords, screens } from "../words.ts"
import { DatedSpan } from "./dated-span.tsx"
import { PersonForm } from "./form.tsx"

type PartProps = { person: PersonView; grants: boolean }
const roleNames = Object.keys(roleWords) as (keyof typeof roleWords)[]

/** The account, opened and renewed by the security administrator; a password is shown once. */
export function AccountPart({ person, grants }: PartProps) {
  const say = useSay()
  const [doing, setDoing] = useState<"open" | "renew" | "block">()
  const [password, setPassword] = useState<string>()
  const close = () => setDoing(undefined)
  const tell = (answer: unknown) => {
    setPassword((answer as { password: string }).password)
    close()
  }
  const path = `/api/members/${person.id}/account`
  const { account } = person
  return (
    <Section title={say(screens.account)}>
      <div className="sheet stack">
        {password ? (
          <div className="notice soon" role="alert">
            <div className="stack tight">
              <p>{say(screens.passwordOnce, { name: person.profile.name })}</p>
              <code className="once">{password}</code>
              <div>
                <Button onClick={() => setPassword(undefined)}>{say(screens.understood)}</Button>
              </div>
            </div>
          </div>
        ) : null}
        {account ? (
          <p>
            {account.username}
            {account.blocked ? <span className="muted">（{say(screens.blocked)}）</span> : null}
            {account.mustChange ? <span className="muted">（{say(screens.mustChange)}）</span> : null}
          </p>
        ) : (
          <p className="muted">{say(screens.noAccount)}</p>
        )}
        {grants && !doing ? (
          <div className="row">
            {account ? (
              <>
                <Button small onClick={() => setDoing("renew")}>
                  {say(screens.newPassword)}
                </Button>
                <Button small onClick={() => setDoing("block")}>
                  {say(account.blocked ? screens.unblock : screens.block)}
                </Button>
              </>
            ) : (
              <Button small onClick={() => setDoing("open")}>
                {say(screens.openAccount)}
              </Button>
            )}
          </div>
        ) : null}
        {doing === "open" ? (
          <PersonForm
            fields={[{ name: "username", label: screens.username, required: true }]}
            path={path}
            body={({ username }) => ({ username })}
            label={screens.openAccount}
            onClose={close}
            onDone={tell}
          />
        ) : null}
        {doing === "renew" ? (
          <PersonForm
            fields={[]}
            does={screens.newPasswordDoes}
            path={`${path}/password`}
            body={() => ({})}
            label={screens.newPassword}
            onClose={close}
            onDone={tell}
          />
        ) : null}
        {doing === "block" ? (
          <PersonForm
            fields={[]}
            path={`${path}/block`}
            body={() => ({ blocked: !account?.blocked })}
            label={account?.blocked ? screens.unblock : screens.block}
            onClose={close}
            onDone={close}
          />
        ) : null}
      </div>
    </Section>
  )
}

/** Roles with their periods: what this person may act as, since when, granted by whom. */
export function RolesPart({ person, grants }: PartProps) {
  const say = useSay()
  const [doing, setDoing] = useState<string>()
  const close = () => setDoing(undefined)
  const path = `/api/members/${person.id}/roles`
  return (
    <Section
      title={say(screens.roles)}
      actions={
        grants ? (
          <Button small icon="plus" onClick={() => setDoing("new")}>
            {say(screens.grant)}
          </Button>
        ) : null
      }
    >
      <div className="sheet stack tight">
        {doing === "new" ? (
          <PersonForm
            fields={[
              {
                name: "role",
                label: screens.role,
                type: "select",
                required: true,
                choices: roleNames.map((value) => ({ value, label: roleWords[value] })),
              },
              {
                name: "bodyId",
                label: screens.roleBody,
                type: "pick",
                pick: "body",
                hint: screens.roleBodyHint,
              },
              { name: "since", label: screens.since, type: "date", required: true },
              { name: "until", label: screens.until, type: "date", hint: screens.untilHint },
            ]}
            given={{ role: "unit_liaison", since: today() }}
            path={path}
            body={(typed) => ({
              role: typed.role,
              bodyId: typed.bodyId || null,
              since: typed.since,
              until: typed.until || null,
            })}
            label={screens.grant}
            onClose={close}
            onDone={close}
          />
        ) : null}
        {person.grants.length === 0 ? <p className="muted">{say(screens.noRoles)}</p> : null}
        {person.grants.map((grant) => (
          <div key={grant.id}>
            <div className="person-line">
              <span>
                {say(roleWords[grant.role as keyof typeof roleWords] ?? { zh: grant.role, en: grant.role })}
                {grant.bodyName ? ` · ${grant.bodyName}` : ""}
              </span>
              <span>
                <DatedSpan since={grant.since} until={grant.until} />{" "}
                {grant.grantedBy ? (
                  <span className="muted small">{say(screens.grantedBy, { name: grant.grantedBy })}</span>
                ) : null}
              </span>
              {grants && (grant.until === null || grant.until >= today()) ? (
                <Button small onClick={() => setDoing(grant.id)}>
                  {say(screens.end)}
                </Button>
              ) : null}
            </div>
            {doing === grant.id ? (
              <PersonForm
                fields={[{ name: "until", label: screens.until, type: "date", required: true }]}
                given={{ until: today() }}
                path={`${path}/${grant.id}/end`}
                body={({ until }) => ({ until })}
                label={screens.end}
                onClose={close}
                onDone={close}
              />
            ) : null}
          </div>
        ))}
      </div>
    </Section>
  )
}
