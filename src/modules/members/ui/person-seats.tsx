import { today } from "../../../kit/clock.ts"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { nextStates, type PersonView } from "../schema.ts"
import { screens, stateWords } from "../words.ts"
import { DatedPart } from "./dated-part.tsx"
import type { Field, Typed } from "./form.tsx"

/** The seats of a person, one a term, and what may follow. */
export function SeatsPart({ person, keeps }: { person: PersonView; keeps: boolean }) {
  const say = useSay()
  const terms = useGet<{ items: { id: string; number: number }[] }>("organisation", "/api/organisation/terms")
  const sectors = useGet<{ items: { id: string; name: string }[] }>(
    "organisation",
    "/api/organisation/bodies?kind=sector",
  )
  const sector: Field = {
    name: "sectorId",
    label: screens.sector,
    type: "select",
    choices: (sectors.data?.items ?? []).map(({ id, name }) => ({
      value: id,
      label: { zh: name, en: name },
    })),
  }
  const standing: Field = { name: "standing", label: screens.standing, type: "check" }
  const stateOf = (states: readonly (keyof typeof stateWords)[]): Field => ({
    name: "state",
    label: screens.state,
    type: "select",
    required: true,
    choices: states.map((value) => ({ value, label: stateWords[value] })),
  })
  const said = ({ sectorId, state, standing: ticked }: Typed) => ({
    sectorId: sectorId || null,
    state,
    standing: ticked === "true",
  })
  const term: Field = {
    name: "termId",
    label: screens.term,
    type: "select",
    required: true,
    choices: (terms.data?.items ?? []).map(({ id, number }) => {
      const name = say(screens.termName, { n: number })
      return { value: id, label: { zh: name, en: name } }
    }),
  }
  const change = (id: string) => {
    const seat = person.seats.find((each) => each.id === id)
    const state = seat?.state ?? "nominated"
    return {
      label: screens.save,
      method: "PATCH" as const,
      fields: [
        stateOf([state, ...nextStates[state]]),
        { name: "on", label: screens.on, type: "date", required: true } as const,
        sector,
        standing,
      ],
      given: { state, on: today(), sectorId: seat?.sectorId ?? "", standing: String(seat?.standing) },
      body: (typed: Typed) => ({ ...said(typed), on: typed.on }),
    }
  }
  return (
    <DatedPart
      title={screens.seats}
      none={screens.noSeats}
      path={`/api/members/${person.id}/seats`}
      entries={person.seats.map((seat) => ({
        id: seat.id,
        since: seat.since,
        until: seat.until,
        text: [
          say(screens.termName, { n: seat.term }),
          seat.sectorName ?? say(screens.noSector),
          say(stateWords[seat.state]),
          ...(seat.standing ? [say(screens.standing)] : []),
        ].join(" · "),
        ...(seat.past.length > 0
          ? {
              more: (
                <span className="muted small">
                  {seat.past.map((was) => (
                    <span key={was.since} className="seat-past">
                      {say(screens.seatWas, {
                        from: was.since,
                        to: was.until,
                        what: [
                          was.sectorName ?? say(screens.noSector),
                          ...(was.standing ? [say(screens.standing)] : []),
                        ].join(" · "),
                      })}
                    </span>
                  ))}
                </span>
              ),
            }
          : {}),
      }))}
      change={keeps ? change : undefined}
      add={
        keeps
          ? {
              label: screens.addSeat,
              fields: [
                term,
                sector,
                stateOf(["in_office", "nominated"]),
                { name: "since", label: screens.since, type: "date", required: true },
                standing,
              ],
              given: { termId: terms.data?.items[0]?.id ?? "", state: "in_office", since: today() },
              body: (typed) => ({ ...said(typed), termId: typed.termId, since: typed.since }),
            }
          : undefined
      }
    />
  )
}
