import { useState } from "react"
import { postOf, postWords } from "../../../base/body-words.ts"
import { today } from "../../../kit/clock.ts"
import { To } from "../../../kit/link.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { homeLevels, type PersonView } from "../schema.ts"
import { levelWords, screens } from "../words.ts"
import { DatedPart } from "./dated-part.tsx"

interface PartProps {
  person: PersonView
  keeps: boolean
}

/** Roles go with the other posts, and the security administrator grants them. */
const freePosts = ["member", "director", "deputy_director"] as const

/** The bodies a person belongs to or belonged to. */
export function AffiliationsPart({ person, keeps }: PartProps) {
  const say = useSay()
  return (
    <DatedPart
      title={screens.affiliations}
      none={screens.noAffiliations}
      path={`/api/members/${person.id}/affiliations`}
      entries={person.affiliations.map((each) => ({
        ...each,
        text: (
          <>
            <To href={`/organisation/bodies/${each.bodyId}`}>{each.bodyName}</To> · {say(postOf(each.post))}
          </>
        ),
      }))}
      add={
        keeps
          ? {
              label: screens.addAffiliation,
              fields: [
                { name: "bodyId", label: screens.body, type: "pick", pick: "body", required: true },
                {
                  name: "post",
                  label: screens.bodyPost,
                  type: "select",
                  choices: freePosts.map((value) => ({ value, label: postWords[value] })),
                  required: true,
                },
                { name: "since", label: screens.since, type: "date", required: true },
              ],
              given: { post: "member", since: today() },
              body: ({ bodyId, post, since }) => ({ bodyId, post, since }),
            }
          : undefined
      }
    />
  )
}

/** 上级委员: a member elsewhere who lives here, as a guest of this committee. */
export function GuestPart({ person, keeps }: PartProps) {
  const say = useSay()
  if (!keeps && person.guest.length === 0) return null
  return (
    <DatedPart
      title={screens.guest}
      none={screens.noGuest}
      path={`/api/members/${person.id}/guest`}
      entries={person.guest.map((each) => ({
        ...each,
        text: `${each.homeCommittee} · ${say(levelWords[each.homeLevel])}`,
      }))}
      add={
        keeps
          ? {
              label: screens.addGuest,
              fields: [
                { name: "homeCommittee", label: screens.homeCommittee, required: true },
                {
                  name: "homeLevel",
                  label: screens.homeLevel,
                  type: "select",
                  required: true,
                  choices: homeLevels.map((value) => ({ value, label: levelWords[value] })),
                },
                { name: "since", label: screens.since, type: "date", required: true },
              ],
              given: { homeLevel: "province", since: today() },
              body: ({ homeCommittee, homeLevel, since }) => ({ homeCommittee, homeLevel, since }),
            }
          : undefined
      }
    />
  )
}

/** Where this person was on a day: seat, sector, bodies. */
export function OnDayPart({ person }: { person: PersonView }) {
  const say = useSay()
  const [on, setOn] = useState(today())
  const stood = (each: { since: string; until: string | null }) =>
    each.since <= on && (each.until === null || each.until >= on)
  // Where a seat said something else that day, that is what counts.
  const seats = person.seats
    .filter((each) => each.state !== "nominated" && stood(each))
    .map((each) => ({ ...each, ...each.past.find(stood) }))
  const bodies = person.affiliations.filter(stood)
  const guest = person.guest.filter(stood)
  return (
    <Section
      title={say(screens.onDay)}
      actions={
        <input
          className="input short"
          type="date"
          aria-label={say(screens.onDay)}
          value={on}
          onChange={(event) => setOn(event.target.value || today())}
        />
      }
    >
      <div className="sheet stack tight">
        {seats.length + bodies.length + guest.length === 0 ? (
          <p className="muted">{say(screens.nowhere)}</p>
        ) : null}
        {seats.map((seat) => (
          <p key={seat.id}>
            {say(screens.termName, { n: seat.term })} · {seat.sectorName ?? say(screens.noSector)}
            {seat.standing ? ` · ${say(screens.standing)}` : ""}
          </p>
        ))}
        {bodies.map((each) => (
          <p key={each.id}>
            {each.bodyName} · {say(postOf(each.post))}
          </p>
        ))}
        {guest.map((each) => (
          <p key={each.id}>
            {say(screens.guest)} · {each.homeCommittee}
          </p>
        ))}
      </div>
    </Section>
  )
}
