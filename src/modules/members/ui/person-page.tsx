import { type ReactNode, useState } from "react"
import { Button } from "../../../kit/button.tsx"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet, useMe } from "../../../kit/queries.ts"
import { Await } from "../../../kit/states.tsx"
import { AbilitiesLink } from "../../explanations/ui/public.tsx"
import type { PersonView } from "../schema.ts"
import { fieldWords, genderWords, screens } from "../words.ts"
import { PersonForm } from "./form.tsx"
import "./members.css"
import { HistoryPart } from "./history-part.tsx"
import { AccountPart } from "./person-account.tsx"
import { AffiliationsPart, GuestPart, OnDayPart } from "./person-bodies.tsx"
import { RolesPart } from "./person-roles.tsx"
import { SeatsPart } from "./person-seats.tsx"
import { PortraitEditor } from "./portrait.tsx"
import { PrivatePart } from "./private-part.tsx"
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
      <PortraitEditor person={person} keeps={keeps} />
      <div className="person-columns">
        <div className="stack">
          <About person={person} keeps={keeps} />
          <PrivatePart person={person} keeps={keeps} />
          <SeatsPart person={person} keeps={keeps} />
          <AffiliationsPart person={person} keeps={keeps} />
          <GuestPart person={person} keeps={keeps} />
        </div>
        <div className="stack">
          <OnDayPart person={person} />
          <AccountPart person={person} grants={grants} />
          <RolesPart person={person} grants={grants} />
          <HistoryPart person={person} />
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
