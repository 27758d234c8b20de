import { useState } from "react"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { Await } from "../../../kit/states.tsx"
import type { PersonView } from "../schema.ts"
import { screens } from "../words.ts"
import { PersonForm } from "./form.tsx"
import { HistoryPart } from "./history-part.tsx"
import { OnDayPart } from "./person-bodies.tsx"
import { PrivatePart } from "./private-part.tsx"
import { profileBody, profileFields, typedProfile, wordOfField } from "./profile-fields.ts"

/** My own entry: what I change waits until the office verified it. */
export default function MinePage() {
  const say = useSay()
  const [asked, setAsked] = useState(0)
  const mine = useGet<PersonView>("members", "/api/me/profile")
  return (
    <div className="narrow-page">
      <PageHead title={say(screens.mine)} below={say(screens.mineLead)} />
      <Await query={mine}>
        {(person) => (
          <div className="stack">
            <div className="sheet">
              <PersonForm
                key={asked}
                fields={profileFields}
                given={typedProfile(person.profile)}
                path="/api/me/profile"
                body={profileBody}
                label={screens.ask}
                onDone={() => setAsked(asked + 1)}
              />
            </div>
            <PrivatePart person={person} keeps={false} mine />
            <OnDayPart person={person} />
            {person.changes.length > 0 ? (
              <Section title={say(screens.myChanges)}>
                {person.changes.map((each) => (
                  <ChangeLine key={each.id} change={each} />
                ))}
              </Section>
            ) : null}
            <HistoryPart person={person} />
          </div>
        )}
      </Await>
    </div>
  )
}

function ChangeLine({ change }: { change: PersonView["changes"][number] }) {
  const say = useSay()
  const blank = say(screens.blank)
  const state = change.state as "waiting" | "accepted" | "declined" | "withdrawn"
  return (
    <div className="person-line">
      <span>
        {say(wordOfField(change.field))}：
        {say(screens.fromTo, { from: change.from || blank, to: change.to || blank })}
      </span>
      <span className="muted">
        {"  "}
        {say(screens[state])}
        {change.note ? ` · ${change.note}` : ""}
      </span>
    </div>
  )
}
