import { type ReactNode, useState } from "react"
import type { Words } from "../../../base/words.ts"
import { Button } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { screens } from "../words.ts"
import { DatedSpan } from "./dated-span.tsx"
import { type Field, PersonForm, type Typed } from "./form.tsx"

export interface DatedEntry {
  readonly id: string
  readonly text: ReactNode
  readonly since: string
  readonly until: string | null
  /** Said after the days: who granted it. */
  readonly more?: ReactNode
}

interface Form {
  readonly label: Words
  readonly fields: readonly Field[]
  readonly given?: Typed
  readonly body: (typed: Typed) => unknown
  readonly does?: Words
}

interface DatedPartProps {
  readonly title: Words
  readonly none: Words
  readonly entries: readonly DatedEntry[]
  /** Entries are made at this address, and ended at `<path>/<id>/end`. */
  readonly path: string
  /** Left out for whoever may only read. */
  readonly add?: Form | undefined
  /** What is done to an entry instead of ending it. */
  readonly change?: ((id: string) => Form & { readonly method: "PATCH" }) | undefined
}

/** Something a person has from a day to a day: listed, added and ended in its place. */
export function DatedPart({ title, none, entries, path, add, change }: DatedPartProps) {
  const say = useSay()
  const [doing, setDoing] = useState<string>()
  const close = () => setDoing(undefined)
  return (
    <Section
      title={say(title)}
      actions={
        add ? (
          <Button small icon="plus" onClick={() => setDoing("new")}>
            {say(add.label)}
          </Button>
        ) : null
      }
    >
      <div className="sheet stack tight">
        {doing === "new" && add ? <PersonForm {...add} path={path} onClose={close} onDone={close} /> : null}
        {entries.length === 0 ? <p className="muted">{say(none)}</p> : null}
        {entries.map((entry) => (
          <div key={entry.id}>
            <div className="person-line">
              <span>{entry.text}</span>
              <span>
                <DatedSpan since={entry.since} until={entry.until} /> {entry.more}
              </span>
              {add && (change || entry.until === null || entry.until >= today()) ? (
                <Button small onClick={() => setDoing(entry.id)}>
                  {say(change ? screens.changeSeat : screens.end)}
                </Button>
              ) : null}
            </div>
            {doing !== entry.id ? null : change ? (
              <PersonForm {...change(entry.id)} path={`${path}/${entry.id}`} onClose={close} onDone={close} />
            ) : (
              <PersonForm
                fields={[{ name: "until", label: screens.until, type: "date", required: true }]}
                given={{ until: today() }}
                path={`${path}/${entry.id}/end`}
                body={({ until }) => ({ until })}
                label={screens.end}
                onClose={close}
                onDone={close}
              />
            )}
          </div>
        ))}
      </div>
    </Section>
  )
}
