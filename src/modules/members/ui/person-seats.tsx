import { useState } from "react"
import { Button } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { nextStates, type PersonView } from "../schema.ts"
import { screens, stateWords } from "../words.ts"
import { DatedSpan } from "./dated-span.tsx"
import { type Field, PersonForm } from "./form.tsx"

/** The seats of a person, one a term, and what may follow. */
export function SeatsPart({ person, keeps }: { person: PersonView; keeps: boolean }) {
  const say = useSay()
  const [doing, setDoing] = useState<string>()
  const close = () => setDoing(undefined)
  const path = `/api/members/${person.id}/seats`
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
  return (
    <Section
      title={say(screens.seats)}
      actions={
        keeps ? (
          <Button small icon="plus" onClick={() => setDoing("new")}>
            {say(screens.addSeat)}
          </Button>
        ) : null
      }
    >
      <div className="sheet stack tight">
        {doing === "new" ? (
          <PersonForm
            fields={[
              {
                name: "termId",
                label: screens.term,
                type: "select",
                required: true,
                choices: (terms.data?.items ?? []).map(({ id, number }) => ({
                  value: id,
                  label: {
                    zh: say(screens.termName, { n: number }),
                    en: say(screens.termName, { n: number }),
                  },
                })),
              },
              sector,
              {
                name: "state",
                label: screens.state,
                type: "select",
                required: true,
                choices: (["in_office", "nominated"] as const).map((value) => ({
                  value,
                  label: stateWords[value],
                })),
              },
              { name: "since", label: screens.since, type: "date", required: true },
              standing,
            ]}
            given={{ termId: terms.data?.items[0]?.id ?? "", state: "in_office", since: today() }}
            path={path}
            body={(typed) => ({
              termId: typed.termId,
              sectorId: typed.sectorId || null,
              state: typed.state,
              since: typed.since,
              standing: typed.standing === "true",
            })}
            onClose={close}
            onDone={close}
          />
        ) : null}
        {person.seats.length === 0 ? <p className="muted">{say(screens.noSeats)}</p> : null}
        {person.seats.map((seat) => (
          <div key={seat.id}>
            <div className="person-line">
              <span>
                {say(screens.termName, { n: seat.term })} · {seat.sectorName ?? say(screens.noSector)} ·{" "}
                {say(stateWords[seat.state])}
                {seat.standing ? ` · ${say(screens.standing)}` : ""}
              </span>
              <DatedSpan since={seat.since} until={seat.until} />
              {keeps ? (
                <Button small onClick={() => setDoing(seat.id)}>
                  {say(screens.changeSeat)}
                </Button>
              ) : null}
            </div>
            {doing === seat.id ? (
              <PersonForm
                fields={[
                  {
                    name: "state",
                    label: screens.state,
                    type: "select",
                    required: true,
                    choices: [seat.state, ...nextStates[seat.state]].map((value) => ({
                      value,
                      label: stateWords[value],
                    })),
                  },
                  { name: "on", label: screens.on, type: "date", required: true },
                  sector,
                  standing,
                ]}
                given={{
                  state: seat.state,
                  on: today(),
                  sectorId: seat.sectorId ?? "",
                  standing: String(seat.standing),
                }}
                path={`${path}/${seat.id}`}
                method="PATCH"
                body={(typed) => ({
                  state: typed.state,
                  on: typed.on,
                  sectorId: typed.sectorId || null,
                  standing: typed.standing === "true",
                })}
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
