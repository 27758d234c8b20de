import { type ReactNode, useState } from "react"
import { Button } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { momentWords } from "../../../kit/dates.ts"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { useGet, useMe } from "../../../kit/queries.ts"
import { Await } from "../../../kit/states.tsx"
import { AbilitiesLink } from "../../explanations/ui/public.tsx"
import { type PersonView, posts } from "../schema.ts"
import { actionWords, fieldWords, genderWords, postWords, screens } from "../words.ts"
import { DatedSpan } from "./dated-span.tsx"
import { PersonForm } from "./form.tsx"
import "./members.css"
import { AccountPart, RolesPart } from "./person-rights.tsx"
import { SeatsPart } from "./person-seats.tsx"
import { profileBody, profileFields, typedProfile } from "./profile-fields.ts"

/** A person with everything dated about them; whoever may change a part does it there. */
export default function PersonPage() {
  const { id = "" } = useParts()
  const roles = useMe().data?.roles ?? []
  const keeps = roles.includes("system_administrator") || roles.includes("proposal_office")
  const grants = roles.includes("security_administrator")
  return (
    <Await query={useGet<PersonView>("members", `/api/members/${id}`)}>
      {(person) => <Person person={person} keeps={keeps} grants={grants} />}
    </Await>
  )
}

function Person({ person, keeps, grants }: { person: PersonView; keeps: boolean; grants: boolean }) {
  const { profile } = person
  return (
    <>
      <PageHead
        title={profile.name}
        below={[profile.employer, profile.post].filter(Boolean).join(" ")}
        actions={<AbilitiesLink id={person.id} />}
      />
      <div className="person-columns">
        <div className="stack">
          <About person={person} keeps={keeps} />
          <SeatsPart person={person} keeps={keeps} />
          <Affiliations person={person} keeps={keeps} />
        </div>
        <div className="stack">
          <AccountPart person={person} grants={grants} />
          <RolesPart person={person} grants={grants} />
          <History person={person} />
        </div>
      </div>
    </>
  )
}

function About({ person, keeps }: { person: PersonView; keeps: boolean }) {
  const say = useSay()
  const [editing, setEditing] = useState(false)
  const { profile } = person
  const close = () => setEditing(false)
  const shown = (name: keyof typeof fieldWords): ReactNode => {
    if (name === "gender") return profile.gender ? say(genderWords[profile.gender]) : "—"
    return profile[name] || "—"
  }
  return (
    <Section
      title={say(screens.profile)}
      actions={
        keeps && !editing ? (
          <Button small onClick={() => setEditing(true)}>
            {say(screens.edit)}
          </Button>
        ) : null
      }
    >
      <div className="sheet">
        {editing ? (
          <PersonForm
            fields={profileFields}
            given={typedProfile(profile)}
            path={`/api/members/${person.id}`}
            method="PATCH"
            body={profileBody}
            onClose={close}
            onDone={close}
          />
        ) : (
          <dl className="facts">
            {(Object.keys(fieldWords) as (keyof typeof fieldWords)[]).map((name) => (
              <div key={name}>
                <dt>{say(fieldWords[name])}</dt>
                <dd>{shown(name)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </Section>
  )
}

function Affiliations({ person, keeps }: { person: PersonView; keeps: boolean }) {
  const say = useSay()
  const [doing, setDoing] = useState<string>()
  const close = () => setDoing(undefined)
  const path = `/api/members/${person.id}/affiliations`
  const granted = posts.filter((post) => ["member", "director", "deputy_director"].includes(post))
  return (
    <Section
      title={say(screens.affiliations)}
      actions={
        keeps ? (
          <Button small icon="plus" onClick={() => setDoing("new")}>
            {say(screens.addAffiliation)}
          </Button>
        ) : null
      }
    >
      <div className="sheet stack tight">
        {doing === "new" ? (
          <PersonForm
            fields={[
              { name: "bodyId", label: screens.body, type: "pick", pick: "body", required: true },
              {
                name: "post",
                label: screens.bodyPost,
                type: "select",
                choices: granted.map((value) => ({ value, label: postWords[value] })),
                required: true,
              },
              { name: "since", label: screens.since, type: "date", required: true },
            ]}
            given={{ post: "member", since: today() }}
            path={path}
            body={({ bodyId, post, since }) => ({ bodyId, post, since })}
            onClose={close}
            onDone={close}
          />
        ) : null}
        {person.affiliations.length === 0 ? <p className="muted">{say(screens.noAffiliations)}</p> : null}
        {person.affiliations.map((each) => (
          <div key={each.id}>
            <div className="person-line">
              <span>
                {each.bodyName} ·{" "}
                {say(postWords[each.post as keyof typeof postWords] ?? { zh: each.post, en: each.post })}
              </span>
              <DatedSpan since={each.since} until={each.until} />
              {keeps && each.until === null ? (
                <Button small onClick={() => setDoing(each.id)}>
                  {say(screens.end)}
                </Button>
              ) : null}
            </div>
            {doing === each.id ? (
              <PersonForm
                fields={[{ name: "until", label: screens.until, type: "date", required: true }]}
                given={{ until: today() }}
                path={`${path}/${each.id}/end`}
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

function History({ person }: { person: PersonView }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <Section title={say(screens.history)}>
      <ol className="timeline">
        {person.history.map((each) => (
          <li key={each.at + each.action}>
            <p>
              {say(
                actionWords[each.action as keyof typeof actionWords] ?? { zh: each.action, en: each.action },
              )}
            </p>
            <p className="muted small">
              {momentWords(each.at, language, today())} · {each.by}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
